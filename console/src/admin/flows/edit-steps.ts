/** Edits of a flow's ordered steps. References follow a rename; what a removed step led to takes its place. Pure. */
import type { Step } from '@sapa/protocol';
import { isLast } from './graph.ts';
import { blankStep, type StepKind } from './new-step.ts';
import { baseOf, freeId } from './step-ids.ts';

type Steps = readonly Step[];
/** What a reference becomes. */
type Redirect = (to: string) => string;

const idsOf = (steps: Steps): string[] => steps.map(({ id }) => id);

/** @param at where the new step will stand */
export function addStep(steps: Steps, kind: StepKind, at: number): Step[] {
  return steps.toSpliced(at, 0, blankStep(kind, freeId(kind, idsOf(steps))));
}

export const changeStep = (steps: Steps, at: number, step: Step): Step[] =>
  steps.map((old, index) => (index === at ? step : old));

/** @returns the same steps when there is no such place */
export function moveStep(steps: Steps, from: number, to: number): Step[] {
  const step = steps[from];
  if (!step || to < 0 || to >= steps.length) return [...steps];
  return steps.toSpliced(from, 1).toSpliced(to, 0, step);
}

/** The copy stands right below, under a name of its own; nothing refers to it by name yet. */
export function duplicateStep(steps: Steps, at: number): Step[] {
  const step = steps[at];
  if (!step) return [...steps];
  return steps.toSpliced(at + 1, 0, { ...step, id: freeId(baseOf(step.id), idsOf(steps)) });
}

/**
 * Whatever named the removed step names the one it led to. Where it led nowhere, the old name stays, so that it is seen and
 * chosen anew; only the step that becomes the last one simply ends the flow.
 */
export function removeStep(steps: Steps, at: number): Step[] {
  const gone = steps[at];
  if (!gone) return [...steps];
  const heir = heirOf(steps, at);
  const left = steps.toSpliced(at, 1);
  return left.map((step, place) => {
    if (heir !== undefined) return redirect(step, (to) => (to === gone.id ? heir : to));
    const isLowest = place === left.length - 1;
    return isLowest && 'next' in step && step.next === gone.id ? withOptional(step, 'next', undefined) : step;
  });
}

function heirOf(steps: Steps, at: number): string | undefined {
  const step = steps[at];
  if (!step || isLast(step)) return undefined;
  const named = 'next' in step ? step.next : undefined;
  const heir = named ?? steps[at + 1]?.id;
  return heir === step.id ? undefined : heir;
}

/** @returns the same steps when the name is taken or empty */
export function renameStep(steps: Steps, at: number, id: string): Step[] {
  const old = steps[at]?.id;
  if (old === undefined || id === '' || idsOf(steps).includes(id)) return [...steps];
  return steps.map((step, index) => {
    const led = redirect(step, (to) => (to === old ? id : to));
    return index === at ? { ...led, id } : led;
  });
}

/** The same step with its references changed. */
function redirect(step: Step, where: Redirect): Step {
  const cased =
    step.do === 'branch' ? { ...step, cases: step.cases.map((one) => ({ ...one, next: where(one.next) })) } : step;
  const failing =
    (cased.do === 'ask' || cased.do === 'call') && cased.failed !== undefined
      ? { ...cased, failed: where(cased.failed) }
      : cased;
  return 'next' in failing && failing.next !== undefined ? { ...failing, next: where(failing.next) } : failing;
}

/** The same object with an optional field set, or without it. */
export function withOptional<T extends object, Key extends keyof T>(object: T, key: Key, value: T[Key] | undefined): T {
  const { [key]: _old, ...rest } = object;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}
