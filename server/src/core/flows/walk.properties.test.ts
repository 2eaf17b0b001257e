import fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, exits } from './graph.ts';
import { anyFlow, anyWorld } from './test/anything.ts';
import { walk } from './walk.ts';

const LAST = ['ask', 'call', 'handOver', 'end'];

test('a walk ends, at the first action that waits or is over, after no more steps than there are', () => {
  fc.assert(
    fc.property(
      anyFlow,
      anyWorld,
      fc.option(fc.constantFrom('a', 'b', 'e', 'gone'), { nil: undefined }),
      (flow, world, from) => {
        const actions = walk(flow, from, world);
        expect(actions.length).toBeLessThanOrEqual(flow.steps.length + 1);
        expect(LAST).toContain(actions.at(-1)?.do);
        expect(actions.slice(0, -1).filter((action) => LAST.includes(action.do))).toEqual([]);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('a walk says nothing empty and sets nothing empty', () => {
  fc.assert(
    fc.property(anyFlow, anyWorld, (flow, world) => {
      for (const action of walk(flow, undefined, world)) {
        if (action.do === 'say') expect(action.text.trim()).not.toBe('');
        if (action.do === 'attribute') expect(action.value).not.toBe('');
      }
    }),
  );
});

test('where a walk waits can be reached from its first step', () => {
  fc.assert(
    fc.property(anyFlow, anyWorld, (flow, world) => {
      const last = walk(flow, undefined, world).at(-1);
      if (last?.do !== 'ask' && last?.do !== 'call') return;
      const reached = new Set([flow.steps[0]?.id]);
      for (const id of reached) {
        const step = flow.steps.find((one) => one.id === id);
        for (const next of step ? exits(flow, step) : []) reached.add(next);
      }
      expect(reached).toContain(last.step);
    }),
  );
});

test('what follows is a step, or ends the walk', () => {
  fc.assert(
    fc.property(anyFlow, anyWorld, (flow, world) => {
      for (const { id } of flow.steps) {
        const next = after(flow, id);
        if (!flow.steps.some((step) => step.id === next))
          expect(walk(flow, next, world)).toEqual([{ do: 'end', close: false }]);
      }
    }),
  );
});
