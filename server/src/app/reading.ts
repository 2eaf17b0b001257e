/** What may be asked of one state of the settings and of who is there. Remembers nothing itself: the index is handed in. */
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
import { explain, type Knowledge, resolvePhrases } from '../core/bot/index.ts';
import type { About, Context, DepartmentStatus } from '../core/conversation/context.ts';
import { patienceOf } from '../core/conversation/patience.ts';
import { isOpen, nextOpening } from '../core/hours/hours.ts';
import type { Clock } from './ports.ts';
import type { Presence } from './presence.ts';
import { audienceOf, contextOf, type Index, type SiteFacts, siteFacts, type World } from './site-facts.ts';

export interface Reading {
  readonly settings: Settings;
  site(key: SiteKey): Settings['sites'][number] | undefined;
  agent(id: string): AgentProfile | undefined;
  department(id: string): Department | undefined;
  /** The departments of a site as a visitor sees them now. */
  departments(site: SiteKey, language: Language): DepartmentView[];
  isOnline(agent: AgentId): boolean;
  /** Mail can be sent. */
  readonly mail: boolean;
  opensAt(site: SiteKey): Timestamp | undefined;
  /** The limits in force, with the times that follow from the bot's idle action. */
  readonly limits: Context['limits'];
  phrase(name: 'greeting', language: Language): string;
  context(site: SiteKey, visitor: Context['visitor']): Context;
  /** What the bot would make of these words on this site now, and the entries it chose from, best first. */
  explain(site: SiteKey, text: string, about: About): ReturnType<typeof explain>;
}

export interface ReadingMeans extends Pick<World, 'held' | 'random'>, Partial<Pick<World, 'mail'>> {
  readonly presence: Presence;
  readonly clock: Clock;
}

export function indexOf(settings: Settings, ear: Knowledge): Index {
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

/** @param indexNow the index there is when something is asked: always the same one for settings that never change */
export function readingOf(
  indexNow: () => Index,
  { presence, clock, held, random, mail = false }: ReadingMeans,
): Reading {
  const staff = (id: DepartmentId) =>
    indexNow().settings.agents.filter((agent) => agent.departments.includes(id) && presence.isOnline(agent.id)).length;

  function statusOf(department: Department): DepartmentStatus {
    const withinHours = isOpen(department.hours, clock.now());
    return { id: department.id, name: department.name, withinHours, open: withinHours && staff(department.id) > 0 };
  }

  function ofSite(key: SiteKey): Department[] {
    const index = indexNow();
    return (index.sites.get(key)?.departments ?? []).flatMap((id) => index.departments.get(id) ?? []);
  }

  const world: World = { presence, statusOf, ofSite, held, random, mail };

  function factsOf(key: SiteKey): SiteFacts {
    const index = indexNow();
    const known = index.ofSite.get(key);
    if (known) return known;
    const made = siteFacts(index, key, world);
    index.ofSite.set(key, made);
    return made;
  }

  return {
    get settings() {
      return indexNow().settings;
    },
    site: (key) => indexNow().sites.get(key),
    agent: (id) => indexNow().agents.get(id),
    department: (id) => indexNow().departments.get(id),
    departments: (key, language) =>
      ofSite(key).map((department) => ({
        id: department.id,
        name: department.name[language],
        open: statusOf(department).open,
        agents: staff(department.id),
      })),
    get limits() {
      return indexNow().limits;
    },
    isOnline: presence.isOnline,
    mail,
    opensAt(key) {
      const now = clock.now();
      const departments = ofSite(key);
      // One that is within its hours has nobody there: when they come nobody can know.
      if (departments.some(({ hours }) => isOpen(hours, now))) return undefined;
      const times = departments.flatMap(({ hours }) => nextOpening(hours, now) ?? []);
      return times.length > 0 ? Math.min(...times) : undefined;
    },
    phrase: (name, language) => indexNow().phrases[language][name],
    context: (key, visitor) => contextOf(factsOf(key), clock.now(), visitor),
    explain: (key, text, about) => explain(indexNow().ear, text, about, audienceOf(key, world)),
  };
}
