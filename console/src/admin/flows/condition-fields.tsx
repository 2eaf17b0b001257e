/** One condition: its kind, and what it asks for. */
import type { Condition } from '@sapa/protocol';
import { SelectField, TextField } from '../parts/fields.tsx';
import { WordsField } from '../parts/lines.tsx';
import { withOptional } from './edit-steps.ts';
import { EntriesField } from './entries-field.tsx';
import { fieldFrom } from './field-name.ts';
import { blankCondition, CONDITION_KINDS } from './new-step.ts';
import type { Saying } from './step-words.ts';

interface Props {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
  readonly saying: Saying;
  /** @param path within the condition */
  readonly errorAt: (path: string) => string | undefined;
}

export function ConditionFields(props: Props) {
  const { condition, onChange, saying } = props;
  const { t } = saying;
  return (
    <div class="condition">
      <SelectField
        label={t.kindOfCondition}
        value={condition.if}
        options={CONDITION_KINDS.map((kind) => ({ value: kind, label: t.conditions[kind] }))}
        onChange={(kind) => onChange(blankCondition(kind))}
      />
      <Details {...props} />
    </div>
  );
}

function Details(props: Props) {
  const { condition } = props;
  switch (condition.if) {
    case 'keyword':
      return <Keyword {...props} condition={condition} />;
    case 'intent':
      return <Intent {...props} condition={condition} />;
    case 'value':
      return <Value {...props} condition={condition} />;
    case 'hours':
      return <Hours {...props} condition={condition} />;
    case 'language':
      return <Spoken {...props} condition={condition} />;
    case 'channel':
      return <Channel {...props} condition={condition} />;
    case 'segment':
      return <Segment {...props} condition={condition} />;
  }
}

interface Of<Kind extends Condition['if']> extends Props {
  readonly condition: Extract<Condition, { if: Kind }>;
}

function Keyword({ condition, onChange, saying, errorAt }: Of<'keyword'>) {
  const { t } = saying;
  return (
    <WordsField
      label={t.words}
      hint={t.wordsHint}
      rows={2}
      value={condition.words}
      error={errorAt('words') ?? firstOf(condition.words, (at) => errorAt(`words[${at}]`))}
      onChange={(words) => onChange({ ...condition, words })}
    />
  );
}

function Intent({ condition, onChange, saying, errorAt }: Of<'intent'>) {
  return (
    <EntriesField
      chosen={condition.entries}
      saying={saying}
      error={errorAt('entries') ?? firstOf(condition.entries, (at) => errorAt(`entries[${at}]`))}
      onChange={(entries) => onChange({ ...condition, entries })}
    />
  );
}

function Value({ condition, onChange, saying, errorAt }: Of<'value'>) {
  const { t } = saying;
  return (
    <>
      <TextField
        label={t.field}
        isCode
        max={40}
        value={condition.field}
        error={errorAt('field')}
        onChange={(field) => onChange({ ...condition, field: fieldFrom(field) })}
      />
      <TextField
        label={t.equals}
        hint={t.equalsHint}
        max={200}
        value={condition.equals ?? ''}
        error={errorAt('equals')}
        onChange={(equals) => onChange(withOptional(condition, 'equals', equals === '' ? undefined : equals))}
      />
    </>
  );
}

function Hours({ condition, onChange, saying }: Of<'hours'>) {
  const { t } = saying;
  return (
    <SelectField
      label={t.hours}
      value={condition.open ? 'open' : 'closed'}
      options={[
        { value: 'open', label: t.open },
        { value: 'closed', label: t.closed },
      ]}
      onChange={(value) => onChange({ ...condition, open: value === 'open' })}
    />
  );
}

function Spoken({ condition, onChange, saying }: Of<'language'>) {
  const { t } = saying;
  return (
    <SelectField
      label={t.isLanguage}
      value={condition.is}
      options={(['id', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))}
      onChange={(is) => onChange({ ...condition, is })}
    />
  );
}

function Channel({ condition, onChange, saying }: Of<'channel'>) {
  const { t } = saying;
  return (
    <SelectField
      label={t.channel}
      value={condition.is}
      options={[{ value: 'web', label: t.channels.web }]}
      onChange={(is) => onChange({ ...condition, is })}
    />
  );
}

function Segment({ condition, onChange, saying, errorAt }: Of<'segment'>) {
  return (
    <TextField
      label={saying.t.segment}
      max={60}
      value={condition.is}
      error={errorAt('is')}
      onChange={(is) => onChange({ ...condition, is })}
    />
  );
}

function firstOf(items: readonly unknown[], errorAt: (at: number) => string | undefined): string | undefined {
  for (const at of items.keys()) {
    const error = errorAt(at);
    if (error) return error;
  }
  return undefined;
}
