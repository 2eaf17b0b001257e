/**
 * The answers that came nearest, best first, with their scores; each leads to where it is edited. Scores are on a logarithmic scale
 * without a zero: the bars show how they stand to the best one, which is as long as the bot is sure.
 */
import type { ExplainView } from '@sapa/protocol';
import { useId } from 'preact/hooks';
import { settingsHash } from '../../views/settings-route.ts';
import { useLanguage } from '../../views/ui.ts';
import { Bar } from '../parts/bar.tsx';
import { useBenchTexts } from './texts.ts';

export function Candidates({ candidates, confidence }: Pick<ExplainView, 'candidates' | 'confidence'>) {
  const t = useBenchTexts();
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 2 });
  const heading = useId();
  const best = candidates[0]?.score ?? 0;
  return (
    <div>
      <h3 class="bench-heading" id={heading}>
        {t.candidates}
      </h3>
      {candidates.length === 0 && <p class="muted">{t.noCandidates}</p>}
      <ol class="bench-candidates" aria-labelledby={heading}>
        {candidates.map(({ id, question, score }) => (
          <li key={id}>
            <a href={settingsHash('knowledge', id)} title={t.open} dir="auto">
              {question}
            </a>
            <Bar share={confidence * Math.exp(score - best)} />
            <span title={t.score(number.format(score))}>{number.format(score)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
