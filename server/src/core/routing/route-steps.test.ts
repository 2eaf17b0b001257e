import type { DepartmentId, Route, RouteStep, SkillNeed } from '@sapa/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routeFor } from './route.ts';
import { type IsThere, nextStepAt, type Place, stepsNow } from './route-steps.ts';
import { A, ANI, anyTeams, anyWanted, B, C, needs } from './test/routes.ts';

const QUEUED = 1_000_000;
const ring = (afterMs: number, ...skills: string[]): RouteStep => ({
  afterMs,
  reason: 'ring',
  skills: needs(...skills),
});
const opens = (afterMs: number, department: DepartmentId): RouteStep => ({
  afterMs,
  reason: 'overflow',
  department,
  early: true,
});
const hold = (afterMs: number): RouteStep => ({ afterMs, reason: 'only', early: true });
function place(steps: RouteStep[], over: Partial<Place> = {}): Place {
  const route: Route = { preferred: [], steps };
  return { route, done: 0, queuedAt: QUEUED, departments: [A], skills: needs('x:5'), ...over };
}
const somebody: IsThere = () => true;
const nobody: IsThere = () => false;
/** Somebody without skills in these departments. */
const isIn =
  (...there: DepartmentId[]): IsThere =>
  (departments) =>
    departments.some((each) => there.includes(each));
const has =
  (level: number): IsThere =>
  (_departments, skills) =>
    skills.every((need) => need.level <= level);

describe('by time', () => {
  const steps = [ring(10, 'x:3'), ring(20, 'x:1'), opens(20, B), opens(30, C)];

  test('nothing is taken before the first is due', () => {
    expect(stepsNow(place(steps), QUEUED + 9, somebody)).toEqual([]);
    expect(nextStepAt(place(steps))).toBe(QUEUED + 10);
  });

  test('what is due is taken, each with what is required from then on', () => {
    expect(stepsNow(place(steps), QUEUED + 20, somebody)).toEqual([
      { step: 1, reason: 'ring', skills: needs('x:3') },
      { step: 2, reason: 'ring', skills: needs('x:1') },
      { step: 3, reason: 'overflow', department: B, skills: needs('x:1') },
    ]);
  });

  test('what was taken is not taken again', () => {
    const after = place(steps, { done: 3, departments: [A, B], skills: needs('x:1') });
    expect(stepsNow(after, QUEUED + 20, somebody)).toEqual([]);
    expect(nextStepAt(after)).toBe(QUEUED + 30);
    expect(nextStepAt({ ...after, done: 4 })).toBeUndefined();
  });
});

describe('early', () => {
  const steps = [opens(30, B), opens(60, C)];

  test('is not, while somebody who may answer is there', () => {
    expect(stepsNow(place(steps), QUEUED, somebody)).toEqual([]);
  });

  test('is as far as somebody is there', () => {
    expect(stepsNow(place(steps), QUEUED, isIn(B))).toMatchObject([{ step: 1, department: B }]);
    expect(stepsNow(place(steps), QUEUED, isIn(C))).toMatchObject([
      { step: 1, department: B },
      { step: 2, department: C },
    ]);
  });

  test('is to the end where nobody is there at all', () => {
    expect(stepsNow(place(steps), QUEUED, nobody)).toHaveLength(2);
  });

  test('is whenever the last one who might have answered goes', () => {
    const after = place(steps, { done: 1, departments: [A, B] });
    expect(stepsNow(after, QUEUED + 40, isIn(A))).toEqual([]);
    expect(stepsNow(after, QUEUED + 40, isIn(C))).toMatchObject([{ step: 2, department: C }]);
  });

  test('is not what a rule or a ring has given its time', () => {
    const late: RouteStep[] = [ring(10, 'x:1'), { afterMs: 20, reason: 'step', department: B }];
    expect(stepsNow(place(late), QUEUED, nobody)).toEqual([]);
  });

  test('rings behind it keep their time', () => {
    const found = stepsNow(place([opens(10, B), ring(20, 'x:1')]), QUEUED, nobody);
    expect(found).toEqual([{ step: 1, reason: 'overflow', department: B, skills: needs('x:5') }]);
  });

  test('a ring before it that will find somebody is waited for', () => {
    expect(stepsNow(place([ring(10, 'x:2'), opens(20, B)]), QUEUED, has(2))).toEqual([]);
  });

  test('a ring before it that will find nobody either is taken with it', () => {
    expect(stepsNow(place([ring(10, 'x:2'), opens(20, B)]), QUEUED, has(1))).toEqual([
      { step: 1, reason: 'ring', skills: needs('x:2') },
      { step: 2, reason: 'overflow', department: B, skills: needs('x:2') },
    ]);
  });
});

