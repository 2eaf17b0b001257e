/**
 * What is wrong with a flow, seen while it is written: circles, references to steps that are not there, names used twice.
 * The server checks again when it is saved; what only it can know (lengths, other settings) is left to it. Pure.
 */
import type { Flow } from '@sapa/protocol';
import { circleIn, leadsTo, reachedIn, referencesOf } from './graph.ts';

/** `path` within the flow, as the settings' problems have it: `steps[2].next`. */
export type Fault =
  | { readonly kind: 'missing'; readonly path: string; readonly step: number; readonly to: string }
  | { readonly kind: 'circle'; readonly path: string; readonly step: number; readonly through: readonly number[] }
  | { readonly kind: 'repeated'; readonly path: string; readonly step: number }
  /** Not wrong, but never said: nothing leads there. */
  | { readonly kind: 'unreached'; readonly path: string; readonly step: number };

export function faultsOf({ steps }: Pick<Flow, 'steps'>): readonly Fault[] {
  const ids = steps.map(({ id }) => id);
  const missing = steps.flatMap((step, at) =>
    referencesOf(step)
      .filter(({ to }) => !ids.includes(to))
      .map(({ path, to }): Fault => ({ kind: 'missing', path: `steps[${at}].${path}`, step: at, to })),
  );
  const repeated = ids.flatMap((id, at): Fault[] =>
    ids.indexOf(id) < at ? [{ kind: 'repeated', path: `steps[${at}].id`, step: at }] : [],
  );
  return [...missing, ...circleFault(steps), ...repeated, ...unreached(steps)];
}

/** Said once, at the step that closes the circle: where it is opened again. */
function circleFault(steps: Flow['steps']): readonly Fault[] {
  const through = circleIn(steps);
  const at = through.at(-1);
  const first = through[0];
  if (at === undefined || first === undefined) return [];
  const to = steps[first]?.id;
  const step = steps[at];
  const path = (step && referencesOf(step).find((reference) => reference.to === to)?.path) ?? 'next';
  return [{ kind: 'circle', path: `steps[${at}].${path}`, step: at, through }];
}

/** Said where the way in is missing, not at everything that follows from there. */
function unreached(steps: Flow['steps']): readonly Fault[] {
  const led = new Set(steps.flatMap((_, at) => leadsTo(steps, at)));
  return reachedIn(steps).flatMap((isReached, at): Fault[] =>
    isReached || led.has(at) ? [] : [{ kind: 'unreached', path: `steps[${at}]`, step: at }],
  );
}

export const isSerious = ({ kind }: Fault): boolean => kind !== 'unreached';
