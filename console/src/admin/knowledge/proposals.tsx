/** Words that were shown to mean an answer: an admin makes them one of its questions, or not. */
import { useRef } from 'preact/hooks';
import { dayName } from '../../i18n/format.ts';
import { Icon } from '../../views/parts/icon.tsx';
import { settingsHash } from '../../views/settings-route.ts';
import { useLanguage } from '../../views/ui.ts';
import type { Proposal } from '../api.ts';
import type { Draft } from '../draft.ts';
import { withQuestion } from './entries.ts';
import { put } from './put.ts';
import { useKnowledgeTexts } from './texts.ts';
import { isTaken, type Proposals as Known } from './use-proposals.ts';

const QUESTIONS = 50;

export function Proposals({ draft, proposals }: { draft: Draft; proposals: Known }) {
  const t = useKnowledgeTexts();
  const { list, hasFailed, dismiss } = proposals;
  const section = useRef<HTMLElement>(null);
  function drop(proposal: Proposal) {
    dismiss(proposal);
    // The button that had the focus is gone with its row.
    section.current?.focus();
  }
  return (
    <section class="section" ref={section} tabIndex={-1} aria-label={t.proposals}>
      <p class="muted">{list?.length === 0 ? t.proposed.none : t.proposed.lead}</p>
      {hasFailed && (
        <p class="callout danger" role="alert">
          {t.proposed.failed}
        </p>
      )}
      <ul class="proposals">
        {list?.map((proposal) => (
          <Row key={proposal.id} draft={draft} proposal={proposal} onDismiss={() => drop(proposal)} />
        ))}
      </ul>
    </section>
  );
}

function Row({ draft, proposal, onDismiss }: { draft: Draft; proposal: Proposal; onDismiss: () => void }) {
  const t = useKnowledgeTexts();
  const language = useLanguage();
  const { text, entry: id, by, at, count } = proposal;
  const entry = draft.settings.value.bot.knowledge.find((each) => each.id === id);
  const isApproved = isTaken(proposal, draft.settings.value);
  const isFull = !isApproved && (entry?.questions.length ?? 0) >= QUESTIONS;
  return (
    <li>
      <p>
        <q dir="auto">{text}</q>
        <span class="muted"> {t.proposed.means} </span>
        {entry ? (
          <a href={settingsHash('knowledge', id)} dir="auto">
            {entry.questions[0] ?? id}
          </a>
        ) : (
          <span class="muted">{t.proposed.gone}</span>
        )}
      </p>
      <p class="field-hint">
        {t.proposed[by]} · {t.proposed.times(count)} ·{' '}
        <time dateTime={new Date(at).toISOString()}>{dayName(language, at)}</time>
      </p>
      <div class="buttons">
        {isFull && <p class="field-hint">{t.proposed.full}</p>}
        {entry && !isFull && (
          <button
            type="button"
            class={isApproved ? 'approved' : 'primary'}
            aria-disabled={isApproved || undefined}
            onClick={() => !isApproved && put(draft, (all) => withQuestion(all, id, text))}
          >
            {isApproved && <Icon name="check" />}
            {isApproved ? t.proposed.approved : t.proposed.approve}
          </button>
        )}
        {!isApproved && (
          <button type="button" onClick={onDismiss}>
            {t.proposed.dismiss}
          </button>
        )}
      </div>
    </li>
  );
}
