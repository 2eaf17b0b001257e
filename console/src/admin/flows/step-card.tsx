/** One step: what it does in a line, its tools and, unfolded, its fields. What is wrong is said folded too. */
import type { Step } from '@sapa/protocol';
import { useId } from 'preact/hooks';
import { Icon } from '../../views/parts/icon.tsx';
import { ErrorText } from '../parts/frame.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { type Editing, faultText, stepPropsOf } from './editing.ts';
import { isLast, referencesOf } from './graph.ts';
import { StepFields } from './step-fields.tsx';
import { StepName } from './step-name.tsx';
import { aboutStep } from './step-words.ts';
import { Tool } from './tool.tsx';
import type { StepActions } from './use-step-actions.ts';

interface Props {
  readonly editing: Editing;
  readonly step: Step;
  readonly at: number;
  readonly actions: StepActions;
  readonly isHere: boolean;
  /** No further step can be added. */
  readonly isFull: boolean;
}

export function StepCard(props: Props) {
  const { editing, step, at, actions, isHere } = props;
  const isOpen = actions.open === at;
  const { t } = editing.saying;
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    actions.move(at, event.key === 'ArrowUp' ? at - 1 : at + 1, '.step-head');
  };
  return (
    <div class="step" data-wrong={editing.isWrong(at) || undefined} data-here={isHere || undefined}>
      <div class="step-bar">
        <button
          type="button"
          class="step-head"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={[t.stepLabel(at + 1, t.kind[step.do]), aboutStep(step, editing.saying)].filter(Boolean).join(' ')}
          onClick={() => actions.toggle(at)}
          onKeyDown={onKeyDown}
        >
          <span class="row-number">{at + 1}</span>
          <span class="step-kind">{t.kind[step.do]}</span>
          <span class="step-about" dir="auto">
            {aboutStep(step, editing.saying)}
          </span>
        </button>
        <Tools {...props} />
      </div>
      {!isOpen && <Leads editing={editing} step={step} />}
      <Faults editing={editing} at={at} isOpen={isOpen} />
      {isOpen && (
        <div class="step-fields" id={id}>
          <StepFields {...stepPropsOf(editing, at, step)} />
          <StepName {...stepPropsOf(editing, at, step)} />
        </div>
      )}
    </div>
  );
}

function Tools({ editing, at, isFull, actions }: Props) {
  const { t } = editing.saying;
  const { length } = editing.flow.steps;
  const name = String(at + 1);
  return (
    <div class="step-tools">
      <Tool name="up" label={t.up(name)} isOff={at === 0} onClick={() => actions.move(at, at - 1, '.up')}>
        <Glyph name="up" />
      </Tool>
      <Tool
        name="down"
        label={t.down(name)}
        isOff={at === length - 1}
        onClick={() => actions.move(at, at + 1, '.down')}
      >
        <Glyph name="down" />
      </Tool>
      <Tool name="below" label={t.addStepBelow(name)} isOff={isFull} onClick={() => actions.beginAdding(at + 1)}>
        <Glyph name="plus" />
      </Tool>
      <Tool name="duplicate" label={t.duplicate(name)} isOff={isFull} onClick={() => actions.duplicate(at)}>
        <Icon name="copy" />
      </Tool>
      <Tool name="remove" label={t.remove(name)} isOff={length === 1} onClick={() => actions.remove(at)}>
        <Glyph name="remove" />
      </Tool>
    </div>
  );
}

/** Where a folded step leads, when that is not simply the step below. */
function Leads({ editing, step }: { editing: Editing; step: Step }) {
  const { steps } = editing.flow;
  const named = [...new Set(referencesOf(step).map(({ to }) => steps.findIndex(({ id }) => id === to)))];
  if (named.length === 0 || isLast(step)) return null;
  return <p class="step-leads">→ {named.map((to) => (to < 0 ? '?' : to + 1)).join(', ')}</p>;
}

/** Unfolded, the fields say themselves what is wrong with them. */
function Faults({ editing, at, isOpen }: { editing: Editing; at: number; isOpen: boolean }) {
  const { faults, flow, saying } = editing;
  const own = faults.filter(({ step, kind }) => step === at && (!isOpen || kind === 'unreached'));
  if (own.length === 0) return null;
  return (
    <div class="step-faults">
      {own.map((fault) =>
        fault.kind === 'unreached' ? (
          <p key={fault.path} class="field-hint">
            {saying.t.unreached}
          </p>
        ) : (
          <ErrorText key={`${fault.kind} ${fault.path}`} error={faultText(fault, flow.steps, saying)} />
        ),
      )}
    </div>
  );
}
