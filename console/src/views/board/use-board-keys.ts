/** The board by keyboard: J and K move among rows, letters act on the conversation that has the focus. */
import type { AgentSnapshot, ConversationId } from '@sapa/protocol';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Desk } from '../../state/desk.ts';
import { isTypingIn, priorityOf } from '../../state/keys.ts';
import { mayAssign } from '../../state/supervise.ts';
import { takeHere, takingOf } from './do.ts';
import type { Asked, Place } from './place.ts';

type Box = RefObject<HTMLElement | null>;

export function useBoardKeys(desk: Desk, place: Place, box: Box): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = isTypingIn(event.target);
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      const isBusy = desk.dialog.value !== undefined || place.asked.value !== undefined;
      if (isBusy || isTyping || hasModifier || event.defaultPrevented || event.isComposing) return;
      const snapshot = focusedIn(desk);
      if (
        general(event.key.toLowerCase(), desk, box) ||
        (snapshot && act(event.key.toLowerCase(), snapshot, desk, place))
      )
        event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [desk, place, box]);
}

function focusedIn(desk: Desk): AgentSnapshot | undefined {
  const id = document.activeElement?.closest<HTMLElement>('[data-conversation]')?.dataset.conversation;
  return desk.state.value.conversations.get(id as ConversationId)?.snapshot;
}

/** @returns whether the key was for us */
function general(key: string, desk: Desk, box: Box): boolean {
  switch (key) {
    case 'j':
    case 'k':
      step(box, key === 'j' ? 1 : -1);
      return true;
    case '?':
      desk.show('keys');
      return true;
    case 'b':
      if (desk.me.value.auto === 'missed') desk.setStatus({ status: 'online' });
      return true;
    default:
      return false;
  }
}

function step(box: Box, by: 1 | -1): void {
  const stops = [...(box.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
  const row = document.activeElement?.closest('[data-conversation]')?.querySelector('[data-stop]');
  const at = stops.findIndex((stop) => stop === document.activeElement || stop === row);
  const next = at === -1 ? (by === 1 ? stops[0] : stops.at(-1)) : stops[at + by];
  next?.focus();
}

function act(key: string, snapshot: AgentSnapshot, desk: Desk, place: Place): boolean {
  const me = desk.me.value;
  if (!mayAssign(snapshot, me)) return false;
  const { id } = snapshot;
  const ask = (kind: Asked['kind']) => {
    place.asked.value = { kind, conversation: id };
  };
  const priority = priorityOf({ key, isTyping: false, hasModifier: false });
  if (priority !== undefined) desk.do({ type: 'setPriority', priority }, id);
  else if (key === 'a' || key === 's') ask('assign');
  else if (key === 't' || key === 'm') ask('move');
  else if (key === 'o') return takeByKey(snapshot, desk, () => ask('takeOver'));
  else return false;
  return true;
}

/** From somebody else it is asked first; so it is where there is no room, to say that. */
function takeByKey(snapshot: AgentSnapshot, desk: Desk, ask: () => void): boolean {
  const taking = takingOf(desk, snapshot);
  if (taking && (taking.isFull || snapshot.status !== 'queued')) ask();
  else if (taking) takeHere(desk, snapshot.id);
  return taking !== undefined;
}
