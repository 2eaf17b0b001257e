/** Where a step leads: the steps below it by what they say; what it names now stays in the list, wherever that is. */
import type { Step } from '@sapa/protocol';
import { SelectField } from '../parts/fields.tsx';
import type { Editing } from './editing.ts';
import { stepTitle } from './step-words.ts';

interface Props {
  readonly editing: Editing;
  readonly at: number;
  readonly label: string;
  readonly value: string | undefined;
  /** What it means to name nothing; absent: a step must be named. */
  readonly none?: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

export function NextPicker({ editing, at, label, value, none, error, onChange }: Props) {
  const { saying, flow } = editing;
  const { t } = saying;
  const { steps } = flow;
  const below = steps
    .slice(at + 1)
    .map(({ id }, place) => ({ value: id, label: stepTitle(steps, at + 1 + place, saying) }));
  const isBelow = value === undefined || value === '' || below.some((option) => option.value === value);
  const empty = none ?? (value === '' || value === undefined ? t.chooseStep : undefined);
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      error={error}
      options={[
        ...(empty === undefined ? [] : [{ value: '', label: empty }]),
        ...(isBelow ? [] : [{ value, label: elsewhere(value, steps, editing) }]),
        ...below,
      ]}
      onChange={(next) => onChange(next === '' ? undefined : next)}
    />
  );
}

function elsewhere(id: string, steps: readonly Step[], { saying }: Editing): string {
  const at = steps.findIndex((step) => step.id === id);
  return at < 0 ? saying.t.notThere(id) : saying.t.above(stepTitle(steps, at, saying));
}
