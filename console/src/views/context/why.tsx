/** Why the bot called a person, at a glance: the reason, the words that led to it, what was asked and answered. */
import type { AgentSnapshot, HandoverSummary } from '@sapa/protocol';
import type { ComponentChildren } from 'preact';
import { useDesk, useTexts } from '../ui.ts';
import { Routed } from './routed.tsx';

export function Why({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const { handover, ticket } = snapshot;
  if (!handover && snapshot.rule === undefined) return null;
  return (
    <section class="context-why" aria-labelledby="context-why">
      <h2 id="context-why">{t.context.why}</h2>
      {handover && <Handover handover={handover} />}
      {ticket && <p class="why-ticket">{t.offer.ticketHint}</p>}
      <Routed snapshot={snapshot} />
    </section>
  );
}

function Handover({ handover: { trigger, summary } }: { handover: NonNullable<AgentSnapshot['handover']> }) {
  const t = useTexts();
  const { said, asked, answered, misses } = summary;
  return (
    <>
      <p class="why-trigger">{t.trigger[trigger]}</p>
      {said !== undefined && (
        <blockquote class="why-said" dir="auto" aria-label={t.context.said}>
          {said}
        </blockquote>
      )}
      <Texts label={t.offer.asked} texts={asked.filter((text) => text !== said)} />
      <Texts label={t.offer.answered} texts={answered} />
      {misses > 0 && <p class="offer-misses">{t.offer.misses(misses)}</p>}
      <Suggested summary={summary} />
    </>
  );
}

function Texts({ label, texts }: { label: string; texts: readonly string[] }) {
  return (
    <Titled label={label} count={texts.length}>
      {[...new Set(texts)].map((text) => (
        <li key={text} dir="auto">
          {text}
        </li>
      ))}
    </Titled>
  );
}

/** Those that can be read: a summary names entries, their words come with the suggestions. */
function Suggested({ summary: { suggested = [] } }: { summary: HandoverSummary }) {
  const t = useTexts();
  const known = useDesk().suggestions.known.value;
  const entries = suggested.flatMap((entry) => known.get(entry) ?? []);
  return (
    <Titled label={t.context.suggested} count={entries.length}>
      {entries.map(({ entry, question, answer }) => (
        <li key={entry}>
          <details>
            <summary dir="auto">{question}</summary>
            <p dir="auto">{answer}</p>
          </details>
        </li>
      ))}
    </Titled>
  );
}

function Titled({ label, count, children }: { label: string; count: number; children: ComponentChildren }) {
  if (count === 0) return null;
  return (
    <>
      <h3>{label}</h3>
      <ul>{children}</ul>
    </>
  );
}
