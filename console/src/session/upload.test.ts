import type { SiteKey } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { createFakeFiles } from '../../preview/fake-files.ts';
import type { Fetch } from './api.ts';
import { createUpload, PIECE } from './upload.ts';

const SITE = 'toko' as SiteKey;
const fileOf = (bytes: number) => new File([new Uint8Array(bytes)], 'nota.pdf');

/** No time passes: what was to happen later happens now, and how much later is noted. */
function stage(file: File, fetch?: Fetch) {
  const files = createFakeFiles();
  const waits: number[] = [];
  const sent: number[] = [];
  const later = (ms: number, run: () => void) => {
    // Not what only happens when nothing is answered.
    if (ms > 60_000) return () => {};
    waits.push(ms);
    queueMicrotask(run);
    return () => {};
  };
  const upload = createUpload({ fetch: fetch ?? files.fetch, later }, file, SITE);
  return { files, waits, sent, upload, run: () => upload.run((bytes) => sent.push(bytes)) };
}

describe('an upload', () => {
  it('is announced, then carried piece by piece', async () => {
    const { files, sent, run } = stage(fileOf(2 * PIECE + 5));
    expect(await run()).toEqual({
      ok: true,
      attachment: { id: 'f1', name: 'nota.pdf', type: 'application/pdf', bytes: 2 * PIECE + 5 },
    });
    expect(files.asked).toEqual(['POST /files?site=toko', 'PATCH /files/f1', 'PATCH /files/f1', 'PATCH /files/f1']);
    expect(sent).toEqual([0, PIECE, 2 * PIECE, 2 * PIECE + 5]);
  });

  it('asks where it is after a lost answer, and carries nothing twice', async () => {
    const { files, waits, run } = stage(fileOf(2 * PIECE));
    files.answerNext('ok', 'lostAnswer');
    expect((await run()).ok).toBe(true);
    expect(files.asked).toEqual([
      'POST /files?site=toko',
      'PATCH /files/f1',
      'GET /files/f1/offset',
      'PATCH /files/f1',
    ]);
    expect(waits).toEqual([1_000]);
  });

  it('goes on from where the server is, when that is elsewhere', async () => {
    const { files, run } = stage(fileOf(2 * PIECE));
    files.answerNext('ok', 503);
    expect((await run()).ok).toBe(true);
    expect(files.known('f1')?.bytes).toBe(2 * PIECE);
  });

  it('begins again when the server has forgotten it', async () => {
    const { files, run } = stage(fileOf(10));
    files.answerNext('ok', 404);
    expect(await run()).toMatchObject({ ok: true, attachment: { id: 'f2' } });
  });

  it('asks the person after five failures in a row, and goes on when they say so', async () => {
    const { files, waits, run } = stage(fileOf(PIECE + 1));
    files.answerNext('ok', 'ok', 'gone', 'gone', 500, 502, 'gone');
    expect(await run()).toEqual({ ok: false, reason: 'unreachable' });
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect((await run()).ok).toBe(true);
    expect(files.asked.filter((each) => each === 'POST /files?site=toko')).toHaveLength(1);
  });

  it('waits as long as it is told to', async () => {
    const { files, waits, run } = stage(fileOf(10));
    files.answerNext(429, 'ok', 429);
    expect((await run()).ok).toBe(true);
    expect(waits).toEqual([30_000, 30_000]);
  });

  it('does not go round for ever with a server that makes nothing of it', async () => {
    const { run } = stage(fileOf(10), async () => Response.json({ id: 'f1', offset: 10 }));
    expect(await run()).toEqual({ ok: false, reason: 'unreachable' });
  });

  it('asks again when nothing is answered', async () => {
    let stall = () => {};
    const { files } = stage(fileOf(10));
    const later = (ms: number, run: () => void) => {
      if (ms > 60_000) stall = run;
      else queueMicrotask(run);
      return () => {};
    };
    let isSilent = true;
    const fetch: Fetch = (path, init) => {
      if (!isSilent) return files.fetch(path, init);
      isSilent = false;
      return new Promise((_, fail) => {
        init?.signal?.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError')));
      });
    };
    const going = createUpload({ fetch, later }, fileOf(10), SITE).run(() => {});
    stall();
    expect((await going).ok).toBe(true);
  });

  it.each([
    [413, 'tooLarge'],
    [415, 'unsupported'],
    [507, 'storageFull'],
    [401, 'notAllowed'],
  ] as const)('says why it is not taken (%i), and does not insist', async (status, reason) => {
    const { files, run } = stage(fileOf(10));
    files.answerNext(status);
    expect(await run()).toEqual({ ok: false, reason });
    expect(files.asked).toHaveLength(1);
  });

  it('does not begin with nothing', async () => {
    const { files, run } = stage(fileOf(0));
    expect(await run()).toEqual({ ok: false, reason: 'empty' });
    expect(files.asked).toEqual([]);
  });

  it('ends at once when cancelled, and takes back what was carried', async () => {
    const { files, upload } = stage(fileOf(3 * PIECE));
    const end = await upload.run((bytes) => bytes === PIECE && upload.cancel());
    expect(end).toEqual({ ok: false, reason: 'cancelled' });
    expect(files.asked.at(-1)).toBe('DELETE /files/f1');
  });
});
