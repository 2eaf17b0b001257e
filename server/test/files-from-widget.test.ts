/** The widget's own uploads, as they are, against this server: what one says the other means. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Progress, sendFile, type UploadEnv } from '../../widget/src/panel/files/upload.ts';
import { png } from '../src/files/test/samples.ts';
import { bearerOf, fileClient } from './file-client.ts';
import { type House, openHouse, SHOP } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A visitor's page that sends this; `fetch` may be one that fails. */
async function sent(bytes: Uint8Array<ArrayBuffer>, through: UploadEnv['fetch'] = fetch) {
  const line = await house.visitor();
  const headers = await bearerOf(line);
  const last = await new Promise<Progress>((end) => {
    const env: UploadEnv = {
      fetch: (url, init) => through(url, { ...init, headers: { ...init.headers, origin: SHOP } }),
      origin: house.base,
      site: 'shop',
      token: () => headers.authorization?.replace('Bearer ', ''),
      random: () => 0,
      isGone: () => false,
      later(ms, run) {
        // No piece stalls here; what is waited for passes at once.
        if (ms < 100_000) setImmediate(run);
        return () => {};
      },
    };
    sendFile(env, new File([bytes], '../nota.bin'), (progress) => {
      if (progress.is === 'done' || progress.is === 'refused') end(progress);
    });
  });
  return { last, person: fileClient(house.base, headers), line };
}
const contents = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 255);

test('a file of several pieces arrives as it was, though answers are lost on the way', async () => {
  const bytes = contents(1_200_000);
  let lost = 0;
  const { last, person, line } = await sent(bytes, async (url, init) => {
    const response = await fetch(url, init);
    if (init.method !== 'PATCH' || lost >= 2) return response;
    lost++;
    throw new TypeError('the answer is lost');
  });
  expect(last).toMatchObject({ is: 'done', attachment: { name: 'nota.bin', bytes: bytes.length } });
  const id = last.is === 'done' ? last.attachment.id : '';
  const response = await fetch(house.base + (await person.link(id)));
  expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  await line.close();
});

test('what is too large, or an image that nobody should decode, is refused for that', async () => {
  const large = await sent(contents(11 * 1024 * 1024));
  expect(large.last).toEqual({ is: 'refused', why: 'tooLarge' });
  const image = await sent(new Uint8Array(png(50_000, 50_000)));
  expect(image.last).toEqual({ is: 'refused', why: 'unsupported' });
  await Promise.all([large.line.close(), image.line.close()]);
});
