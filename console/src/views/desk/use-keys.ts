/** Listens to the keyboard for the whole desk. What a key means is in `state/keys.ts`. */
import { useEffect } from 'preact/hooks';
import type { Desk } from '../../state/desk.ts';
import { actionOf, isTypingIn, type KeyAction } from '../../state/keys.ts';
import { standingOf } from '../../state/standing.ts';

export function useKeys(desk: Desk): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = isTypingIn(event.target);
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      const action = actionOf({ key: event.key, isTyping, hasModifier });
      // An open dialog has the keyboard to itself.
      if (!action || desk.dialog.value || event.defaultPrevented || event.isComposing) return;
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
  const isActive = standingOfCurrent(desk) === 'active';
  const offer = desk.lists.value.offers.items.find(({ snapshot }) => !desk.isAsking('acceptOffer', snapshot.id));
  switch (action) {
    case 'next':
      return desk.step(1);
    case 'previous':
      return desk.step(-1);
    case 'accept':
      return offer && desk.accept(offer.snapshot.id);
    case 'help':
      return desk.show('keys');
    case 'reply':
    case 'note':
      return isActive && desk.compose(action);
    case 'transfer':
    case 'end':
      return isActive && desk.show(action);
  }
}

function standingOfCurrent(desk: Desk) {
  const followed = desk.current.value;
  return followed && standingOf(followed.snapshot, desk.me.value);
}
