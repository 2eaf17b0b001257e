/** What the bot makes of a message: what it does, how sure it is, what it heard in the words, and what came near. */
import type { ExplainView, HandoverTrigger, Settings } from '@sapa/protocol';
import { settingsHash } from '../../views/settings-route.ts';
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { useFlowTexts } from '../flows/texts.ts';
import { Bubble } from '../knowledge/bubble.tsx';
import { Bar } from '../parts/bar.tsx';
import { targetText } from '../parts/target-key.ts';
import { usePartTexts } from '../parts/texts.ts';
import { Candidates } from './candidates.tsx';
import { useBenchTexts } from './texts.ts';
import type { Turn } from './turn.ts';

interface Props {
  readonly explained: ExplainView;
  /** What the visitor meets; absent when it could not be tried. */
  readonly turn: Turn | undefined;
  readonly draft: Draft;
}

export function Result(props: Props) {
  return props.turn?.flow ? <FlowTakes {...props} turn={props.turn} /> : <BotTakes {...props} />;
}

function BotTakes({ explained, turn, draft }: Props) {
  const t = useBenchTexts();
  const settings = draft.settings.value;
  const { zone, trigger, intent, confidence } = explained;
  const entry = settings.bot.knowledge.find(({ id }) => id === intent);
  const isHandedOver = trigger !== undefined || turn?.handover !== undefined;
  const isAnswered = zone === 'answer' && !isHandedOver && entry !== undefined;
  return (
    <>
      <p class="bench-zone" data-zone={isHandedOver ? 'handOver' : zone}>
        <span class="unseen">{t.zone.label} </span>
        {t.zone[isHandedOver ? 'handOver' : zone]}
      </p>
      <Confidence share={confidence} />
      {isAnswered && <Bubble label={t.says} text={entry.answer} quickReplies={entry.quickReplies} />}
      <Facts explained={explained} handover={turn?.handover} settings={settings} />
      <Candidates candidates={explained.candidates} confidence={confidence} />
    </>
  );
}

/** A flow takes the words before the knowledge is asked: what the knowledge has is only told as what it would be otherwise. */
function FlowTakes({ explained, turn, draft }: Props & { turn: Turn }) {
  const t = useBenchTexts();
  const settings = draft.settings.value;
  const flow = settings.bot.flows.find(({ id }) => id === turn.flow?.id);
  const { trigger, target, ...heard } = explained;
  return (
    <>
      <p class="bench-zone" data-zone="flow">
        {flow ? <a href={settingsHash('flows', flow.id)}>{t.flowStarts(flow.name)}</a> : t.someFlowStarts}
      </p>
      {turn.says && <Bubble label={t.says} text={turn.says} quickReplies={turn.quickReplies} />}
      <Facts explained={heard} handover={turn.handover} settings={settings} />
      <section class="bench-else">
        <h3>{t.otherwise}</h3>
        <p class="muted">
          {t.zone.label} {t.zone[trigger ? 'handOver' : heard.zone]}.
        </p>
        <Confidence share={heard.confidence} />
        <Candidates candidates={heard.candidates} confidence={heard.confidence} />
      </section>
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

interface FactsProps {
  readonly explained: ExplainView;
  /** Why the conversation goes to a person, also where the words themselves are no reason: a site without a bot, a step of a flow. */
  readonly handover: HandoverTrigger | undefined;
  readonly settings: Settings;
}

function Facts({ explained, handover, settings }: FactsProps) {
  const t = useBenchTexts();
  const flows = useFlowTexts();
  const words = usePartTexts();
  const language = useLanguage();
  const { mood, reasons, urgency, trigger, target, foreign } = explained;
  const handedOver = handover ? flows.preview.handOver(flows.preview.trigger[handover]) : t.noTrigger;
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
            handedOver
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
