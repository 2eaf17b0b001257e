/** Cases that are tried in order, and where it goes when none holds. */
import { ListEditor } from '../parts/list-editor.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { withOptional } from './edit-steps.ts';
import type { StepProps } from './editing.ts';
import { blankCondition, type StepOf } from './new-step.ts';
import { NextField } from './next-field.tsx';
import { NextPicker } from './next-picker.tsx';

export function BranchFields({ step, change, errorAt, editing, at }: StepProps<StepOf<'branch'>>) {
  const { t } = editing.saying;
  return (
    <>
      <ListEditor
        label={t.cases}
        hint={t.casesHint}
        items={step.cases}
        least={1}
        most={20}
        create={() => ({ when: blankCondition('keyword'), next: '' })}
        addLabel={t.addCase}
        nameOf={(_, place) => t.caseName(place + 1)}
        onChange={(cases) => change({ ...step, cases })}
      >
        {(one, set, place) => <Case {...{ editing, at, place, one, errorAt }} onCase={set} />}
      </ListEditor>
      <NextField
        {...{ editing, at, errorAt }}
        label={t.otherwise}
        value={step.next}
        onNext={(next) => change(withOptional(step, 'next', next))}
      />
    </>
  );
}

interface CaseProps extends Pick<StepProps, 'editing' | 'at' | 'errorAt'> {
  readonly one: StepOf<'branch'>['cases'][number];
  readonly place: number;
  readonly onCase: (one: StepOf<'branch'>['cases'][number]) => void;
}

function Case({ editing, at, errorAt, one, place, onCase }: CaseProps) {
  return (
    <>
      <ConditionFields
        condition={one.when}
        saying={editing.saying}
        errorAt={(path) => errorAt(`cases[${place}].when.${path}`)}
        onChange={(when) => onCase({ ...one, when })}
      />
      <NextPicker
        {...{ editing, at }}
        label={editing.saying.t.nextOf(place + 1)}
        value={one.next}
        error={errorAt(`cases[${place}].next`)}
        onChange={(next) => onCase({ ...one, next: next ?? '' })}
      />
    </>
  );
}
