/** Uploads over real HTTP: announced, cut, resumed, refused, cancelled, swept. */
import { existsSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { UploadView } from '@sapa/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as samples from '../src/files/test/samples.ts';
import {
  agentHeaders,
  begun,
  blobsOf,
  fileClient,
  MAX,
  OTHER,
  partOf,
  partsOf,
  reasonOf,
  sentAt,
  visitorAt,
  WITH_FILES,
} from './file-client.ts';
import { type House, openHouse, SETTINGS } from './house.ts';
import { createManualClock } from './manual-clock.ts';

const HOUR = 60 * 60 * 1_000;

let house: House;
beforeAll(async () => {
  house = await openHouse({ settings: WITH_FILES });
});
afterAll(() => house.close());

describe('an upload', () => {
  test('in one piece: what it is, is told of its bytes', async () => {
    const { upload, line } = await visitorAt(house);
    expect(await upload('../Foto\u202E.exe', samples.jpeg(300, 200))).toEqual({
      id: expect.any(String),
      name: 'Foto.exe',
      type: 'image/jpeg',
      bytes: samples.jpeg(300, 200).length,
      width: 300,
      height: 200,
    });
    expect(partsOf(house)).toEqual([]);
    await line.close();
  });

  test('in pieces, from where it was cut', async () => {
    const { begin, write, offset, stream, line } = await visitorAt(house);
    const bytes = samples.png(4, 4);
    const id = await begun(await begin('a.png', bytes.length));
    expect(await (await offset(id)).json()).toEqual({ offset: 0 });
    expect(await (await write(id, 0, bytes.subarray(0, 10))).json()).toEqual({ offset: 10 });
    const cut = await stream(id, 10, async (send) => {
      await send(bytes.subarray(10, 30));
      throw new Error('the tunnel');
    });
    expect(cut).toBe('cut');
    const { offset: kept } = (await (await offset(id)).json()) as UploadView;
    expect(kept).toBeGreaterThanOrEqual(10);
    expect(await (await write(id, kept, bytes.subarray(kept))).json()).toMatchObject({
      offset: bytes.length,
      attachment: { id, type: 'image/png', width: 4, height: 4 },
    });
    expect(await (await offset(id)).json()).toMatchObject({ offset: bytes.length, attachment: { id } });
    await line.close();
  });

  test('a wrong offset is refused with the right one, and changes nothing', async () => {
    const { begin, write, line } = await visitorAt(house);
    const id = await begun(await begin('a.bin', 20));
    await write(id, 0, Buffer.alloc(5));
    for (const wrong of [0, 4, 6]) {
      const response = await write(id, wrong, Buffer.alloc(3));
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({ reason: 'conflict', offset: 5 });
    }
    await line.close();
  });

  test('who goes on on a new line is not kept waiting by the old one, which may be dead', async () => {
    const { begin, write, offset, stream, line } = await visitorAt(house);
    const id = await begun(await begin('a.bin', 20));
    let ended = (): void => {};
    const over = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const dead = stream(id, 0, async (send) => {
      await send(Buffer.alloc(5));
      await over;
    });
    await expect.poll(() => statSync(partOf(house, id), { throwIfNoEntry: false })?.size).toBe(5);
    const asked = (await (await offset(id)).json()) as UploadView;
    expect(asked.offset).toBe(5);
    expect(await dead).toBe('cut');
    ended();
    expect((await write(id, 5, Buffer.alloc(15))).status).toBe(200);
    await line.close();
  });

  test('more than was announced is cut: before it is read where it says so, in the middle where it does not', async () => {
    const { begin, write, stream, offset, line } = await visitorAt(house);
    const announced = await begun(await begin('a.bin', 10));
    expect(await reasonOf(await write(announced, 0, Buffer.alloc(11)))).toEqual([413, 'too_large']);
    expect(await (await offset(announced)).json()).toEqual({ offset: 0 });

    const silent = await begun(await begin('b.bin', 100_000 - MAX));
    let taken = 0;
    const status = await stream(silent, 0, async (send) => {
      for (; taken < 50_000_000; taken += 65_536) await send(Buffer.alloc(65_536));
    });
    expect([413, 'cut']).toContain(status);
    expect(taken).toBeLessThan(50_000_000);
    expect((await offset(silent)).status).toBe(404);
    expect(partsOf(house)).not.toContain(`${silent}.part`);
    await line.close();
  });

  test('larger than the site takes: refused when it is announced', async () => {
    const { begin, line } = await visitorAt(house);
    expect((await begin('a.bin', MAX)).status).toBe(201);
    expect(await reasonOf(await begin('a.bin', MAX + 1))).toEqual([413, 'too_large']);
    await line.close();
  });

  test('where no files are taken: refused, by the site that is named and by the page that asks', async () => {
    const { begin, call, line } = await visitorAt(house);
    const other = { 'content-type': 'application/json', origin: OTHER };
    const body = JSON.stringify({ name: 'a', bytes: 1 });
    expect(await reasonOf(await call('POST', '/files', { headers: other, body }))).toEqual([403, 'not_allowed']);
    expect(await reasonOf(await begin('a', 1, '?site=plain'))).toEqual([403, 'not_allowed']);
    expect(await reasonOf(await begin('a', 1, '?site=nowhere'))).toEqual([404, 'not_found']);
    expect((await begin('a', 1, '?site=shop')).status).toBe(201);
    await line.close();
  });

  test.each([
    ['no name', { bytes: 1 }],
    ['no bytes', { name: 'a', bytes: 0 }],
    ['half a byte', { name: 'a', bytes: 1.5 }],
    ['an object for a name', { name: {}, bytes: 1 }],
    ['an unknown field', { name: 'a', bytes: 1, type: 'text/html' }],
  ])('%s is 400', async (_name, body) => {
    const { json, line } = await visitorAt(house);
    expect(await reasonOf(await json('/files', body))).toEqual([400, 'invalid_body']);
    await line.close();
  });

  test('bytes that are not told as bytes, or not where they belong, are 400', async () => {
    const { begin, call, line } = await visitorAt(house);
    const id = await begun(await begin('a', 3));
    const patch = (headers: Record<string, string>) => call('PATCH', `/files/${id}`, { headers, body: 'abc' });
    expect((await patch({ 'upload-offset': '0', 'content-type': 'text/plain' })).status).toBe(400);
    expect((await patch({ 'content-type': 'application/octet-stream' })).status).toBe(400);
    expect((await patch({ 'content-type': 'application/octet-stream', 'upload-offset': '-1' })).status).toBe(400);
    await line.close();
  });

  test('cancelled: nothing of it is left', async () => {
    const { begin, write, upload, cancel, offset, line } = await visitorAt(house);
    const half = await begun(await begin('a.bin', 20));
    await write(half, 0, Buffer.alloc(5));
    const whole = await upload('b.bin', Buffer.from('only in this test'));
    const before = blobsOf(house).length;
    for (const id of [half, whole.id]) {
      expect((await cancel(id)).status).toBe(204);
      expect((await cancel(id)).status).toBe(404);
      expect((await offset(id)).status).toBe(404);
    }
    expect(blobsOf(house)).toHaveLength(before - 1);
    expect(partsOf(house)).not.toContain(`${half}.part`);
    await line.close();
  });

  test('20 that were not sent are enough, and so are 20 in a minute', async () => {
    const clock = createManualClock();
    const own = await openHouse({ settings: WITH_FILES, clock });
    const { begin, cancel, line } = await visitorAt(own);
    const ids: string[] = [];
    for (let count = 0; count < 20; count++) ids.push(await begun(await begin('a', 1)));
    const fast = await begin('a', 1);
    expect([fast.status, Number(fast.headers.get('retry-after'))]).toEqual([429, 3]);
    await cancel(ids.pop() ?? '');
    clock.advance(2 * 60_000);
    expect((await begin('a', 1)).status).toBe(201);
    const many = await begin('a', 1);
    expect([many.status, Number(many.headers.get('retry-after'))]).toEqual([429, 60]);
    await line.close();
    await own.close();
  });
});

describe('an address', () => {
  const opened = (traffic: object) =>
    openHouse({
      settings: { ...WITH_FILES, traffic: { ...SETTINGS.traffic, ...traffic } },
      clock: createManualClock(),
    });

  test('begins 60 files in an hour, whoever asks there; agents are not counted by it', async () => {
    const own = await opened({ filesPerHour: 60 });
    const [one, two] = [await visitorAt(own), await visitorAt(own)];
    for (let count = 0; count < 15; count++)
      for (const { begin } of [one, two]) expect((await begin('a', 1)).status).toBe(201);
    const over = await two.begin('a', 1);
    expect([over.status, over.headers.get('retry-after')]).toEqual([429, '120']);
    const agent = fileClient(own.base, await agentHeaders(own, 'rani'));
    expect((await agent.begin('a', 1)).status).toBe(201);
    for (const { line } of [one, two]) await line.close();
    await own.close();
  });

  test('announces so many megabytes in an hour', async () => {
    const own = await opened({ fileMegabytesPerHour: 1 });
    const { begin, line } = await visitorAt(own);
    for (let count = 0; count < 8; count++) expect((await begin('a', MAX)).status).toBe(201);
    const over = await begin('a', MAX);
    expect([over.status, over.headers.get('retry-after')]).toEqual([429, '450']);
    await line.close();
    await own.close();
  });
});

describe('the disk', () => {
  const SPARE = 256 * 1024 * 1024;

  test('what was announced and is not here yet counts as taken, for an hour', async () => {
    const clock = createManualClock();
    const freeBytes = async () => SPARE + 100;
    const own = await openHouse({ settings: WITH_FILES, clock, freeBytes });
    const { begin, write, cancel, line } = await visitorAt(own);
    const [first, second] = [await begun(await begin('a', 40)), await begun(await begin('b', 40))];
    const full = [507, 'storage_full'];
    expect(await reasonOf(await begin('c', 40))).toEqual(full);
    await cancel(second);
    expect((await begin('c', 40)).status).toBe(201);
    // Half of it came: the disk says so itself.
    await write(first, 0, Buffer.alloc(20));
    expect(await reasonOf(await begin('d', 41))).toEqual(full);
    expect((await begin('d', 40)).status).toBe(201);
    clock.advance(HOUR);
    expect((await begin('e', 100)).status).toBe(201);
    await line.close();
    await own.close();
  });

  test('an upload ends where conversations need what room is left, and goes on when there is more', async () => {
    let free = SPARE + 100;
    const own = await openHouse({ settings: WITH_FILES, freeBytes: async () => free });
    const { begin, write, offset, line } = await visitorAt(own);
    const id = await begun(await begin('a', 40));
    free = SPARE + 10;
    expect(await reasonOf(await write(id, 0, Buffer.alloc(20)))).toEqual([507, 'storage_full']);
    expect(await (await offset(id)).json()).toEqual({ offset: 0 });
    expect((await fetch(`${own.base}/readyz`)).status).toBe(200);
    free = SPARE + 100;
    expect((await write(id, 0, Buffer.alloc(20))).status).toBe(200);
    await line.close();
    await own.close();
  });

  test('what nobody sent for a day is swept, what was sent is not', async () => {
    const clock = createManualClock();
    const own = await openHouse({ settings: WITH_FILES, clock });
    const person = await visitorAt(own);
    const [kept, old] = [
      await person.upload('a.png', samples.png(1, 1)),
      await person.upload('b.png', samples.png(2, 2)),
    ];
    const half = await begun(await person.begin('c', 5));
    await person.write(half, 0, Buffer.alloc(2));
    await person.line.do({ type: 'say', text: '', attachments: [kept.id] });
    clock.advance(23 * HOUR);
    const fresh = await begun(await person.begin('d', 5));
    await own.files.sweep();
    expect((await own.store.files([old.id, half])).length).toBe(2);
    clock.advance(HOUR + 1);
    await own.files.sweep();
    expect((await own.store.files([kept.id, old.id, half, fresh])).map(({ id }) => id).toSorted()).toEqual(
      [kept.id, fresh].toSorted(),
    );
    expect([blobsOf(own).length, partsOf(own)]).toEqual([1, []]);
    await person.line.close();
    await own.close();
  });

  // Everything that is written to this device finds no room.
  test.runIf(existsSync('/dev/full'))('is full: 507, and it goes on when there is room again', async () => {
    const { begin, write, line } = await visitorAt(house);
    const id = await begun(await begin('a.bin', 5));
    symlinkSync('/dev/full', partOf(house, id));
    expect(await reasonOf(await write(id, 0, Buffer.from('abcde')))).toEqual([507, 'storage_full']);
    rmSync(partOf(house, id));
    expect((await write(id, 0, Buffer.from('abcde'))).status).toBe(200);
    await line.close();
  });

  test('a file whose bytes somebody took away is not found', async () => {
    const { person, file } = await sentAt(house, samples.png(77, 77));
    const [row] = await house.store.files([file.id]);
    const hash = row?.content?.hash ?? '';
    rmSync(join(house.folder, 'files', hash.slice(0, 2), hash.slice(2)));
    const response = await fetch(house.base + (await person.link(file.id)));
    expect([response.status, response.headers.get('content-disposition')]).toEqual([404, null]);
    await person.line.close();
  });
});
