/**
 * The files of the next message: taken in, checked, sent three at a time. Words that are sent meanwhile wait for them, so that
 * everything goes out as one message. Kept with its chat; knows no elements.
 */
import { ATTACHMENTS } from '@sapa/protocol';
import { type Chat, type Upload, WORDS } from '../chat.ts';
import { type Progress, type Sending, sendFile, type UploadEnv, type Why } from './upload.ts';

const AT_ONCE = 3;

/** A row of the tray. */
export interface Row extends Upload {
  readonly file: File;
  readonly is: 'queued' | Progress['is'];
  readonly why?: Why | 'empty';
  readonly thumb?: HTMLCanvasElement | undefined;
}

export interface Tray {
  readonly rows: readonly Row[];
  /** Words that wait for the files. */
  readonly held?: string | undefined;
  /** More were taken than one message carries. */
  readonly isTooMany: boolean;
  take(files: readonly File[]): void;
  remove(key: string): void;
  again(key: string): void;
  /** Whether the line is up: when it comes back, what waits tries at once. */
  online(isUp: boolean): void;
}

/** @param env what sending needs; `thumbOf` draws a picture of an image */
export function createTray(
  chat: Chat,
  env: UploadEnv,
  thumbOf: (file: File) => Promise<HTMLCanvasElement | undefined>,
): Tray {
  const sendings = new Map<string, Sending>();
  const say = chat.say;
  let count = 0;
  let held: string | undefined;
  let isTooMany = false;
  let wasUp = true;

  const rows = () => chat.uploads as readonly Row[];
  const isPending = (row: Row) => row.is !== 'done' && !isFinal(row);
  const change = (uploads: readonly Row[]) => {
    chat.set({ uploads });
    startSome();
    if (held !== undefined && !uploads.some(isPending)) release(held);
  };
  const update = (key: string, part: Partial<Row>) =>
    change(rows().map((row) => (row.key === key ? { ...row, ...part } : row)));

  function startSome() {
    const isBusy = ({ key, is }: Row) => sendings.has(key) && is !== 'done' && is !== 'refused';
    const queued = rows().filter(({ key, is }) => is === 'queued' && !sendings.has(key));
    for (const { key, file } of queued.slice(0, Math.max(0, AT_ONCE - rows().filter(isBusy).length)))
      sendings.set(
        key,
        sendFile(env, file, (progress) => update(key, progress)),
      );
  }
  function rowOf(file: File): Row {
    const { name, size } = file;
    const most = chat.site?.files?.maxBytes ?? 0;
    const why = size > most ? 'tooLarge' : size ? undefined : 'empty';
    return {
      key: `${++count}`,
      name,
      bytes: size,
      sent: 0,
      file,
      ...(why ? { is: 'refused', why } : { is: 'queued' }),
    };
  }
  /** Everything is there: out with it. What was typed since stays. */
  function release(text: string) {
    held = undefined;
    const since = chat.drafts.get(WORDS);
    goOut(text);
    if (since !== text) chat.drafts.set(WORDS, since);
  }
  function goOut(text: string) {
    isTooMany = false;
    const sent = rows().flatMap(({ attachment }) => (attachment ? [[attachment.id, attachment] as const] : []));
    chat.set({
      sentFiles: new Map([...(chat.sentFiles ?? []), ...sent]),
      // What cannot be sent has been read by now.
      uploads: rows().filter((row) => !isFinal(row)),
    });
    say(text);
  }
  chat.set({
    say(text) {
      if (!rows().some(isPending)) return goOut(text);
      const words = text.trim();
      // The same again: a composer that came back with its draft.
      if (words !== held) held = [held, words].filter(Boolean).join('\n');
      chat.repaint();
    },
  });

  return {
    get rows() {
      return rows();
    },
    get held() {
      return held;
    },
    get isTooMany() {
      return isTooMany;
    },
    take(files) {
      const room = ATTACHMENTS - rows().filter((row) => !isFinal(row)).length;
      const taken = files.slice(0, Math.max(0, room)).map(rowOf);
      isTooMany = taken.length < files.length;
      change([...rows(), ...taken]);
      for (const { key, file } of taken) void thumbOf(file).then((thumb) => thumb && update(key, { thumb }));
    },
    remove(key) {
      sendings.get(key)?.cancel();
      sendings.delete(key);
      isTooMany = false;
      change(rows().filter((row) => row.key !== key));
    },
    again(key) {
      sendings.get(key)?.again();
    },
    online(isUp) {
      const isBack = isUp && !wasUp;
      wasUp = isUp;
      if (!isBack) return;
      for (const { key, is } of rows()) if (is === 'waiting') sendings.get(key)?.again();
    },
  };
}

/** Trying again would change nothing. */
export const isFinal = ({ is, why }: Row): boolean => is === 'refused' && why !== 'failed';
