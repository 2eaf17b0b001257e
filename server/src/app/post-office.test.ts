import { expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { words } from '../store/fixtures.ts';
import { createMemoryStore } from '../store/memory/memory-store.ts';
import type { MailSent } from './ports.ts';
import { createPostOffice } from './post-office.ts';

test('three mails leave at once, and no fourth one before one of them has left', async () => {
  const store = createMemoryStore();
  const outbound = (name: string) => [
    { key: `${name}:1`, kind: 'transcript', body: JSON.stringify({ seq: 1, to: `${name}@mail.example` }) },
  ];
  for (const name of ['a', 'b', 'c', 'd', 'e']) await store.append(words(name, 0, 1, { outbound: outbound(name) }));
  const leaving: ((sent: MailSent) => void)[] = [];
  const office = createPostOffice({
    store,
    desk: store,
    transcripts: { of: async () => 'text' },
    siteName: () => 'Toko',
    mailer: { send: () => new Promise((resolve) => leaving.push(resolve)) },
    clock: createManualClock(),
    log: { info() {}, warn() {}, error() {} },
  });
  office.look();
  await expect.poll(() => leaving.length).toBe(3);
  await new Promise((resolve) => setImmediate(resolve));
  expect(leaving).toHaveLength(3);
  leaving[1]?.({ ok: true });
  await expect.poll(() => leaving.length).toBe(4);
  for (const sent of leaving.slice()) sent({ ok: true });
  await expect.poll(() => leaving.length).toBe(5);
  leaving[4]?.({ ok: true });
  await office.stop();
  expect(await store.unsettled(['transcript'], 10)).toEqual([]);
});
