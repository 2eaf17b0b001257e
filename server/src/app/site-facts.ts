/** What decisions of one site may look at (core's Context), made of the settings' index and who is there. Remembers nothing. */
import type {
  AgentId,
  AgentProfile,
  Department,
  KnowledgeEntry,
  Language,
  Settings,
  SiteKey,
  Timestamp,
} from '@sapa/protocol';
import { type Knowledge, suggest, understand } from '../core/bot/index.ts';
import type { Context, DepartmentStatus } from '../core/conversation/context.ts';
import type { Presence } from './presence.ts';
import { hasRoom, isThere } from './staff.ts';

/** The settings in force, by what they are asked for. */
export interface Index {
  readonly settings: Settings;
  readonly sites: ReadonlyMap<SiteKey, Settings['sites'][number]>;
  readonly agents: ReadonlyMap<string, AgentProfile>;
  readonly departments: ReadonlyMap<string, Department>;
  readonly entries: ReadonlyMap<string, KnowledgeEntry>;
  readonly ear: Knowledge;
  readonly limits: Context['limits'];
  readonly phrases: Context['phrases'];
  /** What decisions of a site may look at, made when it is first asked for. */
  readonly ofSite: Map<SiteKey, SiteFacts>;
}
/** All of a context but the moment and the visitor. */
export type SiteFacts = Omit<Context, 'now' | 'visitor'>;

/** Who is there. */
export interface World {
  readonly presence: Presence;
  readonly statusOf: (department: Department) => DepartmentStatus;
  readonly ofSite: (key: SiteKey) => Department[];
  /** Slots taken, by channel. */
  held(agent: AgentId): Readonly<Record<string, number>>;
  /** [0, 1) */
  random(): number;
  /** Mail can be sent. */
  readonly mail: boolean;
}

/** Field by field: made for every command, and several times as fast as a spread. */
export function contextOf(facts: SiteFacts, now: Timestamp, visitor: Context['visitor']): Context {
  const { limits, bot, routing, site, phrases, understand, suggest, entry, anybody, isOnline, agent, department } =
    facts;
  return {
    now,
    limits,
    bot,
    routing,
    site,
    phrases,
    understand,
    suggest,
    entry,
    anybody,
    visitor,
    isOnline,
    agent,
    department,
  };
}

export function siteFacts(index: Index, key: SiteKey, world: World): SiteFacts {
  const { settings, phrases, ear } = index;
  const site = index.sites.get(key);
  const greeting = (language: Language) => site?.texts[language]?.greeting || phrases[language].greeting;
  return {
    limits: index.limits,
    bot: {
      maxMisses: settings.bot.misses,
      triggers: settings.bot.triggers,
      flows: settings.bot.flows.filter(({ on, sites }) => on && (sites?.includes(key) ?? true)),
      idle: settings.bot.idle,
    },
    routing: routingOf(index, world),
    site: {
      key,
      channel: WEB,
      bot: site?.bot ?? false,
      showAgentNames: site?.showAgentNames ?? false,
      // As it is when it is asked for: only who is about to hand over does.
      get departments() {
        return world.ofSite(key).map(world.statusOf);
      },
      quickReplies: settings.bot.quickReplies,
      preChat: site?.preChat,
      mail: world.mail,
    },
    phrases: { id: { ...phrases.id, greeting: greeting('id') }, en: { ...phrases.en, greeting: greeting('en') } },
    understand: (text, about) => understand(ear, text, about, audienceOf(key, world)),
    suggest: (text, language) => suggest(ear, text, language, audienceOf(key, world)),
    entry: (id) => index.entries.get(id),
    anybody: () => anybodyOf(index, key, world),
    isOnline: world.presence.isOnline,
    agent: (id) => index.agents.get(id),
    department(id) {
      const department = index.departments.get(id);
      return department && world.statusOf(department);
    },
  };
}

/** Which entries are for visitors of this site now: made for one message, for which the hours are looked up once. */
export function audienceOf(key: SiteKey, { ofSite, statusOf }: World): (entry: KnowledgeEntry) => boolean {
  let withinHours: boolean | undefined;
  function isWithinHours(): boolean {
    withinHours ??= ofSite(key).some((department) => statusOf(department).withinHours);
    return withinHours;
  }
  return ({ sites, hours }) =>
    (sites?.includes(key) ?? true) && (hours === 'always' || (hours === 'open') === isWithinHours());
}

/** Sites are one way in; others come with their own channel. */
const WEB = 'web';

function routingOf({ settings, agents, departments, entries }: Index, world: World): Context['routing'] {
  const { rules, ticketPriority, language } = settings.routing;
  return {
    rules,
    ticketPriority,
    teams: { queue: (id) => departments.get(id)?.queue, language },
    topics(id) {
      const topic = entries.get(id)?.topic;
      return topic ? [id, topic] : [id];
    },
    isThere: (teams, skills, only) => isThere(settings.agents, world.presence, teams, skills, only),
    hasRoom: (id, channel) => hasRoom(agents.get(id), channel, settings.routing, world),
  };
}

/** Drawn from those of the site's open departments who are online and have room. */
function anybodyOf(index: Index, key: SiteKey, world: World): ReturnType<Context['anybody']> {
  const open = world.ofSite(key).filter((department) => world.statusOf(department).open);
  const { agents, routing } = index.settings;
  const free = agents.flatMap((agent) => {
    const department = open.find((known) => agent.departments.includes(known.id));
    const isFree = department && world.presence.isOnline(agent.id) && hasRoom(agent, WEB, routing, world);
    return isFree ? [{ agent: agent.id, department: department.id }] : [];
  });
  return free[Math.floor(world.random() * free.length)];
}
