/** Where a step goes when it is done: by itself to the step below, or the flow ends. */
import type { StepProps } from './editing.ts';
import { NextPicker } from './next-picker.tsx';

interface Props extends Pick<StepProps, 'editing' | 'at' | 'errorAt'> {
  /** Absent: "Then". */
  readonly label?: string;
  readonly value: string | undefined;
  readonly onNext: (next: string | undefined) => void;
}

export function NextField({ editing, at, errorAt, label, value, onNext }: Props) {
  const { t } = editing.saying;
  const isLowest = at === editing.flow.steps.length - 1;
  return (
    <NextPicker
      {...{ editing, at, value }}
      label={label ?? t.next}
      none={isLowest ? t.endsHere : t.below}
      error={errorAt('next')}
      onChange={onNext}
    />
  );
}
