/** One trigger: when it fires, an example, its switch; and, unfolded, everything it can be told. */
import { TRIGGER_CODES, type TriggerName } from '@sapa/protocol';
import { useState } from 'preact/hooks';
import type { Draft } from '../draft.ts';
import { SelectField } from '../parts/fields.tsx';
import { Switch } from '../parts/switch.tsx';
import { TargetPicker } from '../parts/target-picker.tsx';
import { TwoLanguages } from '../parts/two-languages.tsx';
import { type Common, changeTrigger, tunedCount, withPriority } from './edit.ts';
import { Own } from './own-fields.tsx';
import { useTriggerTexts } from './texts.ts';

interface Props {
  readonly name: TriggerName;
  readonly draft: Draft;
}

export function TriggerCard({ name, draft }: Props) {
  const t = useTriggerTexts();
  const { title, when, example } = t.trigger[name];
  const { bot } = draft.settings.value;
  const { on } = bot.triggers[name];
  const [isOpened, setOpened] = useState(false);
  // What is wrong is never folded away.
  const isOpen =
    isOpened || draft.hasProblemsIn(`bot.triggers.${name}`) || (name === 'misses' && draft.hasProblemsIn('bot.misses'));
  return (
    <section
      class="section trigger-card"
      id={`trigger-${name}`}
      tabIndex={-1}
      aria-label={title}
      data-off={!on || undefined}
    >
      <Head name={name} draft={draft} />
      <p>{when}</p>
      <p class="trigger-example">
        <span>{t.example}:</span> {example}
      </p>
      {!on && <Off name={name} />}
      <button
        type="button"
        class="quiet trigger-tune"
        aria-expanded={isOpen}
        aria-label={t.tuneFor(title)}
        onClick={() => setOpened(!isOpen)}
      >
        {t.tune} <span class="muted">· {t.moreOptions(tunedCount(name, bot))}</span>
      </button>
      {isOpen && (
        <div class="trigger-fields">
          <Own name={name} draft={draft} />
          <Aim name={name} draft={draft} />
        </div>
      )}
    </section>
  );
}

function Head({ name, draft }: Props) {
  const t = useTriggerTexts();
  const { title } = t.trigger[name];
  const { on } = draft.settings.value.bot.triggers[name];
  return (
    <header>
      <h3>
        {title} <span class="trigger-code">{TRIGGER_CODES[name]}</span>
      </h3>
      <Switch
        label={t.onFor(title)}
        isOn={on}
        onChange={(isOn) => draft.change((s) => changeTrigger(s, name, (trigger) => ({ ...trigger, on: isOn })))}
      />
    </header>
  );
}

/** What happens instead, where that is not plain. */
function Off({ name }: { name: TriggerName }) {
  const t = useTriggerTexts();
  if (name !== 'misses' && name !== 'repeated') return null;
  return <p class="field-hint">{name === 'misses' ? t.missesOff : t.repeatedOff}</p>;
}

/** Who gets the conversation, how soon, and what is said. */
function Aim({ name, draft }: Props) {
  const t = useTriggerTexts();
  const settings = draft.settings.value;
  const trigger: Common = settings.bot.triggers[name];
  const path = `bot.triggers.${name}`;
  const change = (edit: (old: Common) => Common) =>
    draft.change((s) => changeTrigger(s, name, (old) => ({ ...old, ...edit(old) })));
  return (
    <>
      <TargetPicker
        label={t.target}
        settings={settings}
        value={trigger.target}
        error={
          draft.problemAt(`${path}.target`) ??
          draft.problemAt(`${path}.target.department`) ??
          draft.problemAt(`${path}.target.agent`)
        }
        onChange={(target) => change((old) => ({ ...old, target }))}
      />
      <Priority name={name} draft={draft} />
      <TwoLanguages
        label={t.message}
        hint={t.messageHint}
        rows={2}
        max={1_000}
        value={trigger.message}
        error={draft.problemAt(`${path}.message`)}
        errorOf={(language) => draft.problemAt(`${path}.message.${language}`)}
        onChange={(message) => change((old) => ({ ...old, message }))}
      />
    </>
  );
}

function Priority({ name, draft }: Props) {
  const t = useTriggerTexts();
  const trigger: Common = draft.settings.value.bot.triggers[name];
  const path = `bot.triggers.${name}`;
  return (
    <SelectField
      label={t.priority}
      value={trigger.priority === undefined ? '' : String(trigger.priority)}
      options={[
        // Of a VIP, none means the most urgent one: that is said as what it is.
        ...(name === 'vip' ? [] : [{ value: '', label: t.priorityOwn }]),
        ...([1, 2, 3, 4, 5] as const).map((n) => ({ value: String(n), label: t.priorities[n] })),
      ]}
      error={draft.problemAt(`${path}.priority`)}
      onChange={(value) =>
        draft.change((s) =>
          changeTrigger(s, name, (old) => withPriority(old, value === '' ? undefined : Number(value))),
        )
      }
    />
  );
}
