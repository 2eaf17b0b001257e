/** The steps in their order, one of them unfolded, and where a new one is added. */
import { Glyph } from '../parts/glyph.tsx';
import { AddStep } from './add-step.tsx';
import type { Editing } from './editing.ts';
import { StepCard } from './step-card.tsx';
import { MOST_STEPS, useStepActions } from './use-step-actions.ts';

interface Props {
  readonly editing: Editing;
  /** The step at which the preview waits. */
  readonly here: string | undefined;
}

export function StepList({ editing, here }: Props) {
  const { t } = editing.saying;
  const { steps } = editing.flow;
  const actions = useStepActions(editing);
  const { list, adding } = actions;
  return (
    <section class="section steps" aria-label={t.stepsTitle} ref={list}>
      <h3>{t.stepsTitle}</h3>
      <ol>
        {steps.map((step, at) => (
          // A name changes while it is typed: what a card is, is its place.
          <li key={at}>
            <StepCard
              {...{ editing, step, at, actions }}
              isHere={here === step.id}
              isFull={steps.length >= MOST_STEPS}
            />
            {adding === at + 1 && at + 1 < steps.length && <AddStep t={t} actions={actions} at={at + 1} />}
          </li>
        ))}
      </ol>
      {adding === steps.length && <AddStep t={t} actions={actions} at={steps.length} />}
      {adding !== steps.length && steps.length < MOST_STEPS && (
        <button type="button" class="add" onClick={() => actions.beginAdding(steps.length)}>
          <Glyph name="plus" />
          {t.addStep}
        </button>
      )}
    </section>
  );
}
