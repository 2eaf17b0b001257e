/** Skills as people call them, and whether somebody has what is asked for. Pure. */
import type { DirectoryView, Language, SkillNeed } from '@sapa/protocol';
import type { Texts } from '../i18n/index.ts';

/** What languages are called as skills; every workspace has these two without naming them. */
const isLanguage = (skill: string): skill is Language => skill === 'id' || skill === 'en';

export interface Naming {
  readonly t: Texts;
  readonly language: Language;
  readonly directory: DirectoryView | undefined;
}

function skillName(skill: string, { t, language, directory }: Naming): string {
  const known = directory?.skills.find(({ id }) => id === skill)?.name[language];
  return known ?? (isLanguage(skill) ? t.context.languages[skill] : skill);
}

/** "Refunds 3+"; level 1 is anybody who has it at all. */
export const needName = ({ skill, level }: SkillNeed, naming: Naming): string =>
  naming.t.route.skill(skillName(skill, naming), level);

export function needNames(needs: readonly SkillNeed[], naming: Naming): string {
  return needs.map((need) => needName(need, naming)).join(', ');
}

/** @param skills what somebody can do @returns what of `needs` they have, and what not */
export function held(
  needs: readonly SkillNeed[],
  skills: readonly SkillNeed[],
): { readonly has: readonly SkillNeed[]; readonly lacks: readonly SkillNeed[] } {
  const has = (need: SkillNeed) => skills.some(({ skill, level }) => skill === need.skill && level >= need.level);
  return { has: needs.filter(has), lacks: needs.filter((need) => !has(need)) };
}
