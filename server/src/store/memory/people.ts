/** Agents' credentials, sessions and presence in memory. */
import type { AgentId, Stand } from '@sapa/protocol';
import type { AgentSession, PeopleStore } from '../../app/store.ts';

export function createPeople(): PeopleStore {
  const passwords = new Map<AgentId, string>();
  const sessions = new Map<string, AgentSession>();
  const presence = new Map<AgentId, Stand>();
  let setupToken: string | undefined;
  return {
    passwordOf: async (agent) => passwords.get(agent),
    async setPassword(agent, hash) {
      passwords.set(agent, hash);
    },
    hasPasswords: async () => passwords.size > 0,
    async saveSession(tokenHash, { agent, expiresAt }) {
      sessions.set(tokenHash, { agent, expiresAt });
    },
    session: async (tokenHash) => sessions.get(tokenHash),
    async deleteSession(tokenHash) {
      sessions.delete(tokenHash);
    },
    async saveSetupToken(tokenHash) {
      setupToken = tokenHash;
    },
    async useSetupToken(tokenHash) {
      if (setupToken !== tokenHash) return false;
      setupToken = undefined;
      return true;
    },
    presence: async () => new Map(presence),
    async setPresence(agent, stand) {
      presence.set(agent, stand);
    },
  };
}
