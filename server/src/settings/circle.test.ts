import type { Flow } from '@sapa/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, exits } from '../core/flows/index.ts';
import { anyFlow, anyWorld } from '../core/flows/test/anything.ts';
import { walk } from '../core/flows/walk.ts';
import { findCircle } from './circle.ts';

function exitsOf(flow: Flow, id: string): readonly string[] {
  const step = flow.steps.find((one) => one.id === id);
  return step ? exits(flow, step) : [];
}

/** Goes every way there is, as far as there are steps: who can go further has been somewhere twice. */
function canGoOnForEver(flow: Flow): boolean {
  let ends = flow.steps.map(({ id }) => id);
  for (let length = 0; length < flow.steps.length; length++)
    ends = [...new Set(ends.flatMap((id) => exitsOf(flow, id)))].filter((id) =>
      flow.steps.some((step) => step.id === id),
    );
  return ends.length > 0;
}

test('a circle is found where there is one, and nowhere else', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      expect(findCircle(flow) !== undefined).toBe(canGoOnForEver(flow));
    }),
    { numRuns: 2_000 },
  );
});

test('what is found is a circle: each step leads to the next, the last one is the first, and no other comes twice', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const circle = findCircle(flow) ?? [];
      for (const [at, id] of circle.slice(1).entries()) expect(exitsOf(flow, circle[at] ?? '')).toContain(id);
      expect(circle.at(-1)).toBe(circle[0]);
      expect(new Set(circle).size).toBe(Math.max(0, circle.length - 1));
    }),
  );
});

test('a flow without one asks or calls at most once at each step, whatever is answered', () => {
  fc.assert(
    fc.property(anyFlow, anyWorld, fc.array(fc.boolean(), { maxLength: 20 }), (flow, world, fails) => {
      fc.pre(findCircle(flow) === undefined);
      const waited: string[] = [];
      let from: string | undefined;
      for (const failed of fails) {
        const last = walk(flow, from, world).at(-1);
        if (last?.do !== 'ask' && last?.do !== 'call') break;
        waited.push(last.step);
        const step = flow.steps.find(({ id }) => id === last.step);
        from = (failed && step && 'failed' in step ? step.failed : undefined) ?? after(flow, last.step);
      }
      expect(new Set(waited).size).toBe(waited.length);
    }),
  );
});

test('sixty steps with every way forward are looked through at once', () => {
  const ids = Array.from({ length: 60 }, (_, at) => `s${at}`);
  const steps = ids.map((id, at) => ({
    id,
    do: 'branch' as const,
    cases: ids.slice(at + 1, at + 21).map((next) => ({ when: { if: 'hours' as const, open: true }, next })),
    next: undefined,
  }));
  const flow: Flow = { id: 'f', name: 'F', on: true, sites: undefined, start: [], steps };
  expect(findCircle(flow)).toBeUndefined();
});
