/** The fields of a step, by its kind. */

import { SelectField, TextField } from '../parts/fields.tsx';
import { Switch } from '../parts/switch.tsx';
import { TargetPicker } from '../parts/target-picker.tsx';
import { AskFields } from './ask-fields.tsx';
import { BranchFields } from './branch-fields.tsx';
import { CallFields } from './call-fields.tsx';
import { withOptional } from './edit-steps.ts';
import type { StepProps } from './editing.ts';
import { FieldName, Keep } from './kept-fields.tsx';
import type { StepOf } from './new-step.ts';
import { NextField } from './next-field.tsx';
import { prioritiesOf } from './priorities.ts';
import { SpokenText } from './spoken-text.tsx';

export function StepFields(props: StepProps) {
  const { step } = props;
  switch (step.do) {
    case 'say':
      return <SayFields {...props} step={step} />;
    case 'ask':
      return <AskFields {...props} step={step} />;
    case 'branch':
      return <BranchFields {...props} step={step} />;
    case 'call':
      return <CallFields {...props} step={step} />;
    case 'attribute':
      return <AttributeFields {...props} step={step} />;
    case 'tag':
      return <TagFields {...props} step={step} />;
    case 'priority':
      return <PriorityFields {...props} step={step} />;
    case 'department':
      return <DepartmentFields {...props} step={step} />;
    case 'handOver':
      return <HandOverFields {...props} step={step} />;
    case 'end':
      return <EndFields {...props} step={step} />;
  }
}

function SayFields(props: StepProps<StepOf<'say'>>) {
  const { step, change } = props;
  return (
    <>
      <SpokenText
        {...props}
        label={props.editing.saying.t.text}
        texts={step.text}
        onText={(text) => change({ ...step, text })}
      />
      <NextField {...props} value={step.next} onNext={(next) => change(withOptional(step, 'next', next))} />
    </>
  );
}

function AttributeFields(props: StepProps<StepOf<'attribute'>>) {
  const { step, change, errorAt, editing } = props;
  const { t } = editing.saying;
  return (
    <>
      <FieldName {...props} value={step.field} onField={(field) => change({ ...step, field })} />
      <TextField
        label={t.value}
        hint={t.textHint}
        max={500}
        value={step.value}
        error={errorAt('value')}
        onChange={(value) => change({ ...step, value })}
      />
      <Keep {...props} value={step.keep} onKeep={(keep) => change({ ...step, keep })} />
      <NextField {...props} value={step.next} onNext={(next) => change(withOptional(step, 'next', next))} />
    </>
  );
}

function TagFields(props: StepProps<StepOf<'tag'>>) {
  const { step, change, errorAt, editing } = props;
  return (
    <>
      <TextField
        label={editing.saying.t.tag}
        max={40}
        value={step.tag}
        error={errorAt('tag')}
        onChange={(tag) => change({ ...step, tag })}
      />
      <NextField {...props} value={step.next} onNext={(next) => change(withOptional(step, 'next', next))} />
    </>
  );
}

function PriorityFields(props: StepProps<StepOf<'priority'>>) {
  const { step, change, errorAt, editing } = props;
  const { t } = editing.saying;
  return (
    <>
      <SelectField
        label={t.priority}
        value={String(step.priority)}
        options={prioritiesOf(t.priorities)}
        error={errorAt('priority')}
        onChange={(priority) => change({ ...step, priority: Number(priority) })}
      />
      <NextField {...props} value={step.next} onNext={(next) => change(withOptional(step, 'next', next))} />
    </>
  );
}

function DepartmentFields(props: StepProps<StepOf<'department'>>) {
  const { step, change, errorAt, editing } = props;
  const { t, settings, language } = editing.saying;
  const { departments } = settings;
  const isKnown = departments.some(({ id }) => id === step.department);
  const unknown = step.department === '' ? t.chooseDepartment : t.notThere(step.department);
  return (
    <>
      <SelectField
        label={t.department}
        value={step.department}
        options={[
          ...(isKnown ? [] : [{ value: step.department, label: unknown }]),
          ...departments.map(({ id, name }) => ({ value: id, label: name[language] })),
        ]}
        error={errorAt('department')}
        onChange={(department) => change({ ...step, department })}
      />
      <NextField {...props} value={step.next} onNext={(next) => change(withOptional(step, 'next', next))} />
    </>
  );
}

function HandOverFields(props: StepProps<StepOf<'handOver'>>) {
  const { step, change, errorAt, editing } = props;
  const { t, settings } = editing.saying;
  return (
    <>
      <TargetPicker
        label={t.target}
        settings={settings}
        value={step.target}
        error={errorAt('target') ?? errorAt('target.department') ?? errorAt('target.agent')}
        onChange={(target) => change({ ...step, target })}
      />
      <SpokenText
        {...props}
        label={t.handOverText}
        hint={t.handOverHint}
        texts={step.text ?? {}}
        onText={(text) => change(withOptional(step, 'text', ownWords(text)))}
      />
    </>
  );
}

function EndFields(props: StepProps<StepOf<'end'>>) {
  const { step, change, editing } = props;
  const { t } = editing.saying;
  return (
    <>
      <SpokenText
        {...props}
        label={t.endText}
        hint={t.endHint}
        texts={step.text ?? {}}
        onText={(text) => change(withOptional(step, 'text', ownWords(text)))}
      />
      <Switch label={t.close} hint={t.closeHint} isOn={step.close} onChange={(close) => change({ ...step, close })} />
    </>
  );
}

/** No words in any language are no words of one's own. */
const ownWords = <Texts extends object>(texts: Texts): Texts | undefined =>
  Object.keys(texts).length > 0 ? texts : undefined;
