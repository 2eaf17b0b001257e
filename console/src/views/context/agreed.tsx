/** What the visitor agreed to before the chat, and when, as far as the log is here. */
import type { AgentSnapshot } from '@sapa/protocol';
import { clockTime, dayName, fullTime } from '../../i18n/format.ts';
import { useDesk, useLanguage, useTexts } from '../ui.ts';

export function Agreed({ snapshot: { id, consent } }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const language = useLanguage();
  const events = useDesk().state.value.conversations.get(id)?.events ?? [];
  const at = events.findLast((event) => event.type === 'consentGiven')?.at;
  if (consent === undefined) return null;
  return (
    <section class="agreed" aria-labelledby="context-agreed">
      <h2 id="context-agreed">{t.context.consent}</h2>
      <q dir="auto">{consent}</q>
      {at !== undefined && (
        <time dateTime={new Date(at).toISOString()} title={fullTime(language, at)}>
          {dayName(language, at)}, {clockTime(language, at)}
        </time>
      )}
    </section>
  );
}
