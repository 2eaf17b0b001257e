/** Agents' way in: passwords, sessions, the one-use setup link. Tokens are opaque; only their hashes are kept. */
import type { AgentId, Language, SettingsInput, SetupBody, SignIn } from '@sapa/protocol';
import type { EditableSettings } from './editing.ts';
import type { Clock, Ids, Passwords } from './ports.ts';
import type { PeopleStore } from './store.ts';

const SESSION_MS = 14 * 24 * 60 * 60 * 1_000;

export interface Grant {
  readonly agent: AgentId;
  /** Goes into the cookie, nowhere else. */
  readonly token: string;
  readonly expiresAt: number;
}

/** A session that was found good; `isValid` asks again. */
export interface SignedIn {
  readonly agent: AgentId;
  readonly expiresAt: number;
  /** Names the session without being able to open it. */
  readonly key: string;
  isValid(): Promise<boolean>;
}

export type Accounts = ReturnType<typeof createAccounts>;

interface AccountParts {
  readonly store: PeopleStore;
  /** A new agent, the first site's origin. */
  readonly settings: EditableSettings;
  readonly passwords: Passwords;
  readonly ids: Ids;
  readonly clock: Clock;
}

export function createAccounts({ store, settings, passwords, ids, clock }: AccountParts) {
  async function grant(agent: AgentId): Promise<Grant> {
    const token = ids.token();
    const expiresAt = clock.now() + SESSION_MS;
    await store.saveSession(ids.hash(token), { agent, expiresAt });
    return { agent, token, expiresAt };
  }

  async function sessionOf(key: string): Promise<SignedIn | undefined> {
    const kept = await store.session(key);
    const isKnown = settings.current.agents.some((agent) => agent.id === kept?.agent);
    if (!kept || !isKnown || kept.expiresAt <= clock.now()) return undefined;
    return { ...kept, key, isValid: async () => (await sessionOf(key)) !== undefined };
  }

  return {
    /** Undefined for a wrong password and for an unknown user alike, after the same work. */
    async signIn({ email, password }: SignIn): Promise<Grant | undefined> {
      const profile = settings.current.agents.find((agent) => agent.email === email);
      const hash = profile && (await store.passwordOf(profile.id));
      const isRight = await passwords.verify(hash, password);
      if (!profile || !hash || !isRight) return undefined;
      if (passwords.isOutdated(hash)) await store.setPassword(profile.id, await passwords.hash(password));
      return grant(profile.id);
    },

    /** Undefined when it is unknown, ended, too old, or its agent is gone from the settings. */
    session: (token: string | undefined) => (token ? sessionOf(ids.hash(token)) : Promise.resolve(undefined)),

    /** @returns the key of the session that is over now, for whoever holds lines of it */
    async signOut(token: string): Promise<string> {
      const key = ids.hash(token);
      await store.deleteSession(key);
      return key;
    },

    needsSetup: async () => !(await store.hasPasswords()),

    /** A new one-use token; links given out before stop working. */
    async newSetupToken(): Promise<string> {
      const token = ids.token();
      await store.saveSetupToken(ids.hash(token));
      return token;
    },

    /** The first administrator. The token is used up by it, also when it fails for other reasons than a wrong token. */
    async setUp(
      body: SetupBody,
    ): Promise<
      { ok: true; grant: Grant } | { ok: false; problems: readonly { path: string; message: string }[] } | undefined
    > {
      if (!(await store.useSetupToken(ids.hash(body.token)))) return undefined;
      const id = freeId(settings.current.agents.map((agent) => agent.id));
      const saved = await settings.update((input) => withFirstAdmin(input, id, body));
      if (!saved.ok) {
        await store.saveSetupToken(ids.hash(body.token));
        return saved;
      }
      await store.setPassword(id, await passwords.hash(body.password));
      return { ok: true, grant: await grant(id) };
    },

    /** Sets passwords of agents who have none yet: how a demo or an automated installation brings its agents. */
    async seed(seeds: readonly { readonly id: string; readonly password: string }[]): Promise<void> {
      for (const { id, password } of seeds) {
        const agent = settings.current.agents.find((profile) => profile.id === id);
        if (!agent) throw new Error(`SAPA_SEED_AGENTS names an agent that is not in the settings: ${id}`);
        if ((await store.passwordOf(agent.id)) === undefined)
          await store.setPassword(agent.id, await passwords.hash(password));
      }
    },
  };
}

function freeId(taken: readonly string[]): AgentId {
  for (let number = 1; ; number++) {
    const id = number === 1 ? 'admin' : `admin-${number}`;
    if (!taken.includes(id)) return id as AgentId;
  }
}

function withFirstAdmin(input: SettingsInput, id: AgentId, body: SetupBody): SettingsInput {
  const departments = input.departments.map((department) => department.id);
  const admin = { id, name: body.name, email: body.email, role: 'admin' as const, departments };
  const agents = (input.agents ?? []).filter((agent) => agent.email.toLowerCase() !== body.email.toLowerCase());
  return { ...input, agents: [...agents, admin], sites: withWebsite(input.sites, body.website, body.language ?? 'id') };
}

function withWebsite(
  sites: SettingsInput['sites'],
  website: string | undefined,
  language: Language,
): SettingsInput['sites'] {
  return sites.map((site, index) => {
    if (index > 0) return site;
    const languages: Language[] = language === 'id' ? ['id', 'en'] : ['en', 'id'];
    const origins = website ? [...new Set([...(site.origins ?? []), new URL(website).origin])] : (site.origins ?? []);
    return { ...site, languages, origins };
  });
}
