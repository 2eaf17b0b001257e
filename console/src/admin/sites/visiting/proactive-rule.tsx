/** One proactive message: on or off, the sentence it amounts to, what came of it; unfolded, everything it can be told. */
import type { Proactive, ProactiveCount } from '@sapa/protocol';
import { useState } from 'preact/hooks';
import { useLanguage } from '../../../views/ui.ts';
import { Switch } from '../../parts/switch.tsx';
import { usePartTexts } from '../../parts/texts.ts';
import { useVisitingTexts } from '../texts.ts';
import { whenText } from './proactive-edit.ts';
import { RuleFields } from './proactive-fields.tsx';

export interface RuleProps {
  readonly rule: Proactive;
  readonly onChange: (rule: Proactive) => void;
  /** @param path within the rule: `when.url` */
  readonly errorAt: (path: string) => string | undefined;
}

interface Props extends RuleProps {
  readonly isFresh: boolean;
  readonly isWrong: boolean;
  readonly count: ProactiveCount | 'never' | undefined;
  readonly days: number;
}

export function RuleEditor({ isFresh, isWrong, count, days, ...props }: Props) {
  const { proactive: t } = useVisitingTexts();
  const parts = usePartTexts();
  const language = useLanguage();
  const { rule, onChange } = props;
  const [isOpened, setOpened] = useState(isFresh);
  // What is wrong is never folded away.
  const isOpen = isOpened || isWrong;
  return (
    <div class="site-rule" data-off={!rule.enabled || undefined}>
      <Switch label={t.on(rule.name)} isOn={rule.enabled} onChange={(enabled) => onChange({ ...rule, enabled })} />
      <div class="site-rule-about">
        <strong dir="auto">{rule.name}</strong>
        <p dir="auto">{rule.text[language] ?? rule.text.en ?? rule.text.id ?? '…'}</p>
        <p class="field-hint">{whenText(rule.when, language, t, parts.languages)}</p>
        <Counts count={count} days={days} />
      </div>
      <button
        type="button"
        class="quiet"
        aria-expanded={isOpen}
        aria-label={t.edit(rule.name)}
        onClick={() => setOpened(!isOpen)}
      >
        {t.editShort}
      </button>
      {isOpen && <RuleFields {...props} />}
    </div>
  );
}

function Counts({ count, days }: Pick<Props, 'count' | 'days'>) {
  const { proactive: t } = useVisitingTexts();
  const language = useLanguage();
  if (count === undefined) return <p class="field-hint">{t.unknown}</p>;
  if (count === 'never' || count.shown === 0) return <p class="field-hint">{t.none}</p>;
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <dl class="site-counts" aria-label={t.counted(days)}>
      {(['shown', 'opened', 'answered'] as const).map((what) => (
        <div key={what}>
          <dt>{t[what]}</dt>
          <dd>
            {number.format(count[what])}
            {what !== 'shown' && <span class="muted"> {percent.format(count[what] / count.shown)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
