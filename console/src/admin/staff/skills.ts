/** Skills by name. The two languages are skills without being in the list. Pure. */
import type { Language, Settings, SkillNeed } from '@sapa/protocol';
import { LANGUAGES } from '@sapa/protocol';
import { freeId, idFrom } from '../flows/step-ids.ts';
import type { Option } from '../parts/fields.tsx';
import type { StaffTexts } from './texts.ts';

type Skill = Settings['routing']['skills'][number];
export const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** What there is to choose from: the owner's skills, then the languages. */
export const skillOptions = (
  skills: readonly Skill[],
  language: Language,
  { skill }: StaffTexts,
): readonly Option<string>[] => [
  ...skills.map(({ id, name }) => ({ value: id, label: name[language] })),
  ...LANGUAGES.map((id) => ({ value: id, label: skill.languages[id] })),
];

export function skillName(skills: readonly Skill[], id: string, language: Language, t: StaffTexts): string {
  return skillOptions(skills, language, t).find(({ value }) => value === id)?.label ?? t.skill.gone(id);
}

/** "Retur & refund" → `retur-refund`; never the name of another one. */
export function newSkillId(name: string, skills: readonly Skill[]): string {
  const taken = [...skills.map(({ id }) => id), ...LANGUAGES];
  const base = idFrom(name)
    .replaceAll('_', '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 30);
  return freeId(base || 'skill', taken);
}

/** The first skill that is not among these yet. */
export function nextSkill(options: readonly Option<string>[], used: readonly SkillNeed[]): string {
  const free = options.find(({ value }) => !used.some(({ skill }) => skill === value));
  return free?.value ?? '';
}
