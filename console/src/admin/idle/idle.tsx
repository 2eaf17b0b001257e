/** When nobody says anything to the bot any more: what happens, when, and with which words. */
import type { Idle, Settings } from '@sapa/protocol';
import { useLanguage } from '../../views/ui.ts';
import '../../styles/admin-triggers.css';
import { changeBot, type Draft } from '../draft.ts';
import { NumberField } from '../parts/fields.tsx';
import { ErrorText } from '../parts/frame.tsx';
import { RadioCards } from '../parts/radio-cards.tsx';
import { TargetPicker } from '../parts/target-picker.tsx';
import { TwoLanguages } from '../parts/two-languages.tsx';
import { idleMinutes, isWarnedTooEarly, sentences } from './sentence.ts';
import { useIdleTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  readonly settings: Settings;
  readonly set: (part: Partial<Idle>) => void;
}

const ACTIONS = ['none', 'resolve', 'assign'] as const;

export function IdleScreen({ draft }: { draft: Draft }) {
  const t = useIdleTexts();
  const settings = draft.settings.value;
  const set = (part: Partial<Idle>) => changeBot(draft, (bot) => ({ ...bot, idle: { ...bot.idle, ...part } }));
  const props: Props = { draft, settings, set };
  return (
    <div class="screen idle">
      <header class="screen-head">
        <h2>{t.title}</h2>
        <p class="lead">{t.lead}</p>
      </header>
      <Action {...props} />
      <Summary settings={settings} />
      {settings.bot.idle.action !== 'none' && (
        <>
          <Time {...props} />
          <Then {...props} />
          <Warning {...props} />
        </>
      )}
    </div>
  );
}

function Action({ settings, set }: Props) {
  const t = useIdleTexts();
  return (
    <RadioCards
      label={t.action}
      options={ACTIONS.map((value) => ({ value, ...t.actions[value] }))}
      value={settings.bot.idle.action}
      onChange={(action) => set({ action })}
    />
  );
}

function Summary({ settings }: { settings: Settings }) {
  const t = useIdleTexts();
  const language = useLanguage();
  return (
    <section class="idle-summary" aria-label={t.summary} aria-live="polite">
      {sentences(settings, language, t).map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
    </section>
  );
}

function Time({ draft, settings, set }: Props) {
  const t = useIdleTexts();
  const { idle } = settings.bot;
  return (
    <fieldset class="section fields idle-time">
      <legend>{t.time}</legend>
      <NumberField
        label={t.hours}
        min={0}
        max={168}
        value={idle.hours}
        error={draft.problemAt('bot.idle.hours')}
        onChange={(hours) => set({ hours })}
      />
      <NumberField
        label={t.minutes}
        min={0}
        max={59}
        value={idle.minutes}
        error={draft.problemAt('bot.idle.minutes')}
        onChange={(minutes) => set({ minutes })}
      />
      {idleMinutes(idle) < 1 && <ErrorText error={t.tooShort} />}
    </fieldset>
  );
}

function Then({ draft, settings, set }: Props) {
  const t = useIdleTexts();
  const { idle } = settings.bot;
  const isAssigned = idle.action === 'assign';
  const target = 'bot.idle.target';
  return (
    <section class="section" aria-label={isAssigned ? t.assignMessage : t.message}>
      {isAssigned && (
        <TargetPicker
          label={t.target}
          settings={settings}
          value={idle.target}
          error={
            draft.problemAt(target) ?? draft.problemAt(`${target}.department`) ?? draft.problemAt(`${target}.agent`)
          }
          onChange={(next) => set({ target: next })}
        />
      )}
      <TwoLanguages
        label={isAssigned ? t.assignMessage : t.message}
        hint={isAssigned ? undefined : t.messageHint}
        rows={2}
        max={1_000}
        value={idle.message}
        error={draft.problemAt('bot.idle.message')}
        errorOf={(language) => draft.problemAt(`bot.idle.message.${language}`)}
        onChange={(message) => set({ message })}
      />
    </section>
  );
}

function Warning({ draft, settings, set }: Props) {
  const t = useIdleTexts();
  const { idle } = settings.bot;
  return (
    <fieldset class="section idle-warning">
      <legend>{t.warn}</legend>
      <NumberField
        label={t.warnMinutes}
        hint={t.warnHint}
        min={0}
        max={10_000}
        value={idle.warnMinutes}
        error={draft.problemAt('bot.idle.warnMinutes') ?? (isWarnedTooEarly(idle) ? t.warnTooLong : undefined)}
        onChange={(warnMinutes) => set({ warnMinutes })}
      />
      {idle.warnMinutes > 0 && (
        <TwoLanguages
          label={t.warning}
          hint={t.warningHint}
          rows={2}
          max={1_000}
          value={idle.warning}
          error={draft.problemAt('bot.idle.warning')}
          errorOf={(language) => draft.problemAt(`bot.idle.warning.${language}`)}
          onChange={(warning) => set({ warning })}
        />
      )}
    </fieldset>
  );
}
