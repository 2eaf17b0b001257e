/** Where the steps of a flow lead. Knows the document only: not what was answered, not what is known. */
import type { Flow, Step } from '@sapa/protocol';

/** What follows the last step. No step is called so: their names begin with a letter or a digit. */
const END = '.';

export function stepOf(flow: Flow, id: string): Step | undefined {
  return flow.steps.find((step) => step.id === id);
}

/**
 * The step that follows, as `walk` takes it: the one it names, else the one below.
 * @returns the name of no step where the flow is over after it, which is all that `walk` then says
 */
export function after(flow: Flow, id: string): string {
  const at = flow.steps.findIndex((step) => step.id === id);
  const step = flow.steps[at];
  if (!step || step.do === 'handOver' || step.do === 'end') return END;
  return step.next ?? flow.steps[at + 1]?.id ?? END;
}

/** Every step it may go to from here, whatever is answered; without the end. */
export function exits(flow: Flow, step: Step): readonly string[] {
  const named = step.do === 'branch' ? step.cases.map(({ next }) => next) : [];
  const failed = (step.do === 'ask' || step.do === 'call') && step.failed !== undefined ? [step.failed] : [];
  return [...named, after(flow, step.id), ...failed].filter((id) => id !== END);
}
