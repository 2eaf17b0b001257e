/** Listens to the keyboard for the whole desk. What a key means is in `state/keys.ts`. */
import type { AgentSnapshot } from '@sapa/protocol';
import { useEffect } from 'preact/hooks';
import type { Desk } from '../../state/desk.ts';
import { actionOf, isTypingIn, type KeyAction, priorityOf } from '../../state/keys.ts';
import { nextOffer } from '../../state/lists.ts';
import { standingOf } from '../../state/standing.ts';
import { mayAssign, mayTakeOver } from '../../state/supervise.ts';

export function useKeys(desk: Desk): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = isTypingIn(event.target);
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      const press = { key: event.key, isTyping, hasModifier };
      // An open dialog has the keyboard to itself.
      if (desk.dialog.value || event.defaultPrevented || event.isComposing) return;
      const priority = priorityOf(press);
      if (priority !== undefined && prioritise(desk, priority)) return event.preventDefault();
      const action = actionOf(press);
      if (!action) return;
      if (action === 'escape') return leave(desk, event, isTyping);
      event.preventDefault();
      run(desk, action);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [desk]);
}

function leave(desk: Desk, event: KeyboardEvent, isTyping: boolean) {
  if (isTyping && event.target instanceof HTMLElement) event.target.blur();
  else if (!document.querySelector(':popover-open')) desk.select(undefined);
}

function run(desk: Desk, action: Exclude<KeyAction, 'escape'>) {
  const offer = nextOffer(desk.lists.value, desk.isAsking);
  switch (action) {
    case 'next':
      return desk.step(1);
    case 'previous':
      return desk.step(-1);
    case 'accept':
      return offer && desk.accept(offer);
    case 'help':
      return desk.show('keys');
    case 'back':
      return desk.me.value.auto === 'missed' && desk.setStatus({ status: 'online' });
    default: {
      const snapshot = desk.current.value?.snapshot;
      return snapshot && runOn(desk, snapshot, action);
    }
  }
}

type OnCurrent = Exclude<KeyAction, 'escape' | 'next' | 'previous' | 'accept' | 'help' | 'back'>;

function runOn(desk: Desk, snapshot: AgentSnapshot, action: OnCurrent) {
  const me = desk.me.value;
  const standing = standingOf(snapshot, me);
  const isMine = standing === 'active' || standing === 'onHold';
  switch (action) {
    case 'reply':
    case 'note':
      return standing === 'active' && desk.compose(action);
    case 'transfer':
    case 'end':
      return isMine && desk.show(action);
    case 'hold':
      if (standing === 'onHold') return desk.resume(snapshot.id);
      return standing === 'active' && desk.do({ type: 'hold' }, snapshot.id);
    case 'take':
      if (standing === 'queued') return desk.take(snapshot.id);
      return mayTakeOver(snapshot, me) && desk.show('takeOver');
    case 'assign':
      return mayAssign(snapshot, me) && desk.show('assign');
  }
}

/** 1 to 5. @returns whether it was for us */
function prioritise(desk: Desk, priority: number): boolean {
  const snapshot = desk.current.value?.snapshot;
  if (!snapshot || !mayAssign(snapshot, desk.me.value)) return false;
  if (snapshot.priority !== priority) desk.do({ type: 'setPriority', priority }, snapshot.id);
  return true;
}
