/** Plays recorded conversations with the draft before it is saved: the button, and what came of it. */
import { useState } from 'preact/hooks';
import '../../styles/admin-week.css';
import type { Draft } from '../draft.ts';
import { SelectField } from '../parts/fields.tsx';
import { problemText } from '../parts/problem-text.ts';
import { usePartTexts } from '../parts/texts.ts';
import { ProblemLink } from '../problem-link.tsx';
import { Played } from './played.tsx';
import { useWeekTexts } from './texts.ts';
import { type Trial, useTrial } from './use-trial.ts';

const DAYS = [1, 7, 14, 28] as const;

export function TryWeek({ draft }: { draft: Draft }) {
  const t = useWeekTexts();
  const [days, setDays] = useState(7);
  const trial = useTrial(draft);
  return (
    <section class="section week" aria-labelledby="week-title">
      <h3 id="week-title">{t.title}</h3>
      <p class="field-hint">{t.lead}</p>
      <div class="week-run">
        <SelectField
          label={t.days}
          value={String(days)}
          options={DAYS.map((n) => ({ value: String(n), label: t.lastDays(n) }))}
          onChange={(value) => setDays(Number(value))}
        />
        <button type="button" aria-disabled={trial.isRunning || undefined} onClick={() => void trial.run(days)}>
          {t.run}
        </button>
      </div>
      <p class="week-status" role="status">
        {trial.isRunning ? t.running : trial.isStale ? t.stale : trial.hasChanges ? '' : t.unchanged}
      </p>
      <Result trial={trial} draft={draft} />
    </section>
  );
}

function Result({ trial: { outcome, isStale }, draft }: { trial: Trial; draft: Draft }) {
  const t = useWeekTexts();
  const parts = usePartTexts();
  if (!outcome) return null;
  if (outcome.kind === 'played')
    return (
      <Played
        view={outcome.view}
        days={outcome.days}
        isStale={isStale}
        isAlone={Object.keys(outcome.changes).length === 0}
        draft={draft}
      />
    );
  if (outcome.kind !== 'invalid')
    return (
      <p class="callout danger" role="alert">
        {t[outcome.kind]}
      </p>
    );
  return (
    <div class="callout danger" role="alert">
      <p>{t.invalid}</p>
      <ul>
        {outcome.problems.slice(0, 5).map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <ProblemLink path={path} settings={draft.settings.value} /> {problemText(message, parts)}
          </li>
        ))}
      </ul>
    </div>
  );
}
