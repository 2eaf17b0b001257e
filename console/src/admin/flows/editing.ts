/** One flow of the draft while it is edited: its steps, what is wrong with it and where, and the words to say so. */
import type { Flow, Step } from '@sapa/protocol';
import type { Draft } from '../draft.ts';
import { changeFlow } from './edit-flows.ts';
import { changeStep } from './edit-steps.ts';
import { type Fault, faultsOf } from './faults.ts';
import { type Saying, stepTitle } from './step-words.ts';

export interface Editing {
  readonly draft: Draft;
  readonly flow: Flow;
  readonly faults: readonly Fault[];
  readonly saying: Saying;
  /** @param path within the flow: `steps[2].next` */
  errorAt(path: string): string | undefined;
  /** Whether the server or the console found anything wrong with a step. */
  isWrong(step: number): boolean;
  change(edit: (flow: Flow) => Flow): void;
  setSteps(edit: (steps: readonly Step[]) => Step[]): void;
}

/** @param index the flow's place in the draft */
export function editingOf(draft: Draft, index: number, flow: Flow, saying: Saying): Editing {
  const faults = faultsOf(flow);
  const own = `bot.flows[${index}]`;
  const change = (edit: (old: Flow) => Flow) => draft.change((settings) => changeFlow(settings, index, edit));
  return {
    draft,
    flow,
    faults,
    saying,
    errorAt(path) {
      const fault = faults.find((one) => one.path === path && one.kind !== 'unreached');
      return fault ? faultText(fault, flow.steps, saying) : draft.problemAt(`${own}.${path}`);
    },
    isWrong: (at) =>
      faults.some(({ step, kind }) => step === at && kind !== 'unreached') ||
      draft.hasProblemsIn(`${own}.steps[${at}]`),
    change,
    setSteps: (edit) => change((old) => ({ ...old, steps: edit(old.steps) })),
  };
}

export function faultText(fault: Fault, steps: readonly Step[], saying: Saying): string {
  const { t } = saying;
  switch (fault.kind) {
    case 'missing':
      return fault.to === '' ? t.choose : t.missing(fault.to);
    case 'circle':
      return t.circle([...fault.through, fault.through[0] ?? 0].map((at) => stepTitle(steps, at, saying)).join(' → '));
    case 'repeated':
      return t.repeated;
    case 'unreached':
      return t.unreached;
  }
}

/** What the fields of one step get. */
export interface StepProps<One extends Step = Step> {
  readonly editing: Editing;
  readonly at: number;
  readonly step: One;
  readonly change: (step: One) => void;
  /** @param path within the step: `text.en` */
  readonly errorAt: (path: string) => string | undefined;
}

export function stepPropsOf(editing: Editing, at: number, step: Step): StepProps {
  return {
    editing,
    at,
    step,
    change: (next) => editing.setSteps((steps) => changeStep(steps, at, next)),
    errorAt: (path) => editing.errorAt(`steps[${at}].${path}`),
  };
}
