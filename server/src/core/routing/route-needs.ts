/** Lists of skills that are asked for: put together, made lower, compared. Knows nobody who has them. */
import type { SkillNeed } from '@sapa/protocol';

/** Each skill once, at the highest level that any of the lists asks for, in the order of the first mention. */
export function together(...lists: readonly (readonly SkillNeed[])[]): readonly SkillNeed[] {
  const levels = new Map<string, number>();
  for (const { skill, level } of lists.flat()) levels.set(skill, Math.max(level, levels.get(skill) ?? 0));
  return [...levels].map(([skill, level]) => ({ skill, level }));
}

/** What sinks below 1 is no longer asked for. */
export function lowered(needs: readonly SkillNeed[], by: number): readonly SkillNeed[] {
  return needs.flatMap(({ skill, level }) => (level > by ? [{ skill, level: level - by }] : []));
}

export function isSame(one: readonly SkillNeed[], other: readonly SkillNeed[]): boolean {
  const matches = ({ skill, level }: SkillNeed, at: number) => other[at]?.skill === skill && other[at].level === level;
  return one.length === other.length && one.every(matches);
}
