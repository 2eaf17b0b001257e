/** What something collected is called, and where it is kept. */
import { SelectField, TextField } from '../parts/fields.tsx';
import type { StepProps } from './editing.ts';
import { fieldFrom } from './field-name.ts';
import type { StepOf } from './new-step.ts';

type Kept = StepOf<'ask'>['keep'];
type Common = Pick<StepProps, 'editing' | 'errorAt'>;

export function FieldName({
  editing,
  errorAt,
  value,
  onField,
}: Common & { value: string; onField: (field: string) => void }) {
  const { t } = editing.saying;
  return (
    <TextField
      label={t.field}
      hint={t.fieldHint}
      isCode
      max={40}
      value={value}
      error={errorAt('field')}
      onChange={(text) => onField(fieldFrom(text))}
    />
  );
}

export function Keep({ editing, errorAt, value, onKeep }: Common & { value: Kept; onKeep: (keep: Kept) => void }) {
  const { t } = editing.saying;
  return (
    <SelectField
      label={t.keep}
      value={value}
      options={(['conversation', 'contact'] as const).map((keep) => ({ value: keep, label: t.keeps[keep] }))}
      error={errorAt('keep')}
      onChange={onKeep}
    />
  );
}
