import { describe, expect, test } from 'vitest';
import { overflowOf, routeFor, type Wanted } from './route.ts';
import { A, ANI, B, C, D, needs, overflow, rule, step, teams } from './test/routes.ts';
import type { Teams } from './types.ts';

const HOLD = 20_000;
const wanted = (over: Partial<Wanted> = {}): Wanted => ({ department: A, language: 'id', ...over });
const routed = (over: Partial<Wanted> = {}, among: Teams = teams()) => routeFor(wanted(over), among, HOLD);
const stepsOf = (over: Partial<Wanted> = {}, among: Teams = teams()) => routed(over, among).route.steps;

describe('what is asked for at first', () => {
  test('nothing, where neither a rule nor a queue says anything', () => {
    expect(routed()).toEqual({ skills: [], route: { preferred: [], steps: [] } });
  });

  test('what the rule requires; what it prefers beside it; and which rule it was', () => {
    const held = rule({ id: 'r1', name: 'Refunds', required: needs('refund:3'), preferred: needs('patience') });
    expect(routed({ rule: held })).toEqual({
      skills: needs('refund:3'),
      route: { rule: { id: 'r1', name: 'Refunds' }, preferred: needs('patience', 'refund:3'), steps: [] },
    });
  });

  test('a skill that is asked for twice counts once, at the higher level', () => {
    const held = rule({ required: needs('refund:3', 'refund:5'), preferred: needs('refund:2') });
    expect(routed({ rule: held })).toMatchObject({
      skills: needs('refund:5'),
      route: { preferred: needs('refund:5') },
    });
  });

  test.each<[Teams['language'], Wanted['language'], string[], string[]]>([
    ['ignore', 'id', [], []],
    ['ignore', 'other', [], []],
    ['prefer', 'id', [], ['id']],
    ['prefer', 'en', [], ['en']],
    ['prefer', 'other', [], ['en']],
    ['require', 'id', ['id'], ['id']],
    ['require', 'en', ['en'], ['en']],
    ['require', 'other', [], ['en']],
  ])('language: %s what is written in %s', (use, language, required, preferred) => {
    const { skills, route } = routed({ language }, teams({}, use));
    expect([skills, route.preferred]).toEqual([needs(...required), needs(...preferred)]);
  });
});

describe('rings', () => {
  const rings = [
    { afterSeconds: 10, lower: 2 },
    { afterSeconds: 20, lower: 4 },
    { afterSeconds: 30, lower: 6 },
  ];

  test('lower every level altogether by what they say; below 1 it is no longer required, and preferred still', () => {
    const { skills, route } = routed({ rule: rule({ required: needs('x:3', 'y:5') }) }, teams({ a: { rings } }));
    expect(skills).toEqual(needs('x:3', 'y:5'));
    expect(route.preferred).toEqual(needs('x:3', 'y:5'));
    expect(route.steps).toEqual([
      { afterMs: 10_000, reason: 'ring', skills: needs('x:1', 'y:3') },
      { afterMs: 20_000, reason: 'ring', skills: needs('y:1') },
      { afterMs: 30_000, reason: 'ring', skills: [] },
    ]);
  });

  test('are none where nothing is required', () => {
    expect(stepsOf({}, teams({ a: { rings } }))).toEqual([]);
  });

  test('count against what a step of the rule has put in place, which becomes preferred', () => {
    const held = rule({ required: needs('x:3'), steps: [step(15, { required: needs('z:5') })] });
    const { route } = routed({ rule: held }, teams({ a: { rings } }));
    expect(route.preferred).toEqual(needs('x:3', 'z:5'));
    expect(route.steps.map(({ skills }) => skills)).toEqual([needs('x:1'), needs('z:5'), needs('z:1'), []]);
  });

  test('of a department that may answer too do not count', () => {
    const among = teams({ a: overflow(B), b: { rings } });
    expect(stepsOf({ rule: rule({ required: needs('x:9') }) }, among)).toEqual([
      { afterMs: 60_000, reason: 'overflow', department: B, early: true },
    ]);
  });

  test('let go of a required language as of any skill', () => {
    const among = teams({ a: { rings: [{ afterSeconds: 10, lower: 1 }] } }, 'require');
    expect(stepsOf({}, among)).toEqual([{ afterMs: 10_000, reason: 'ring', skills: [] }]);
  });
});

