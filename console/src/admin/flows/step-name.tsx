/** A step's name: what is typed becomes a name at once, and whatever refers to the step follows. */
import { useId, useState } from 'preact/hooks';
import { Frame, stateOf } from '../parts/frame.tsx';
import { renameStep } from './edit-steps.ts';
import type { StepProps } from './editing.ts';
import { idFrom } from './step-ids.ts';

export function StepName({ editing, at, step, errorAt }: StepProps) {
  const { t } = editing.saying;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const wanted = typed === undefined ? step.id : idFrom(typed);
  const isTaken = wanted !== step.id && editing.flow.steps.some((other) => other.id === wanted);
  const labelled = {
    label: t.stepName,
    hint: t.stepNameHint,
    error: isTaken ? t.stepNameTaken : errorAt('id'),
  };
  return (
    <Frame id={id} {...labelled}>
      <input
        {...stateOf(id, labelled)}
        class="code"
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        maxLength={64}
        value={typed ?? step.id}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          editing.setSteps((steps) => renameStep(steps, at, idFrom(value)));
        }}
        // What it became is shown: "Nomor pesanan" is nomor-pesanan.
        onBlur={() => setTyped(undefined)}
      />
    </Frame>
  );
}
