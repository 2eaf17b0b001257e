/** Where the steps of a flow lead: by name, or to the step below. Knows no words and no screen. Pure. */
import type { Step } from '@sapa/protocol';

/** One place where a step names another; `path` as the settings' problems have it: `next`, `failed`, `cases[1].next`. */
export interface Reference {
  readonly path: string;
  readonly to: string;
}

/** Steps after which this flow has nothing more to do. */
export const isLast = (step: Step): boolean => step.do === 'handOver' || step.do === 'end';

export function referencesOf(step: Step): readonly Reference[] {
  const cases = step.do === 'branch' ? step.cases.map(({ next }, at) => ({ path: `cases[${at}].next`, to: next })) : [];
  const failed = (step.do === 'ask' || step.do === 'call') && step.failed !== undefined ? step.failed : undefined;
  const next = 'next' in step ? step.next : undefined;
  return [
    ...cases,
    ...(next === undefined ? [] : [{ path: 'next', to: next }]),
    ...(failed === undefined ? [] : [{ path: 'failed', to: failed }]),
  ];
}

/** Indices of the steps that may come right after the one at `at`. What is not there leads nowhere. */
export function leadsTo(steps: readonly Step[], at: number): readonly number[] {
  const step = steps[at];
  if (!step) return [];
  const named = referencesOf(step).map(({ to }) => steps.findIndex(({ id }) => id === to));
  const fallsThrough = !isLast(step) && !('next' in step && step.next !== undefined);
  const below = fallsThrough && at + 1 < steps.length ? [at + 1] : [];
  return [...new Set([...named.filter((index) => index >= 0), ...below])];
}

/** Indices of the steps of one circle, in the order they are walked; empty when there is none. */
export function circleIn(steps: readonly Step[]): readonly number[] {
  const done = new Set<number>();
  for (const [start] of steps.entries()) {
    const circle = walk(steps, start, [], done);
    if (circle.length > 0) return circle;
  }
  return [];
}

function walk(steps: readonly Step[], at: number, path: readonly number[], done: Set<number>): readonly number[] {
  const again = path.indexOf(at);
  if (again >= 0) return path.slice(again);
  if (done.has(at)) return [];
  for (const next of leadsTo(steps, at)) {
    const circle = walk(steps, next, [...path, at], done);
    if (circle.length > 0) return circle;
  }
  done.add(at);
  return [];
}

/** Whether the flow can get to each step from its first. */
export function reachedIn(steps: readonly Step[]): readonly boolean[] {
  const reached = steps.map(() => false);
  const open = steps.length > 0 ? [0] : [];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached[at]) continue;
    reached[at] = true;
    open.push(...leadsTo(steps, at));
  }
  return reached;
}