describe('steps of the rule', () => {
  test('open departments and put skills in place of others, each after its time', () => {
    const steps = [step(5, { department: B }), step(9, { required: needs('x') }), step(12, { department: C })];
    expect(stepsOf({ rule: rule({ steps }) })).toEqual([
      { afterMs: 5_000, reason: 'step', department: B },
      { afterMs: 9_000, reason: 'step', skills: needs('x') },
      { afterMs: 12_000, reason: 'step', department: C },
    ]);
  });

  test('keep a required language', () => {
    const held = rule({ required: needs('x'), steps: [step(5, { required: needs('y') })] });
    expect(stepsOf({ rule: held }, teams({}, 'require'))).toMatchObject([{ skills: needs('y', 'id') }]);
  });

  test('that change nothing are none: a department that is open, skills that are required already', () => {
    const steps = [step(5, { department: A }), step(6, { required: needs('x') }), step(7)];
    expect(stepsOf({ rule: rule({ required: needs('x'), steps }) })).toEqual([]);
  });

  test.each<[string, [boolean, boolean, boolean], (true | undefined)[]]>([
    ['the first target', [true, false, false], [true, undefined]],
    ['the first step', [false, true, false], [undefined, true]],
    ['all', [true, true, true], [true, true]],
    ['the last step, behind which there is nothing,', [false, false, true], [undefined, undefined]],
  ])('the one behind is early where %s may be passed over', (_which, [target, first, second], early) => {
    const steps = [step(5, { department: B, skipIfNobody: first }), step(9, { department: C, skipIfNobody: second })];
    const found = stepsOf({ rule: rule({ skipIfNobody: target, steps }) });
    expect(found.map((each) => each.early)).toEqual(early);
  });
});

describe('overflow', () => {
  test('goes on from department to department, each time from when the one before it opened', () => {
    const among = teams({ a: overflow(B, 60), b: overflow(C, 30), c: overflow(D, 0) });
    expect(stepsOf({}, among)).toEqual([
      { afterMs: 60_000, reason: 'overflow', department: B, early: true },
      { afterMs: 90_000, reason: 'overflow', department: C, early: true },
      { afterMs: 90_000, reason: 'overflow', department: D, early: true },
    ]);
  });

  test.each<[string, Teams]>([
    ['to itself', teams({ a: overflow(A) })],
    ['in a circle', teams({ a: overflow(B), b: overflow(C), c: overflow(A) })],
    ['in a circle that it is not part of', teams({ a: overflow(B), b: overflow(C), c: overflow(B) })],
  ])('%s ends where it would repeat', (_how, among) => {
    const found = stepsOf({}, among).map(({ department }) => department);
    expect(found).toEqual([B, C].slice(0, found.length));
    expect(overflowOf(A, among)).toEqual(found);
  });

  test('of a department that a step opens follows too', () => {
    const among = teams({ b: overflow(C, 10) });
    expect(stepsOf({ rule: rule({ steps: [step(5, { department: B })] }) }, among)).toEqual([
      { afterMs: 5_000, reason: 'step', department: B },
      { afterMs: 15_000, reason: 'overflow', department: C, early: true },
    ]);
  });

  test('to a department that a step opens sooner makes that step an early one', () => {
    const held = rule({ steps: [step(5, { department: B })] });
    expect(stepsOf({ rule: held }, teams({ a: overflow(B) }))).toEqual([
      { afterMs: 5_000, reason: 'step', department: B, early: true },
    ]);
  });

  test('is none where a department has none, and ends at one that is not there', () => {
    expect(overflowOf(A, teams())).toEqual([]);
    expect(overflowOf(A, { queue: () => undefined, language: 'ignore' })).toEqual([]);
  });
});

describe('for one agent alone', () => {
  test('it is for everybody after a while, at once where they are not there', () => {
    expect(stepsOf({ only: ANI })).toEqual([{ afterMs: HOLD, reason: 'only', early: true }]);
  });

  test('everything else keeps its time', () => {
    const among = teams({ a: overflow(B, 10), b: overflow(C, 20) });
    expect(stepsOf({ only: ANI }, among).map(({ afterMs, reason }) => [afterMs, reason])).toEqual([
      [10_000, 'overflow'],
      [HOLD, 'only'],
      [30_000, 'overflow'],
    ]);
  });

  test('however many steps there are', () => {
    const rings = [1, 2, 3, 4, 5, 6].map((at) => ({ afterSeconds: at, lower: at }));
    const steps = [1, 2, 3, 4, 5, 6].map((at) => step(at + 7, { required: needs(`s${at}`) }));
    const found = stepsOf({ only: ANI, rule: rule({ required: needs('x:9'), steps }) }, teams({ a: { rings } }));
    expect(found).toHaveLength(12);
    expect(found.at(-1)).toMatchObject({ reason: 'only' });
  });
});

test('what comes at the same time comes in the order of the rule, the rings, the overflow', () => {
  const among = teams({ a: { ...overflow(B, 10), rings: [{ afterSeconds: 10, lower: 1 }] } });
  const held = rule({ steps: [step(10, { required: needs('x:2') })] });
  expect(stepsOf({ rule: held }, among)).toMatchObject([
    { reason: 'step', skills: needs('x:2') },
    { reason: 'ring', skills: needs('x:1') },
    { reason: 'overflow', department: B },
  ]);
});
