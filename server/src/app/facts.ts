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
import { explain, type HeardBy, indexKnowledge, needsTraining, resolvePhrases, withLearnt } from '../core/bot/index.ts';
import type { About, Context, DepartmentStatus } from '../core/conversation/context.ts';
import { patienceOf } from '../core/conversation/patience.ts';
import { isOpen, nextOpening } from '../core/hours/hours.ts';
import type { Clock, SettingsSource, Trainer } from './ports.ts';
import type { Presence } from './presence.ts';
import { audienceOf, contextOf, type Index, type SiteFacts, siteFacts, type World } from './site-facts.ts';

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

export interface FactsMeans extends Pick<World, 'load' | 'random'> {
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

  const world: World = { presence, statusOf, ofSite, load: means.load, random: means.random };

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
