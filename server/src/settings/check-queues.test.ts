import { describe, expect, test } from 'vitest';
import { type DepartmentInput, problemsOfDepartments } from './test/problems.ts';

type Rings = NonNullable<NonNullable<DepartmentInput['queue']>['rings']>;
const behind = (...overflows: (string | undefined)[]) =>
  problemsOfDepartments(
    ...overflows.map((department, at) => ({
      id: `d${at}`,
      ...(department !== undefined && { queue: { overflow: { department } } }),
    })),
  );

describe('rings', () => {
  test.each<[string, Rings, string[]]>([
    ['none', [], []],
    [
      'wider and wider',
      [
        { afterSeconds: 10, lower: 1 },
        { afterSeconds: 20, lower: 2 },
      ],
      [],
    ],
    [
      'at the same time, no wider',
      [
        { afterSeconds: 10, lower: 2 },
        { afterSeconds: 10, lower: 2 },
      ],
      [
        'departments[0].queue.rings[1].afterSeconds: must be more than 10, which the ring before it has',
        'departments[0].queue.rings[1].lower: must be more than 2, which the ring before it has',
      ],
    ],
    [
      'that come before the one before',
      [
        { afterSeconds: 30, lower: 1 },
        { afterSeconds: 20, lower: 2 },
        { afterSeconds: 25, lower: 3 },
      ],
      ['departments[0].queue.rings[1].afterSeconds: must be more than 30, which the ring before it has'],
    ],
    [
      'that ask for more again',
      [
        { afterSeconds: 10, lower: 3 },
        { afterSeconds: 20, lower: 1 },
      ],
      ['departments[0].queue.rings[1].lower: must be more than 3, which the ring before it has'],
    ],
  ])('%s', (_what, rings, problems) => {
    expect(problemsOfDepartments({ queue: { rings } })).toEqual(problems);
  });
});

describe('overflow', () => {
  test.each<[string, (string | undefined)[]]>([
    ['none', [undefined, undefined]],
    ['to the next, and on', ['d1', 'd2', undefined]],
    ['of several to one', ['d2', 'd2', undefined]],
  ])('%s is good', (_what, overflows) => {
    expect(behind(...overflows)).toEqual([]);
  });

  test('to a department that is not there', () => {
    expect(behind('gone')).toEqual([
      'departments[0].queue.overflow.department: names a department "gone" that is not there',
    ]);
  });

  test('to itself', () => {
    expect(behind(undefined, 'd1')).toEqual(['departments[1].queue.overflow.department: must be another department']);
  });

  test('in a circle is told once, with the way it goes', () => {
    expect(behind('d1', 'd2', 'd0')).toEqual([
      'departments[0].queue.overflow.department: goes in a circle: d0 → d1 → d2 → d0',
    ]);
  });

  test('into a circle is told of those who make it', () => {
    expect(behind('d2', undefined, 'd3', 'd2')).toEqual([
      'departments[2].queue.overflow.department: goes in a circle: d2 → d3 → d2',
    ]);
  });

  test('in two circles is told of both', () => {
    expect(behind('d1', 'd0', 'd3', 'd2')).toHaveLength(2);
  });
});
