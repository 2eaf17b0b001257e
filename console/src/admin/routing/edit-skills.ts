/** Edits of the list of skills, and who has and asks for one. Pure. */
import type { Rule, Settings } from '@sapa/protocol';
import { without } from '../parts/move.ts';
import { newSkillId } from '../staff/skills.ts';
import { changeRouting } from './edit-rules.ts';

type Skill = Settings['routing']['skills'][number];

/** Both languages have the name until somebody translates it. */
export function addSkill(settings: Settings, name: string): Settings {
  const { skills } = settings.routing;
  const added: Skill = { id: newSkillId(name, skills), name: { id: name, en: name } };
  return changeRouting(settings, { skills: [...skills, added] });
}

export const changeSkill = (settings: Settings, at: number, name: Skill['name']): Settings =>
  changeRouting(settings, {
    skills: settings.routing.skills.map((skill, index) => (index === at ? { ...skill, name } : skill)),
  });

/** Whoever had it does not have it any more. Rules keep asking for it: what they should ask for instead is their owner's to say. */
export function removeSkill(settings: Settings, at: number): Settings {
  const gone = settings.routing.skills[at]?.id;
  if (gone === undefined) return settings;
  const agents = settings.agents.map((agent) =>
    agent.skills.some(({ skill }) => skill === gone)
      ? { ...agent, skills: agent.skills.filter(({ skill }) => skill !== gone) }
      : agent,
  );
  return changeRouting({ ...settings, agents }, { skills: without(settings.routing.skills, at) });
}

export interface SkillUse {
  readonly people: number;
  /** Names of the rules that ask for it. */
  readonly rules: readonly string[];
}

export const skillUse = ({ agents, routing }: Settings, id: string): SkillUse => ({
  people: agents.filter(({ skills }) => skills.some(({ skill }) => skill === id)).length,
  rules: routing.rules.filter((rule) => asked(rule).includes(id)).map(({ name }) => name),
});

const asked = ({ required, preferred, steps }: Rule): readonly string[] =>
  [...required, ...preferred, ...steps.flatMap((step) => step.required ?? [])].map(({ skill }) => skill);
