/** The kinds of steps to choose from. Escape leaves. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { STEP_KINDS } from './new-step.ts';
import type { FlowsTexts } from './texts.ts';
import type { StepActions } from './use-step-actions.ts';

interface Props {
  readonly t: FlowsTexts;
  readonly actions: StepActions;
  /** Where the new step will stand. */
  readonly at: number;
}

export function AddStep({ t, actions, at }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <fieldset
      class="step-kinds"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        actions.cancelAdding();
      }}
    >
      <legend>{t.addStep}</legend>
      {STEP_KINDS.map((kind, place) => (
        <button key={kind} type="button" ref={place === 0 ? first : null} onClick={() => actions.add(kind, at)}>
          <strong>{t.kind[kind]}</strong>
          <span>{t.kindHint[kind]}</span>
        </button>
      ))}
    </fieldset>
  );
}