describe('for one agent alone', () => {
  const alone = (steps: RouteStep[], over: Partial<Place> = {}) => place(steps, { only: ANI, ...over });
  const ani: IsThere = (_departments, _skills, only) => only === ANI;

  test('until the time is over', () => {
    expect(stepsNow(alone([hold(10)]), QUEUED + 9, ani)).toEqual([]);
    expect(nextStepAt(alone([hold(10)]))).toBe(QUEUED + 10);
    expect(stepsNow(alone([hold(10)]), QUEUED + 10, ani)).toEqual([{ step: 1, reason: 'only', skills: needs('x:5') }]);
  });

  test('steps before that leave it theirs', () => {
    expect(stepsNow(alone([opens(5, B), hold(10)]), QUEUED + 5, ani)).toEqual([
      { step: 1, reason: 'overflow', department: B, skills: needs('x:5'), only: ANI },
    ]);
  });

  test('it is for everybody at once when they are gone; what has a time keeps it', () => {
    const gone: IsThere = (_departments, _skills, only) => only === undefined;
    const steps = [opens(5, B), hold(10), ring(20, 'x:1')];
    expect(stepsNow(alone(steps), QUEUED, gone)).toEqual([{ step: 0, reason: 'only', skills: needs('x:5') }]);
    expect(stepsNow(place(steps, { done: 1 }), QUEUED + 10, somebody)).toEqual([]);
    expect(nextStepAt(place(steps, { done: 1 }))).toBe(QUEUED + 20);
    expect(stepsNow(place(steps, { done: 1 }), QUEUED + 20, somebody)).toEqual([
      { step: 3, reason: 'ring', skills: needs('x:1') },
    ]);
  });

  test('with nobody else there either it goes on to the next department at once', () => {
    expect(stepsNow(alone([opens(5, B), hold(10)]), QUEUED, nobody)).toMatchObject([
      { step: 0, reason: 'only' },
      { step: 1, department: B },
    ]);
  });

  test('it stays theirs where no step is left to say otherwise', () => {
    expect(stepsNow(alone([hold(10), opens(20, B)], { done: 1 }), QUEUED + 10, nobody)).toEqual([]);
    expect(nextStepAt(alone([hold(10)], { done: 1 }))).toBeUndefined();
  });
});

describe('whatever the route', () => {
  const anyThere = fc
    .tuple(fc.subarray(['a', 'b', 'c', 'd'] as DepartmentId[]), fc.integer({ min: 0, max: 10 }), fc.boolean())
    .map(
      ([there, level, isAni]): IsThere =>
        (departments, skills, only) =>
          only !== undefined
            ? isAni
            : departments.some((each) => there.includes(each)) && skills.every((asked) => asked.level <= level),
    );
  const anyPlace = fc.tuple(anyWanted, anyTeams).map(([wanted, teams]): Place => {
    const { skills, route } = routeFor(wanted, teams, 2_500);
    return { route, done: 0, queuedAt: QUEUED, departments: [wanted.department], skills, only: wanted.only };
  });
  const anyTimes = fc
    .array(fc.integer({ min: 0, max: 12_000 }), { maxLength: 6 })
    .map((times) => times.toSorted((one, other) => one - other));

  /** As the log would have it. */
  function after(at: Place, taken: ReturnType<typeof stepsNow>): Place {
    let next = at;
    for (const { step, department, skills, only } of taken) {
      const departments: Place['departments'] = department ? [...next.departments, department] : next.departments;
      next = { ...next, done: step, departments, skills, only };
    }
    return next;
  }

  test('no department opens twice, steps are counted up, and whoever it was for alone never comes back', () => {
    fc.assert(
      fc.property(anyPlace, anyTimes, fc.array(anyThere, { minLength: 6, maxLength: 6 }), (start, times, there) => {
        let at = start;
        for (const [index, time] of times.entries()) {
          const next = after(at, stepsNow(at, QUEUED + time, there[index] ?? nobody));
          expect(new Set(next.departments).size).toBe(next.departments.length);
          expect(next.done).toBeGreaterThanOrEqual(at.done);
          if (at.only === undefined) expect(next.only).toBeUndefined();
          at = next;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('asked again at the same moment, it takes nothing more, and the next one is later', () => {
    fc.assert(
      fc.property(anyPlace, fc.integer({ min: 0, max: 12_000 }), anyThere, (start, time, there) => {
        const now = QUEUED + time;
        const next = after(start, stepsNow(start, now, there));
        expect(stepsNow(next, now, there)).toEqual([]);
        expect(nextStepAt(next) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now);
      }),
      { numRuns: 1_000 },
    );
  });

  test('at its own time alone a step is taken: looking at each is the same as looking once', () => {
    const seen = (at: Place): [readonly DepartmentId[], readonly SkillNeed[]] => [at.departments, at.skills];
    fc.assert(
      fc.property(anyPlace, (start) => {
        let at = start;
        for (let due = nextStepAt(at); due !== undefined; due = nextStepAt(at)) {
          expect(stepsNow(at, due - 1, somebody)).toEqual([]);
          at = after(at, stepsNow(at, due, somebody));
        }
        expect(seen(at)).toEqual(seen(after(start, stepsNow(start, QUEUED + 86_400_000, somebody))));
      }),
      { numRuns: 1_000 },
    );
  });

  test('where nobody is there and every department has an overflow, none of them is waited for', () => {
    fc.assert(
      fc.property(anyPlace, (start) => {
        const next = after(start, stepsNow(start, QUEUED, nobody));
        const left = start.route.steps.slice(next.done).filter(({ reason }) => reason === 'overflow');
        expect(left).toEqual([]);
        expect(next.only).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });
});
