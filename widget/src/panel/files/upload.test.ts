// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFilesServer } from '../../../test/files-server.ts';
import { PIECE_BYTES, type Progress, sendFile, type UploadEnv } from './upload.ts';

let server: Awaited<ReturnType<typeof openFilesServer>>;
beforeEach(async () => {
  server = await openFilesServer();
});
afterEach(() => server.close());

/** Different everywhere, so that a piece in the wrong place shows. */
const contents = (bytes: number) => Uint8Array.from({ length: bytes }, (_, at) => (at * 31 + (at >> 8) * 7) & 255);

function sending(bytes: number, special: Partial<UploadEnv> = {}) {
  const told: Progress[] = [];
  const waits: number[] = [];
  const data = contents(bytes);
  let end = (_: Progress) => {};
  const over = new Promise<Progress>((done) => {
    end = done;
  });
  const upload = sendFile(
    {
      fetch,
      origin: server.origin,
      site: 's1',
      token: () => 'secret',
      random: () => 1,
      isGone: () => false,
      later(ms, run) {
        // A piece that stalls is not what is tested: what is waited for passes at once.
        if (ms < 100_000) {
          waits.push(ms);
          queueMicrotask(run);
        }
        return () => {};
      },
      ...special,
    },
    new File([data], 'nota.pdf'),
    (progress) => {
      told.push(progress);
      if (progress.is === 'done' || progress.is === 'refused') end(progress);
    },
  );
  return { upload, told, waits, data, over };
}
/** All that the server has is this. Not `toEqual`, which takes seconds for so many bytes. */
const isStored = (data: Uint8Array) => [...server.files.values()].every((kept) => kept.data.equals(data));

describe('a file', () => {
  test('goes in pieces, says how far it is, and arrives as it was', async () => {
    const { over, told, data } = sending(2 * PIECE_BYTES + 10);
    expect(await over).toMatchObject({ is: 'done', attachment: { id: 'f1', name: 'nota.pdf', bytes: data.length } });
    expect(server.files.size).toBe(1);
    expect(isStored(data)).toBe(true);
    expect(server.asked).toEqual(['POST', 'PATCH f1 0', `PATCH f1 ${PIECE_BYTES}`, `PATCH f1 ${2 * PIECE_BYTES}`]);
    expect(told.map((each) => 'sent' in each && each.sent)).toEqual([0, 0, PIECE_BYTES, 2 * PIECE_BYTES, data.length]);
    expect([...server.tokens]).toEqual(['Bearer secret']);
  });

  test('that is cut goes on from what has arrived, each byte once', async () => {
    const { over, data, waits } = sending(2 * PIECE_BYTES);
    server.fail(['PATCH', 'cut']);
    expect(await over).toMatchObject({ is: 'done' });
    expect(server.files.size).toBe(1);
    expect(isStored(data)).toBe(true);
    expect(server.asked.slice(1, 4)).toEqual(['PATCH f1 0', 'GET f1/offset', `PATCH f1 ${PIECE_BYTES / 2}`]);
    expect(waits).toEqual([1_000]);
  });

  test('that is whole though nobody heard so is not sent again', async () => {
    const { over } = sending(100);
    server.fail(['PATCH', 'deaf']);
    expect(await over).toMatchObject({ is: 'done', attachment: { id: 'f1' } });
    expect(server.asked).toEqual(['POST', 'PATCH f1 0', 'GET f1/offset']);
  });

  test('of which another part is due sends that part', async () => {
    const { over, data } = sending(100);
    server.fail(['PATCH', { status: 409, body: { reason: 'conflict', offset: 0 } }]);
    expect(await over).toMatchObject({ is: 'done' });
    expect(server.files.size).toBe(1);
    expect(isStored(data)).toBe(true);
  });

  test('that the server has forgotten starts again', async () => {
    const { over, data } = sending(2 * PIECE_BYTES);
    server.fail(['PATCH', 'cut'], ['GET', 'gone']);
    expect(await over).toMatchObject({ is: 'done', attachment: { id: 'f2' } });
    expect(server.files.size).toBe(1);
    expect(isStored(data)).toBe(true);
  });

  test('waits as long as it is told to when there was too much at once, however often', async () => {
    const { over, waits, told } = sending(100);
    for (let times = 0; times < 9; times++)
      server.fail(['POST', { status: 429, body: { reason: 'rate_limited', retryAfterMs: 2_500 } }]);
    expect(await over).toMatchObject({ is: 'done' });
    expect(waits).toEqual(Array(9).fill(2_500));
    expect(told.filter(({ is }) => is === 'waiting')).toHaveLength(9);
  });

  test.each([
    [403, 'refused'],
    [413, 'tooLarge'],
    [415, 'unsupported'],
    [507, 'full'],
  ])('that is answered with %i is %s, at once', async (status, why) => {
    const { over } = sending(100);
    server.fail(['PATCH', { status }]);
    expect(await over).toEqual({ is: 'refused', why });
    expect(server.asked).toEqual(['POST', 'PATCH f1 0']);
  });
});

describe('when nothing comes of it', () => {
  test('it waits longer every time, gives up, and goes on where it was when it is tried again', async () => {
    const { upload, over, told, waits, data } = sending(2 * PIECE_BYTES);
    server.fail(['PATCH', 'cut']);
    for (let times = 0; times < 6; times++) server.fail(['GET', { status: 502 }]);
    expect(await over).toEqual({ is: 'refused', why: 'failed' });
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000]);
    upload.again();
    await expect.poll(() => told.at(-1)?.is).toBe('done');
    expect(server.asked.filter((each) => each === 'POST')).toHaveLength(1);
    expect(server.files.size).toBe(1);
    expect(isStored(data)).toBe(true);
  });

  test('it does not go round for ever, though one of two requests is answered', async () => {
    const { over } = sending(100);
    for (let times = 0; times < 20; times++) server.fail(['PATCH', { status: 500 }]);
    expect(await over).toEqual({ is: 'refused', why: 'failed' });
    expect(server.asked.length).toBeLessThan(20);
  });

  test('the line being back ends the wait', async () => {
    const { upload, told, over } = sending(100, { later: () => () => {} });
    server.fail(['POST', { status: 503 }]);
    await expect.poll(() => told.at(-1)?.is).toBe('waiting');
    upload.again();
    expect(await over).toMatchObject({ is: 'done' });
  });
});

test('what is cancelled is taken back, and nothing more is heard of it', async () => {
  const { upload, told } = sending(3 * PIECE_BYTES);
  await expect.poll(() => told.some((each) => 'sent' in each && each.sent > 0)).toBe(true);
  upload.cancel();
  const heard = told.length;
  await expect.poll(() => server.files.size).toBe(0);
  expect(told).toHaveLength(heard);
});

test('when the widget is gone, nothing more is sent', async () => {
  let asked = 0;
  const { upload } = sending(3 * PIECE_BYTES, {
    fetch(url, init) {
      asked++;
      return fetch(url, init);
    },
    isGone: () => asked >= 2,
  });
  await expect.poll(() => server.files.get('f1')?.data.length).toBe(PIECE_BYTES);
  upload.cancel();
  await expect.poll(() => server.files.size).toBe(0);
  expect(server.asked).toEqual(['POST', 'PATCH f1 0', 'DELETE f1']);
});
