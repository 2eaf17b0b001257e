/**
 * The files that lie beside a reply until it is sent, per conversation. They stay while the agent looks elsewhere, and
 * are gone with the page: a browser does not keep files. Knows no DOM beyond `File`.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { ATTACHMENTS, type Attachment, type ConversationId } from '@sapa/protocol';
import type { Upload, UploadFailure } from '../session/upload.ts';

export interface TrayFile {
  readonly key: string;
  readonly name: string;
  /** All of it, and what has arrived. */
  readonly bytes: number;
  readonly sent: number;
  readonly failure?: UploadFailure;
  /** It has arrived whole. */
  readonly attachment?: Attachment;
}

export interface Tray {
  readonly all: ReadonlySignal<ReadonlyMap<ConversationId, readonly TrayFile[]>>;
  /** How many of the last ones did not fit into one message. */
  readonly leftOut: ReadonlySignal<ReadonlyMap<ConversationId, number>>;
  of(conversation: ConversationId): readonly TrayFile[];
  add(conversation: ConversationId, files: readonly File[]): void;
  remove(conversation: ConversationId, key: string): void;
  retry(conversation: ConversationId, key: string): void;
  /** Empties the tray. @returns the ids of what has arrived */
  take(conversation: ConversationId): string[];
  /** What is known of a file sent from here, before the log has it. */
  known(id: string): Attachment | undefined;
  stop(): void;
}

/** At the same time. */
const RUNNING = 2;

export function createTray(open: (file: File, conversation: ConversationId) => Upload): Tray {
  const all = signal<ReadonlyMap<ConversationId, readonly TrayFile[]>>(new Map());
  const leftOut = signal<ReadonlyMap<ConversationId, number>>(new Map());
  const uploads = new Map<string, Upload>();
  const sent = new Map<string, Attachment>();
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;
  let count = 0;

  const of = (conversation: ConversationId) => all.value.get(conversation) ?? [];
  function put(conversation: ConversationId, files: readonly TrayFile[], left = 0) {
    all.value = new Map(all.value).set(conversation, files);
    leftOut.value = new Map(leftOut.value).set(conversation, left);
  }
  function change(conversation: ConversationId, key: string, to: (file: TrayFile) => TrayFile) {
    const files = of(conversation).map((file) => (file.key === key ? to(file) : file));
    all.value = new Map(all.value).set(conversation, files);
  }
  function next() {
    while (running < RUNNING) {
      const run = waiting.shift();
      if (!run) return;
      running += 1;
      void run().then(() => {
        running -= 1;
        next();
      });
    }
  }
  async function carry(conversation: ConversationId, key: string) {
    const end = await uploads.get(key)?.run((bytes) => change(conversation, key, (file) => ({ ...file, sent: bytes })));
    if (end?.ok) {
      sent.set(end.attachment.id, end.attachment);
      change(conversation, key, (file) => ({ ...file, sent: file.bytes, attachment: end.attachment }));
    } else if (end) change(conversation, key, (file) => ({ ...file, failure: end.reason }));
  }
  function enqueue(conversation: ConversationId, key: string) {
    waiting.push(() => carry(conversation, key));
    next();
  }
  function cancel(key: string) {
    uploads.get(key)?.cancel();
    uploads.delete(key);
  }

  return {
    all,
    leftOut,
    of,
    add(conversation, files) {
      const room = Math.max(0, ATTACHMENTS - of(conversation).length);
      const added = files.slice(0, room).map((file): TrayFile => {
        const key = `f${++count}`;
        uploads.set(key, open(file, conversation));
        return { key, name: file.name, bytes: file.size, sent: 0 };
      });
      put(conversation, [...of(conversation), ...added], files.length - added.length);
      for (const { key } of added) enqueue(conversation, key);
    },
    remove(conversation, key) {
      cancel(key);
      put(
        conversation,
        of(conversation).filter((file) => file.key !== key),
      );
    },
    retry(conversation, key) {
      change(conversation, key, ({ failure: _, ...file }) => file);
      enqueue(conversation, key);
    },
    take(conversation) {
      const files = of(conversation);
      for (const { key } of files) uploads.delete(key);
      put(conversation, []);
      return files.flatMap(({ attachment }) => attachment?.id ?? []);
    },
    known: (id) => sent.get(id),
    stop() {
      waiting.length = 0;
      for (const [conversation, files] of all.value) {
        for (const { key } of files) cancel(key);
        put(conversation, []);
      }
    },
  };
}
