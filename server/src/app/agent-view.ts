/** Agents, departments and sites as the console sees them. */
import type { AgentId, AgentView, DirectoryView } from '@sapa/protocol';
import type { Facts } from './facts.ts';
import type { Presence } from './presence.ts';

export function agentView(facts: Facts, presence: Presence, id: AgentId): AgentView | undefined {
  const profile = facts.agent(id);
  if (!profile) return undefined;
  const { name, email, role, departments, capacity } = profile;
  return { id, name, email, role, departments, capacity, ...presence.stand(id) };
}

export function directoryView(facts: Facts, presence: Presence): DirectoryView {
  const { departments, agents, sites, categories, routing } = facts.settings;
  return {
    departments: departments.map(({ id, name }) => ({ id, name })),
    agents: agents.map(({ id, name, departments: theirs }) => ({
      id,
      name,
      departments: theirs,
      ...presence.stand(id),
    })),
    sites: sites.map(({ key, name, origins }) => ({ key, name, origins })),
    categories,
    labels: routing.labels,
    skills: routing.skills,
  };
}
