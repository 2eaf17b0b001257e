/** Waits for the very first visitor, and turns green when there is one. */
import type { ConversationId } from '@sapa/protocol';
import { type Lists, SECTIONS } from '../../state/lists.ts';
import { hashOf } from '../route.ts';
import { useDesk, useTexts } from '../ui.ts';

/** What colleagues answer asks nothing of me. */
export const whoCame = (lists: Lists) =>
  SECTIONS.flatMap((section) => (section === 'others' ? [] : lists[section].items));

/** By the address: it also leads there from the settings. */
const see = (id: ConversationId) => {
  location.hash = hashOf(id);
};

export function FirstVisitor() {
  const t = useTexts();
  const desk = useDesk();
  const [first] = whoCame(desk.lists.value);
  return (
    <p class="first-visitor" data-arrived={first !== undefined || undefined} role="status">
      <span class="dot" aria-hidden="true" />
      {first ? t.empty.arrived : t.empty.waiting}
      {first && (
        <button type="button" class="primary" onClick={() => see(first.snapshot.id)}>
          {t.empty.see}
        </button>
      )}
    </p>
  );
}
