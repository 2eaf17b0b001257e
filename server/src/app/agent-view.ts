/** Agents, departments and sites as the console sees them. */
import type { AgentId, AgentView, DirectoryView } from '@sapa/protocol';
import type { Facts } from './facts.ts';
import type { Presence } from './presence.ts';

export function agentView(facts: Facts, presence: Presence, id: AgentId): AgentView | undefined {
  const profile = facts.agent(id);
  return profile && { ...profile, status: presence.status(id) };
}

export function directoryView(facts: Facts, presence: Presence): DirectoryView {
  const { departments, agents, sites, categories } = facts.settings;
  return {
    departments: departments.map(({ id, name }) => ({ id, name })),
    agents: agents.map(({ id, name, departments: theirs }) => ({
      id,
      name,
      departments: theirs,
      status: presence.isConnected(id) ? presence.status(id) : 'offline',
    })),
    sites: sites.map(({ key, name, origins }) => ({ key, name, origins })),
    categories,
  };
}
