/** What the schema of a department's queue cannot say: rings get wider, and overflow leads somewhere else and never back. Pure. */
import type { Department, QueueSettings } from '@sapa/protocol';
import { type Path, type Problem, pathText } from './problem.ts';
import { findMissing, type Names } from './references.ts';

/** Which department is behind which, in the order of the document. */
type Behind = ReadonlyMap<string, string | undefined>;

export function checkQueues(departments: readonly Department[], names: Names): Problem[] {
  const behind: Behind = new Map(departments.map(({ id, queue }) => [id, queue.overflow?.department]));
  return departments.flatMap(({ id, queue }, index) => {
    const path: Path = ['departments', index, 'queue'];
    return [
      ...checkRings(queue.rings, [...path, 'rings']),
      ...checkOverflow(id, behind, names, [...path, 'overflow', 'department']),
    ];
  });
}

function checkRings(rings: QueueSettings['rings'], path: Path): Problem[] {
  return rings.flatMap(({ afterSeconds, lower }, index) => {
    const before = rings[index - 1];
    if (!before) return [];
    const mustExceed = (field: string, least: number): Problem => ({
      path: pathText([...path, index, field]),
      message: `must be more than ${least}, which the ring before it has`,
    });
    return [
      ...(afterSeconds > before.afterSeconds ? [] : [mustExceed('afterSeconds', before.afterSeconds)]),
      ...(lower > before.lower ? [] : [mustExceed('lower', before.lower)]),
    ];
  });
}

function checkOverflow(own: string, behind: Behind, names: Names, path: Path): Problem[] {
  const next = behind.get(own);
  if (next === undefined) return [];
  if (next === own) return [{ path: pathText(path), message: 'must be another department' }];
  const circle = circleOf(own, behind);
  if (circle) return [{ path: pathText(path), message: `goes in a circle: ${circle.join(' → ')}` }];
  return findMissing('a department', names.departments, [next], () => path);
}

/** The circle that this department is part of, itself again at the end. Told once: of the one that comes first in the document. */
function circleOf(own: string, behind: Behind): readonly string[] | undefined {
  const way = new Set([own]);
  let next = behind.get(own);
  while (next !== undefined && !way.has(next)) {
    way.add(next);
    next = behind.get(next);
  }
  const first = next === own ? [...behind.keys()].find((id) => way.has(id)) : undefined;
  return first === own ? [...way, own] : undefined;
}
