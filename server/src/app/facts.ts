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
    context: (key, visitor) => contextOf(index, key, visitor, { now: clock.now(), presence, statusOf, ofSite }),
    stop,
  };
}

interface World {
  readonly now: Timestamp;
  readonly presence: Presence;
  readonly statusOf: (department: Department) => DepartmentStatus;
  readonly ofSite: (key: SiteKey) => Department[];
}

function contextOf(index: Index, key: SiteKey, visitor: Context['visitor'], world: World): Context {
  const { settings } = index;
  const site = index.sites.get(key);
  const greeting = (language: Language) => site?.texts[language]?.greeting || index.phrases[language].greeting;
  return {
    now: world.now,
    limits: settings.limits,
    maxMisses: settings.bot.misses,
    site: {
      key,
      bot: site?.bot ?? false,
      showAgentNames: site?.showAgentNames ?? false,
      departments: world.ofSite(key).map(world.statusOf),
      quickReplies: { id: settings.bot.quickReplies.id ?? [], en: settings.bot.quickReplies.en ?? [] },
    },
    phrases: {
      id: { ...index.phrases.id, greeting: greeting('id') },
      en: { ...index.phrases.en, greeting: greeting('en') },
    },
    understand: (text, language) => understand(index.knowledge, text, language),
    entry: (id) => index.entries.get(id),
    visitor,
    isOnline: world.presence.isOnline,
    agent: (id) => index.agents.get(id),
    department(id) {
      const department = index.departments.get(id);
      return department && world.statusOf(department);
    },
  };
}
