/** `/readyz` while the database is full, and after. A real file with a real limit. */
import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { openHouse } from './house.ts';
import { createManualClock } from './manual-clock.ts';

const LONG = 'x'.repeat(8_000);

test('[D7] a full database refuses words, is not ready, and is ready again by itself when there is room', async () => {
  const clock = createManualClock();
  const house = await openHouse({ clock });
  onTestFinished(() => house.close());
  const ask = async (path: string) => {
    const response = await fetch(`${house.base}${path}`);
    return [response.status, await response.text()];
  };
  const visitor = await house.visitor();
  const say = (id: string) => visitor.do({ type: 'say', text: LONG }, undefined, id);
  expect((await say(randomUUID())).t).toBe('ack');
  expect(await ask('/readyz')).toEqual([200, 'ready']);

  await house.store.pragma('max_page_count = 100');
  let id = randomUUID();
  let answer = await say(id);
  for (; answer.t === 'ack'; answer = await say(id)) id = randomUUID();
  expect(answer).toMatchObject({ reason: 'storage_full', retryable: true });
  expect(await ask('/readyz')).toEqual([503, 'not ready: storage_full']);
  expect(await ask('/healthz')).toEqual([200, 'ok']);

  // Looks again, and nothing has changed.
  clock.advance(2_000);
  await expect(house.store.probe()).rejects.toMatchObject({ kind: 'full' });
  expect(await ask('/readyz')).toEqual([503, 'not ready: storage_full']);

  await house.store.pragma('max_page_count = 1000');
  let ready = await ask('/readyz');
  while (ready[0] !== 200) {
    clock.advance(2_000);
    ready = await ask('/readyz');
  }
  expect(ready).toEqual([200, 'ready']);
  expect((await say(id)).t).toBe('ack');
});
