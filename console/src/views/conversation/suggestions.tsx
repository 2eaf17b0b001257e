/** Answers that may fit, above the reply: each by its question. Choosing one only writes; sending is the agent's. */
import type { ConversationId } from '@sapa/protocol';
import { useEffect } from 'preact/hooks';
import type { Desk } from '../../state/desk.ts';
import { SUGGESTION_KEYS, suggestionAt } from '../../state/keys.ts';
import { useDesk, useTexts } from '../ui.ts';

export function Suggestions({ conversation }: { conversation: ConversationId }) {
  const t = useTexts();
  const desk = useDesk();
  const suggestions = desk.suggestions.of(conversation);
  useEffect(() => listen(desk, conversation), [desk, conversation]);
  if (suggestions.length === 0) return null;
  return (
    <fieldset class="suggestions" aria-label={t.composer.suggestions}>
      {suggestions.map((suggestion, at) => (
        <button
          key={suggestion.entry}
          type="button"
          class="suggestion"
          title={suggestion.answer}
          aria-keyshortcuts={`Alt+${SUGGESTION_KEYS[at]}`}
          onClick={() => desk.use(conversation, suggestion)}
        >
          <span dir="auto">{suggestion.question}</span>{' '}
          <span class="key" aria-hidden="true">
            Alt {SUGGESTION_KEYS[at]}
          </span>
        </button>
      ))}
    </fieldset>
  );
}

function listen(desk: Desk, conversation: ConversationId): () => void {
  const onKey = (event: KeyboardEvent) => {
    const at = suggestionAt(event);
    // An open dialog has the keyboard to itself.
    if (at === undefined || desk.dialog.value || event.defaultPrevented || event.isComposing) return;
    const chosen = desk.suggestions.of(conversation)[at];
    if (!chosen) return;
    event.preventDefault();
    desk.use(conversation, chosen);
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}
