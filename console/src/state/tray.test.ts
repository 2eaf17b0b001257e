import type { ConversationId, SiteKey } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { createFakeFiles } from '../../preview/fake-files.ts';
import { createUpload } from '../session/upload.ts';
import { createTray, type TrayFile } from './tray.ts';

const id = 'a1' as ConversationId;
const file = (name: string) => new File(['abc'], name);

function stage() {
  const files = createFakeFiles();
  const later = (ms: number, run: () => void) => {
    // Not what only happens when nothing is answered.
    if (ms <= 60_000) queueMicrotask(run);
    return () => {};
  };
  const tray = createTray((each) => createUpload({ fetch: files.fetch, later }, each, 'toko' as SiteKey));
  /** Waits for the tray to be as wanted. */
  const until = (is: (all: readonly TrayFile[]) => boolean) =>
    new Promise<void>((done) => {
      tray.all.subscribe(() => is(tray.of(id)) && done());
    });
  return { files, tray, until };
}
const names = (all: readonly TrayFile[]) => all.map(({ name }) => name);

describe('the tray', () => {
  it('gives the ids of what has arrived, and is empty then', async () => {
    const { tray, until } = stage();
    tray.add(id, [file('a.png'), file('b.pdf'), file('c.pdf')]);
    await until((all) => all.every(({ attachment }) => attachment));
    const taken = tray.take(id);
    expect(taken.map((each) => tray.known(each)?.name)).toEqual(['a.png', 'b.pdf', 'c.pdf']);
    expect(tray.of(id)).toEqual([]);
  });

  it('keeps conversations apart', () => {
    const { tray } = stage();
    tray.add(id, [file('a.png')]);
    tray.add('a2' as ConversationId, [file('b.png')]);
    expect(names(tray.of(id))).toEqual(['a.png']);
  });

  it('takes ten files, and says how many it left out', () => {
    const { tray } = stage();
    tray.add(
      id,
      Array.from({ length: 12 }, (_, at) => file(`${at}.png`)),
    );
    expect([tray.of(id).length, tray.leftOut.value.get(id)]).toEqual([10, 2]);
    tray.remove(id, tray.of(id)[0]?.key ?? '');
    expect([tray.of(id).length, tray.leftOut.value.get(id)]).toEqual([9, 0]);
  });

  it('tries a failed one again, and gives the place of a cancelled one to the next', async () => {
    const { files, tray, until } = stage();
    files.answerNext(507);
    tray.add(id, [file('a.png')]);
    await until(([first]) => first?.failure === 'storageFull');
    tray.retry(id, tray.of(id)[0]?.key ?? '');
    await until(([first]) => first?.attachment !== undefined && !first.failure);
    files.hold();
    tray.add(id, [file('b.png'), file('c.png'), file('d.png')]);
    for (const { key } of tray.of(id).slice(1, 3)) tray.remove(id, key);
    files.go();
    await until((all) => all.every(({ attachment }) => attachment));
    expect(names(tray.of(id))).toEqual(['a.png', 'd.png']);
  });

  it('lets go of everything at the end', async () => {
    const { files, tray, until } = stage();
    tray.add(id, [file('a.png')]);
    await until(([first]) => first?.attachment !== undefined);
    tray.stop();
    expect(tray.of(id)).toEqual([]);
    expect(files.asked.at(-1)).toBe('DELETE /files/f1');
  });
});
