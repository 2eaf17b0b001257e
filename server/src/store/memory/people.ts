/** Visitors' tokens, agents' credentials, sessions and presence in memory. */
import type { AgentId, Stand, VisitorId } from '@sapa/protocol';
import type { AgentSession, PeopleStore } from '../../app/store.ts';

/** @param tokens whose token it is, by hash; filled by appends */
export function createPeople(tokens: ReadonlyMap<string, VisitorId>): PeopleStore {
  const passwords = new Map<AgentId, string>();
  const sessions = new Map<string, AgentSession>();
  const presence = new Map<AgentId, Stand>();
  let setupToken: string | undefined;
  return {
    visitorByToken: async (tokenHash) => tokens.get(tokenHash),
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
