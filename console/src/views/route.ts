/** The selected conversation's address, so that Back leads from it to the list and a reload stays where it was. */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { ConversationId } from '@sapa/protocol';
import { isBoard } from './board-route.ts';
import { settingsIn } from './settings-route.ts';

const PREFIX = '#/c/';

export const hashOf = (conversation: ConversationId | undefined): string =>
  conversation === undefined ? '#/' : `${PREFIX}${encodeURIComponent(conversation)}`;

export function conversationIn(hash: string): ConversationId | undefined {
  if (!hash.startsWith(PREFIX) || hash.length === PREFIX.length) return undefined;
  try {
    return decodeURIComponent(hash.slice(PREFIX.length)) as ConversationId;
  } catch {
    // Somebody typed half an escape: no conversation.
    return undefined;
  }
}

interface Selection {
  readonly selected: ReadonlySignal<ConversationId | undefined>;
  select(conversation: ConversationId | undefined): void;
}

/** Ties the address and the selection together. @returns how to untie them */
export function followRoute(selection: Selection): () => void {
  // Going to the settings or to the board keeps the selection, to come back to.
  const isElsewhere = (hash: string) => settingsIn(hash) !== undefined || isBoard(hash);
  const onHash = () => !isElsewhere(location.hash) && selection.select(conversationIn(location.hash));
  onHash();
  addEventListener('hashchange', onHash);
  const stop = effect(() => {
    const hash = hashOf(selection.selected.value);
    if (conversationIn(location.hash) === selection.selected.value) return;
    // From one conversation to another the entry is replaced: Back means "to the list".
    if (conversationIn(location.hash) && selection.selected.value) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
  });
  return () => {
    stop();
    removeEventListener('hashchange', onHash);
  };
}
