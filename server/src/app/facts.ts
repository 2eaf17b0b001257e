/** Gathers what a decision may look at (core's Context) from settings and presence. Holds the bot's index, rebuilt when settings change. */
import type {
  AgentId,
  AgentProfile,
  Department,
  DepartmentId,
  DepartmentView,
  KnowledgeEntry,
  Language,
  Settings,
  SiteKey,
  Timestamp,
} from '@sapa/protocol';
import {
  explain,
  type HeardBy,
  indexKnowledge,
  type Knowledge,
  needsTraining,
  resolvePhrases,
  suggest,
  understand,
  withLearnt,
} from '../core/bot/index.ts';
import type { About, Context, DepartmentStatus } from '../core/conversation/context.ts';
import { patienceOf } from '../core/conversation/patience.ts';
import { isOpen, nextOpening } from '../core/hours/hours.ts';
import type { Clock, SettingsSource, Trainer } from './ports.ts';
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
  /** The limits in force, with the times that follow from the bot's idle action. */
  readonly limits: Context['limits'];
  phrase(name: 'greeting', language: Language): string;
  context(site: SiteKey, visitor: Context['visitor']): Context;
  /** What the bot would make of these words on this site now, and the entries it chose from, best first. */
  explain(site: SiteKey, text: string, about: About): ReturnType<typeof explain>;
  /** Resolves when what training tells of the settings in force is heard by too. */
  learnt(): Promise<void>;
  stop(): void;
}

interface Index {
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
type SiteFacts = Omit<Context, 'now' | 'visitor'>;

export interface FactsMeans {
  /** Slots taken. */
  load(agent: AgentId): number;
  /** [0, 1) */
  random(): number;
  readonly trainer: Trainer;
  readonly onError: (error: unknown) => void;
}

function indexOf(settings: Settings, before?: Index): Index {
  const ear = before && hearsTheSame(before.settings.bot, settings.bot) ? before.ear : indexKnowledge(settings.bot);
  return {
    settings,
    sites: new Map(settings.sites.map((site) => [site.key, site])),
    agents: new Map(settings.agents.map((agent) => [agent.id as string, agent])),
    departments: new Map(settings.departments.map((department) => [department.id as string, department])),
    entries: new Map(settings.bot.knowledge.map((entry) => [entry.id as string, entry])),
    ear,
    limits: patienceOf(settings),
    phrases: resolvePhrases(settings.bot.phrases),
    ofSite: new Map<SiteKey, SiteFacts>(),
  };
}

/** What the bot hears by takes long to prepare: it is kept where nothing of it changed. */
function hearsTheSame(before: HeardBy, after: HeardBy): boolean {
  return JSON.stringify(heardBy(before)) === JSON.stringify(heardBy(after));
}

const heardBy = ({ knowledge, synonyms, triggers }: HeardBy): HeardBy => ({ knowledge, synonyms, triggers });

export function createFacts(source: SettingsSource, presence: Presence, clock: Clock, means: FactsMeans): Facts {
  let index = indexOf(source.current);
  let learning = learn();
  const stop = source.onChange((settings) => {
    const before = index;
    index = indexOf(settings, before);
    if (index.ear !== before.ear) learning = learn();
  });

  /** The index is heard by at once; what training tells is added when it is there, unless the settings went on. */
  async function learn(): Promise<void> {
    const { ear } = index;
    if (!needsTraining(ear)) return;
    try {
      const learnt = await means.trainer.train(heardBy(index.settings.bot));
      if (learnt && index.ear === ear) index = { ...index, ear: withLearnt(ear, learnt), ofSite: new Map() };
    } catch (error) {
      means.onError(error);
    }
  }

  const staff = (id: DepartmentId) =>
    index.settings.agents.filter((agent) => agent.departments.includes(id) && presence.isOnline(agent.id)).length;

  function statusOf(department: Department): DepartmentStatus {
    const withinHours = isOpen(department.hours, clock.now());
    return { id: department.id, name: department.name, withinHours, open: withinHours && staff(department.id) > 0 };
  }

  const ofSite = (key: SiteKey): Department[] =>
    (index.sites.get(key)?.departments ?? []).flatMap((id) => index.departments.get(id) ?? []);

  const world: World = { presence, statusOf, ofSite, means };

  function factsOf(key: SiteKey): SiteFacts {
    const known = index.ofSite.get(key);
    if (known) return known;
    const made = siteFacts(index, key, world);
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
    get limits() {
      return index.limits;
    },
    isOnline: presence.isOnline,
    opensAt(key) {
      const times = ofSite(key).flatMap((department) => nextOpening(department.hours, clock.now()) ?? []);
      return times.length > 0 ? Math.min(...times) : undefined;
    },
    phrase: (name, language) => index.phrases[language][name],
    context: (key, visitor) => contextOf(factsOf(key), clock.now(), visitor),
    explain: (key, text, about) => explain(index.ear, text, about, audienceOf(key, world)),
    learnt: () => learning,
    stop,
  };
}

interface World {
  readonly presence: Presence;
  readonly statusOf: (department: Department) => DepartmentStatus;
  readonly ofSite: (key: SiteKey) => Department[];
  readonly means: FactsMeans;
}

/** Field by field: made for every command, and several times as fast as a spread. */
function contextOf(facts: SiteFacts, now: Timestamp, visitor: Context['visitor']): Context {
  const { limits, bot, site, phrases, understand, suggest, entry, anybody, isOnline, agent, department } = facts;
  return {
    now,
    limits,
    bot,
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

function siteFacts(index: Index, key: SiteKey, world: World): SiteFacts {
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
    site: {
      key,
      bot: site?.bot ?? false,
      showAgentNames: site?.showAgentNames ?? false,
      // As it is when it is asked for: only who is about to hand over does.
      get departments() {
        return world.ofSite(key).map(world.statusOf);
      },
      quickReplies: settings.bot.quickReplies,
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
function audienceOf(key: SiteKey, { ofSite, statusOf }: World): (entry: KnowledgeEntry) => boolean {
  let withinHours: boolean | undefined;
  function isWithinHours(): boolean {
    withinHours ??= ofSite(key).some((department) => statusOf(department).withinHours);
    return withinHours;
  }
  return ({ sites, hours }) =>
    (sites?.includes(key) ?? true) && (hours === 'always' || (hours === 'open') === isWithinHours());
}

/** Drawn from those of the site's open departments who are online and have room. */
function anybodyOf(index: Index, key: SiteKey, world: World): ReturnType<Context['anybody']> {
  const open = world.ofSite(key).filter((department) => world.statusOf(department).open);
  const free = index.settings.agents.flatMap(({ id, departments, capacity }) => {
    const department = open.find((known) => departments.includes(known.id));
    const hasRoom = world.presence.isOnline(id) && world.means.load(id) < capacity;
    return department && hasRoom ? [{ agent: id, department: department.id }] : [];
  });
  return free[Math.floor(world.means.random() * free.length)];
}
