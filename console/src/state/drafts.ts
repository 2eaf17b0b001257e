/** What was begun and not sent, per conversation and kind. Survives a reload; bounded: the oldest drafts go first. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ConversationId } from '@sapa/protocol';
import type { Shelf } from '../session/shelf.ts';

export type Mode = 'reply' | 'note';
type Kept = Readonly<Record<string, string>>;

const MOST = 50;

export interface Drafts {
  readonly all: ReadonlySignal<Kept>;
  get(conversation: ConversationId, mode: Mode): string;
  set(conversation: ConversationId, mode: Mode, text: string): void;
}

export function createDrafts(shelf: Shelf): Drafts {
  const all = signal<Kept>(shelf.get<Kept>('drafts', {}));
  const keyOf = (conversation: ConversationId, mode: Mode) => `${mode}:${conversation}`;
  return {
    all,
    get: (conversation, mode) => all.value[keyOf(conversation, mode)] ?? '',
    set(conversation, mode, text) {
      const key = keyOf(conversation, mode);
      const others = Object.entries(all.value).filter(([each]) => each !== key);
      const next = text === '' ? others : [...others, [key, text] as const];
      all.value = Object.fromEntries(next.slice(-MOST));
      shelf.set('drafts', all.value);
    },
  };
}
