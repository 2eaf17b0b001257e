import type { Step } from '@sapa/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addStep, duplicateStep, moveStep, removeStep, renameStep } from './edit-steps.ts';
import { circleIn, leadsTo, referencesOf } from './graph.ts';

const say = (id: string, next?: string): Step => ({ id, do: 'say', text: { en: id }, ...(next && { next }) });
const end = (id: string): Step => ({ id, do: 'end', close: false });
const ask = (id: string, failed?: string): Step => ({
  id,
  do: 'ask',
  text: { en: id },
  field: 'name',
  keep: 'conversation',
  kind: 'text',
  choices: [],
  retries: 2,
  ...(failed && { failed }),
});
const branch = (id: string, ...next: string[]): Step => ({
  id,
  do: 'branch',
  cases: next.map((to) => ({ when: { if: 'hours', open: true }, next: to })),
});
const ids = (steps: readonly Step[]) => steps.map(({ id }) => id);
const named = (steps: readonly Step[]) => steps.map((step) => referencesOf(step).map(({ to }) => to));

describe('steps', () => {
  it('get a readable name that nobody has', () => {
    const steps = addStep(addStep([say('say')], 'say', 1), 'handOver', 0);
    expect(ids(steps)).toEqual(['handOver', 'say', 'say-2']);
  });

  it('are renamed everywhere they are named', () => {
    const steps = [branch('b', 'a', 'z'), ask('a', 'z'), say('m', 'z'), end('z')];
    const renamed = renameStep(steps, 3, 'goodbye');
    expect(ids(renamed)).toEqual(['b', 'a', 'm', 'goodbye']);
    expect(named(renamed)).toEqual([['a', 'goodbye'], ['goodbye'], ['goodbye'], []]);
  });

  it('keep their name when the new one is taken or empty', () => {
    const steps = [say('a', 'b'), end('b')];
    expect(renameStep(steps, 0, 'b')).toEqual(steps);
    expect(renameStep(steps, 0, '')).toEqual(steps);
  });

  it('leave their place to what they led to when they are removed', () => {
    const steps = [branch('b', 'm'), say('n', 'm'), say('m', 'z'), say('o'), end('z')];
    expect(named(removeStep(steps, 2))).toEqual([['z'], ['z'], [], []]);
  });

  it('that ended the flow leave their name to be chosen anew, but for the step that is the last one now', () => {
    const steps = [branch('b', 'z'), ask('a', 'z'), say('l', 'z'), say('m', 'z'), end('z')];
    expect(named(removeStep(steps, 4))).toEqual([['z'], ['z'], ['z'], []]);
  });

  it('are copied below, under a name of their own, leading where the first one leads', () => {
    const copied = duplicateStep([say('a-2', 'z'), end('z')], 0);
    expect(ids(copied)).toEqual(['a-2', 'a', 'z']);
    expect(named(copied)).toEqual([['z'], ['z'], []]);
  });

  it('stay where they are at the ends of the list', () => {
    const steps = [say('a'), end('z')];
    expect(moveStep(steps, 0, -1)).toEqual(steps);
    expect(moveStep(steps, 1, 2)).toEqual(steps);
    expect(ids(moveStep(steps, 1, 0))).toEqual(['z', 'a']);
  });
});

/** Flows whose references all lead down: what the pickers offer. */
const downward = fc
  .integer({ min: 1, max: 10 })
  .chain((length) =>
    fc.tuple(...Array.from({ length }, (_, at) => stepAt(at, length))).map((steps): readonly Step[] => steps),
  );
function stepAt(at: number, length: number): fc.Arbitrary<Step> {
  const id = `s${at}`;
  if (at === length - 1) return fc.constantFrom(say(id), ask(id), end(id));
  const below = fc.integer({ min: at + 1, max: length - 1 }).map((to) => `s${to}`);
  return fc.oneof(
    fc.constantFrom(say(id), end(id), ask(id)),
    below.map((to) => say(id, to)),
    below.map((to) => ask(id, to)),
    fc.array(below, { minLength: 1, maxLength: 3 }).map((to) => branch(id, ...to)),
  );
}
const pick = (steps: readonly Step[], at: number) => at % steps.length;
const shape = (steps: readonly Step[]) => steps.map((_, at) => leadsTo(steps, at));
const namesSomethingMissing = (steps: readonly Step[]) =>
  steps.flatMap(referencesOf).filter(({ to }) => !ids(steps).includes(to));

describe('any flow that leads down', () => {
  it('never goes in circles, and removing a step makes none', () => {
    fc.assert(
      fc.property(downward, fc.nat(), (steps, at) => {
        expect(circleIn(steps)).toEqual([]);
        expect(circleIn(removeStep(steps, pick(steps, at)))).toEqual([]);
      }),
    );
  });

  it('keeps its shape under any rename, and comes back by the name it had', () => {
    fc.assert(
      fc.property(downward, fc.nat(), (steps, nat) => {
        const at = pick(steps, nat);
        const renamed = renameStep(steps, at, 'new-name');
        expect(shape(renamed)).toEqual(shape(steps));
        expect(renameStep(renamed, at, `s${at}`)).toEqual(steps);
      }),
    );
  });

  it('after a removal names only what is there, but for what named an ending', () => {
    fc.assert(
      fc.property(downward, fc.nat(), (steps, nat) => {
        const at = pick(steps, nat);
        const missing = namesSomethingMissing(removeStep(steps, at));
        expect(missing.filter(({ to }) => to !== `s${at}`)).toEqual([]);
        if (leadsTo(steps, at).length > 0) expect(missing).toEqual([]);
      }),
    );
  });

  it('has the same steps after any moves, and names stay unique after any copies', () => {
    fc.assert(
      fc.property(downward, fc.nat(), fc.nat(), (steps, a, b) => {
        const [from, to] = [pick(steps, a), pick(steps, b)];
        const moved = moveStep(steps, from, to);
        expect(moveStep(moved, to, from)).toEqual(steps);
        expect(new Set(moved)).toEqual(new Set(steps));
        const copied = duplicateStep(duplicateStep(steps, from), from);
        expect(new Set(ids(copied)).size).toBe(steps.length + 2);
      }),
    );
  });
});
