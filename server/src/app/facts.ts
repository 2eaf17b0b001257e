/** Gathers what a decision may look at (core's Context) from settings and presence. Holds the bot's index, rebuilt when settings change. */
import type {
  AgentId,
  AgentProfile,
  Department,
  DepartmentId,
  DepartmentView,
  Language,
  Settings,
  SiteKey,
  Timestamp,
} from '@sapa/protocol';
import { createKnowledge, resolvePhrases, understand } from '../core/bot/index.ts';
import type { Context, DepartmentStatus } from '../core/conversation/context.ts';
import { isOpen, nextOpening } from '../core/hours/hours.ts';
import type { Clock, SettingsSource } from './ports.ts';
import type { Presence } from './presence.ts';

export interface Facts {
  readonly settings: Settings;
  site(key: SiteKey): Settings['sites'][number] | undefined;
  agent(id: string): AgentProfile | undefined;
  department(id: string): Department | undefined;
  /** The departments of a site as a visitor sees them now. */
  departments(site: SiteKey, language: Language): DepartmentView[];
  isOnline(agent: AgentId): boolean;
  opensAt(site: SiteKey): Timestamp | undefined;
  phrase(name: 'greeting', language: Language): string;
  context(site: SiteKey, visitor: Context['visitor']): Context;
  stop(): void;
}

type Index = ReturnType<typeof indexOf>;
/** All of a context but the moment and the visitor. */
type SiteFacts = Omit<Context, 'now' | 'visitor'>;

function indexOf(settings: Settings) {
  return {
    settings,
    sites: new Map(settings.sites.map((site) => [site.key, site])),
    agents: new Map(settings.agents.map((agent) => [agent.id as string, agent])),
    departments: new Map(settings.departments.map((department) => [department.id as string, department])),
    entries: new Map(settings.bot.knowledge.map((entry) => [entry.id as string, entry])),
    knowledge: createKnowledge(settings.bot.knowledge, {
      id: settings.bot.humanPhrases.id ?? [],
      en: settings.bot.humanPhrases.en ?? [],
    }),
    phrases: resolvePhrases(settings.bot.phrases),
    /** What decisions of a site may look at, made when it is first asked for. */
    ofSite: new Map<SiteKey, SiteFacts>(),
  };
}

export function createFacts(source: SettingsSource, presence: Presence, clock: Clock): Facts {
  let index = indexOf(source.current);
  const stop = source.onChange((settings) => {
    index = indexOf(settings);
  });

  const staff = (id: DepartmentId) =>
    index.settings.agents.filter((agent) => agent.departments.includes(id) && presence.isOnline(agent.id)).length;

  function statusOf(department: Department): DepartmentStatus {
    const open = isOpen(department.hours, clock.now()) && staff(department.id) > 0;
    return { id: department.id, name: department.name, open };
  }

  const ofSite = (key: SiteKey): Department[] =>
    (index.sites.get(key)?.departments ?? []).flatMap((id) => index.departments.get(id) ?? []);

  function factsOf(key: SiteKey): SiteFacts {
    const known = index.ofSite.get(key);
    if (known) return known;
    const made = siteFacts(index, key, { presence, statusOf, ofSite });
    index.ofSite.set(key, made);
    return made;
  }

  return {
    get settings() {
      return index.settings;
    },
    site: (key) => index.sites.get(key),
    agent: (id) => index.agents.get(id),
    department: (id) => index.departments.get(id),
    departments: (key, language) =>
      ofSite(key).map((department) => ({
        id: department.id,
        name: department.name[language],
        open: statusOf(department).open,
        agents: staff(department.id),
      })),
    isOnline: presence.isOnline,
    opensAt(key) {
      const times = ofSite(key).flatMap((department) => nextOpening(department.hours, clock.now()) ?? []);
      return times.length > 0 ? Math.min(...times) : undefined;
    },
    phrase: (name, language) => index.phrases[language][name],
    context: (key, visitor) => contextOf(factsOf(key), clock.now(), visitor),
    stop,
  };
}

interface World {
  readonly presence: Presence;
  readonly statusOf: (department: Department) => DepartmentStatus;
  readonly ofSite: (key: SiteKey) => Department[];
}

/** Field by field: made for every command, and several times as fast as a spread. */
function contextOf(facts: SiteFacts, now: Timestamp, visitor: Context['visitor']): Context {
  const { limits, maxMisses, site, phrases, understand, entry, isOnline, agent, department } = facts;
  return { now, limits, maxMisses, site, phrases, understand, entry, visitor, isOnline, agent, department };
}

function siteFacts(index: Index, key: SiteKey, { presence, statusOf, ofSite }: World): SiteFacts {
  const { settings, phrases } = index;
  const site = index.sites.get(key);
  const greeting = (language: Language) => site?.texts[language]?.greeting || phrases[language].greeting;
  return {
    limits: settings.limits,
    maxMisses: settings.bot.misses,
    site: {
      key,
      bot: site?.bot ?? false,
      showAgentNames: site?.showAgentNames ?? false,
      // As it is when it is asked for: only who is about to hand over does.
      get departments() {
        return ofSite(key).map(statusOf);
      },
      quickReplies: { id: settings.bot.quickReplies.id ?? [], en: settings.bot.quickReplies.en ?? [] },
    },
    phrases: { id: { ...phrases.id, greeting: greeting('id') }, en: { ...phrases.en, greeting: greeting('en') } },
    understand: (text, language) => understand(index.knowledge, text, language),
    entry: (id) => index.entries.get(id),
    isOnline: presence.isOnline,
    agent: (id) => index.agents.get(id),
    department(id) {
      const department = index.departments.get(id);
      return department && statusOf(department);
    },
  };
}
