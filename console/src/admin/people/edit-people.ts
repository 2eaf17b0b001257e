/** Edits of the agents within the settings, and who is found by words. Pure. */
import type { AgentId, AgentProfile, Settings } from '@sapa/protocol';
import { freeId, idFrom } from '../flows/step-ids.ts';

/** In every department where there is only one, else in none: who answers what is for their owner to say. */
export function addAgent(settings: Settings, name: string, email: string): Settings {
  const taken = settings.agents.map(({ id }) => id);
  const [only, ...others] = settings.departments;
  const added: AgentProfile = {
    id: freeId(idFrom(name) || 'agent', taken) as AgentId,
    name,
    email: email.trim().toLowerCase(),
    role: 'agent',
    departments: only && others.length === 0 ? [only.id] : [],
    capacity: 4,
    channels: {},
    skills: [],
  };
  return { ...settings, agents: [...settings.agents, added] };
}

export const changeAgent = (settings: Settings, at: number, edit: (agent: AgentProfile) => AgentProfile): Settings => ({
  ...settings,
  agents: settings.agents.map((agent, index) => (index === at ? edit(agent) : agent)),
});

export const removeAgent = (settings: Settings, at: number): Settings => ({
  ...settings,
  agents: settings.agents.toSpliced(at, 1),
});

/** @param level undefined: they do not have it any more */
export function setSkill(settings: Settings, at: number, skill: string, level: number | undefined): Settings {
  return changeAgent(settings, at, (agent) => {
    const isNew = !agent.skills.some((one) => one.skill === skill);
    if (level === undefined) return { ...agent, skills: agent.skills.filter((one) => one.skill !== skill) };
    if (isNew) return { ...agent, skills: [...agent.skills, { skill, level }] };
    return { ...agent, skills: agent.skills.map((one) => (one.skill === skill ? { skill, level } : one)) };
  });
}

/** Those whose name, address or department has the words. @returns their places, in order */
export function foundAgents(settings: Settings, words: string): readonly number[] {
  const sought = words.trim().toLowerCase();
  const departments = new Map(settings.departments.map(({ id, name }) => [id, `${name.id} ${name.en}`]));
  return settings.agents.flatMap((agent, at) => {
    const text = [agent.name, agent.email, ...agent.departments.map((id) => departments.get(id) ?? id)].join(' ');
    return text.toLowerCase().includes(sought) ? [at] : [];
  });
}
