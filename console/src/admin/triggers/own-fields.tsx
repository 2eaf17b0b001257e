/** What only some triggers can be told: a number of misses, a threshold, phrases, addresses. */
import type { Language, TriggerName } from '@sapa/protocol';
import { useId } from 'preact/hooks';
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { NumberField } from '../parts/fields.tsx';
import { ErrorText } from '../parts/frame.tsx';
import { LinesField } from '../parts/lines.tsx';
import { usePartTexts } from '../parts/texts.ts';
import { PhrasesEditor } from '../parts/two-languages.tsx';
import { changeTrigger } from './edit.ts';
import { firstProblem } from './problem.ts';
import { useTriggerTexts } from './texts.ts';

export function Own({ name, draft }: { name: TriggerName; draft: Draft }) {
  switch (name) {
    case 'misses':
      return <Misses draft={draft} />;
    case 'mood':
      return (
        <>
          <Threshold draft={draft} />
          <Phrases name={name} draft={draft} />
        </>
      );
    case 'wish':
    case 'policy':
    case 'fault':
    case 'account':
      return <Phrases name={name} draft={draft} />;
    case 'vip':
      return <Emails draft={draft} />;
    case 'repeated':
    case 'connection':
      return null;
  }
}

function Misses({ draft }: { draft: Draft }) {
  const t = useTriggerTexts();
  return (
    <NumberField
      label={t.misses}
      hint={t.missesHint}
      min={1}
      max={10}
      value={draft.settings.value.bot.misses}
      error={draft.problemAt('bot.misses')}
      onChange={(misses) => draft.change((s) => ({ ...s, bot: { ...s.bot, misses } }))}
    />
  );
}

function Threshold({ draft }: { draft: Draft }) {
  const t = useTriggerTexts();
  const language = useLanguage();
  const id = useId();
  const { threshold } = draft.settings.value.bot.triggers.mood;
  const spoken = t.thresholdValue(new Intl.NumberFormat(language, { style: 'percent' }).format(threshold));
  const error = draft.problemAt('bot.triggers.mood.threshold');
  return (
    <div class="field">
      <label for={id}>{t.threshold}</label>
      <output class="field-mark" for={id}>
        {spoken}
      </output>
      <input
        id={id}
        type="range"
        min={0.5}
        max={1}
        step={0.05}
        value={threshold}
        aria-valuetext={spoken}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => {
          // A slider's steps are not quite decimal: 0.8500000000000001.
          const value = Math.round(currentTarget.valueAsNumber * 100) / 100;
          draft.change((s) => changeTrigger(s, 'mood', (mood) => ({ ...mood, threshold: value })));
        }}
      />
      {error && <ErrorText error={error} />}
      <p class="field-hint" id={`${id}-hint`}>
        {t.thresholdHint}
      </p>
    </div>
  );
}

type Worded = 'mood' | 'wish' | 'policy' | 'fault' | 'account';

function Phrases({ name, draft }: { name: Worded; draft: Draft }) {
  const t = useTriggerTexts();
  const parts = usePartTexts();
  const { phrases } = draft.settings.value.bot.triggers[name];
  const errorOf = (language: Language) =>
    firstProblem(draft, `bot.triggers.${name}.phrases.${language}`, phrases[language], parts);
  return (
    <PhrasesEditor
      label={t.phrases}
      hint={t.phrasesHint}
      rows={3}
      value={phrases}
      errorOf={errorOf}
      onChange={(next) => draft.change((s) => changeTrigger(s, name, (trigger) => ({ ...trigger, phrases: next })))}
    />
  );
}

function Emails({ draft }: { draft: Draft }) {
  const t = useTriggerTexts();
  const parts = usePartTexts();
  const { emails } = draft.settings.value.bot.triggers.vip;
  return (
    <LinesField
      label={t.emails}
      hint={t.emailsHint}
      value={emails}
      error={firstProblem(draft, 'bot.triggers.vip.emails', emails, parts)}
      onChange={(next) => draft.change((s) => changeTrigger(s, 'vip', (vip) => ({ ...vip, emails: next })))}
    />
  );
}
