/** What the bot makes of a message: what it does, how sure it is, what it heard in the words, and what came near. */
import type { ExplainView, Settings } from '@sapa/protocol';
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { Bubble } from '../knowledge/bubble.tsx';
import { Bar } from '../parts/bar.tsx';
import { targetText } from '../parts/target-key.ts';
import { usePartTexts } from '../parts/texts.ts';
import { Candidates } from './candidates.tsx';
import { useBenchTexts } from './texts.ts';

export function Result({ explained, draft }: { explained: ExplainView; draft: Draft }) {
  const t = useBenchTexts();
  const settings = draft.settings.value;
  const { zone, trigger, intent, confidence } = explained;
  const entry = settings.bot.knowledge.find(({ id }) => id === intent);
  const isAnswered = zone === 'answer' && !trigger && entry !== undefined;
  return (
    <>
      <p class="bench-zone" data-zone={trigger ? 'handOver' : zone}>
        <span class="unseen">{t.zone.label} </span>
        {t.zone[trigger ? 'handOver' : zone]}
      </p>
      <Confidence share={confidence} />
      {isAnswered && <Bubble label={t.says} text={entry.answer} quickReplies={entry.quickReplies} />}
      <Facts explained={explained} settings={settings} />
      <Candidates candidates={explained.candidates} confidence={confidence} />
    </>
  );
}

function Confidence({ share }: { share: number }) {
  const t = useBenchTexts();
  const percent = new Intl.NumberFormat(useLanguage(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
  return (
    <div class="bench-confidence">
      <span>{t.confidence}</span>
      <Bar share={share} />
      <strong>{percent}</strong>
    </div>
  );
}

function Facts({ explained, settings }: { explained: ExplainView; settings: Settings }) {
  const t = useBenchTexts();
  const words = usePartTexts();
  const language = useLanguage();
  const { mood, reasons, urgency, trigger, target, foreign } = explained;
  const spoken = t.languages[explained.language];
  return (
    <dl class="facts bench-facts">
      <div>
        <dt>{t.language}</dt>
        <dd>{foreign ? t.foreign(spoken) : spoken}</dd>
      </div>
      <div>
        <dt>{t.mood}</dt>
        <dd>
          {t.moods[mood]}
          {reasons.length > 0 && <span class="muted">: {reasons.map((reason) => t.reason[reason]).join(', ')}</span>}
        </dd>
      </div>
      <div>
        <dt>{t.urgency}</dt>
        <dd>{t.urgencies[urgency]}</dd>
      </div>
      <div>
        <dt>{t.trigger}</dt>
        <dd>
          {trigger ? (
            <>
              <span class="tag-soft">{trigger.code}</span> {t.triggers[trigger.name]}
            </>
          ) : (
            t.noTrigger
          )}
        </dd>
      </div>
      {trigger && target !== undefined && (
        <div>
          <dt>{t.target}</dt>
          <dd>{targetText(target, settings, language, words)}</dd>
        </div>
      )}
    </dl>
  );
}
