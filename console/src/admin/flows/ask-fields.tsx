/** A question: its words, the kind of answer it takes, what is said and where it goes when no answer does. */
import { NumberField, SelectField, TextField } from '../parts/fields.tsx';
import { ErrorText } from '../parts/frame.tsx';
import { ListEditor } from '../parts/list-editor.tsx';
import { TwoLanguages } from '../parts/two-languages.tsx';
import { withOptional } from './edit-steps.ts';
import type { StepProps } from './editing.ts';
import { FieldName, Keep } from './kept-fields.tsx';
import type { StepOf } from './new-step.ts';
import { NextField } from './next-field.tsx';
import { NextPicker } from './next-picker.tsx';
import { SpokenText } from './spoken-text.tsx';
import { textIn } from './step-words.ts';

type Ask = StepOf<'ask'>;
type Props = StepProps<Ask>;

const KINDS = ['text', 'choice', 'email', 'phone', 'number', 'order'] as const;

export function AskFields(props: Props) {
  const { step, change, errorAt, editing } = props;
  const { t } = editing.saying;
  return (
    <>
      <SpokenText {...props} label={t.question} texts={step.text} onText={(text) => change({ ...step, text })} />
      <SelectField
        label={t.askKind}
        value={step.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t.askKinds[kind] }))}
        error={errorAt('kind')}
        onChange={(kind) => change(ofKind(step, kind))}
      />
      {step.kind === 'choice' && <Choices {...props} />}
      <FieldName {...props} value={step.field} onField={(field) => change({ ...step, field })} />
      <Keep {...props} value={step.keep} onKeep={(keep) => change({ ...step, keep })} />
      <Retries {...props} />
      <Ways {...props} />
    </>
  );
}

/** Choices begin with two to fill in, and stay when the kind is changed back and forth. */
const ofKind = (step: Ask, kind: Ask['kind']): Ask => ({
  ...step,
  kind,
  choices: kind === 'choice' && step.choices.length === 0 ? [blankChoice(), blankChoice()] : step.choices,
});
const blankChoice = (): Ask['choices'][number] => ({ value: '', label: {} });

function Choices({ step, change, errorAt, editing }: Props) {
  const { t, language } = editing.saying;
  return (
    <>
      <ListEditor
        label={t.choices}
        items={step.choices}
        most={10}
        create={blankChoice}
        addLabel={t.addChoice}
        nameOf={(choice, at) => textIn(choice.label, language) || choice.value || t.choice(at + 1)}
        onChange={(choices) => change({ ...step, choices })}
      >
        {(choice, set, at) => (
          <>
            <TwoLanguages
              label={t.choiceLabel}
              max={80}
              value={choice.label}
              error={errorAt(`choices[${at}].label`)}
              errorOf={(each) => errorAt(`choices[${at}].label.${each}`)}
              onChange={(label) => set({ value: followed(choice, label), label })}
            />
            <TextField
              label={t.choiceValue}
              max={80}
              value={choice.value}
              error={errorAt(`choices[${at}].value`)}
              onChange={(value) => set({ ...choice, value })}
            />
          </>
        )}
      </ListEditor>
      {step.choices.length === 0 && <ErrorText error={errorAt('choices') ?? t.noChoices} />}
    </>
  );
}

/** The value is the label's words, until somebody gives it its own. */
function followed(choice: Ask['choices'][number], label: { id?: string; en?: string }): string {
  const before = textIn(choice.label, 'id');
  return choice.value === before ? textIn(label, 'id') : choice.value;
}

function Retries({ step, change, errorAt, editing }: Props) {
  const { t } = editing.saying;
  return (
    <>
      <NumberField
        label={t.retries}
        hint={t.retriesHint}
        min={0}
        max={5}
        value={step.retries}
        error={errorAt('retries')}
        onChange={(retries) => change({ ...step, retries })}
      />
      {step.retries > 0 && (
        <TwoLanguages
          label={t.retry}
          hint={t.retryHint}
          rows={2}
          max={500}
          value={step.retry ?? {}}
          error={errorAt('retry')}
          errorOf={(language) => errorAt(`retry.${language}`)}
          onChange={(retry) => change(withOptional(step, 'retry', Object.keys(retry).length > 0 ? retry : undefined))}
        />
      )}
    </>
  );
}

function Ways({ step, change, errorAt, editing, at }: Props) {
  const { t } = editing.saying;
  return (
    <>
      <NextField
        {...{ editing, at, errorAt }}
        value={step.next}
        onNext={(next) => change(withOptional(step, 'next', next))}
      />
      <NextPicker
        {...{ editing, at }}
        label={t.failed}
        value={step.failed}
        none={t.toHuman}
        error={errorAt('failed')}
        onChange={(failed) => change(withOptional(step, 'failed', failed))}
      />
    </>
  );
}
