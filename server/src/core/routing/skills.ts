/** Whether somebody can do what is asked. Pure. */
import type { SkillNeed } from '@sapa/protocol';

/** Each of the needs, at its level or above. */
export function canDo(skills: readonly SkillNeed[], needs: readonly SkillNeed[]): boolean {
  return needs.every(({ skill, level }) => skills.some((own) => own.skill === skill && own.level >= level));
}
