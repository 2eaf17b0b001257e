/**
 * Where an administrator tries a bot out before it is saved: what it makes of one message, and a whole conversation replayed.
 * The same facts and decisions as the real ones, on settings that are nowhere in force. Keeps nothing, calls nobody.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type Explain,
  type ExplainView,
  type Language,
  type Preview,
  type PreviewView,
  type ProblemView,
  type Settings,
  type SettingsInput,
  type SiteKey,
  TRIGGER_CODES,
} from '@sapa/protocol';
import type { HeardBy, Knowledge } from '../core/bot/index.ts';
import { createEars } from './ears.ts';
import type { EditableSettings } from './editing.ts';
import { type Facts, hearsTheSame } from './facts.ts';
import { createLast } from './last.ts';
import type { Clock, Ids, Trainer } from './ports.ts';
import type { Presence } from './presence.ts';
import { indexOf, type Reading, readingOf } from './reading.ts';
import { replay } from './replay.ts';

export type Tried<View> =
  | { readonly ok: true; readonly view: View }
  | { readonly ok: false; readonly problems: readonly ProblemView[] };

export interface Workbench {
  explain(body: Explain): Promise<Tried<ExplainView>>;
  preview(body: Preview): Promise<Tried<PreviewView>>;
}

interface Parts {
  readonly settings: EditableSettings;
  /** Of the settings in force. */
  readonly facts: Facts;
  readonly presence: Presence;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'hash'>;
  /** Of its own: drafts come and go, and must not end the training of what is in force. */
  readonly trainer: Trainer;
  readonly onError: (error: unknown) => void;
}

const CANDIDATES = 5;

export function createWorkbench(parts: Parts): Workbench {
  const readingFor = createDrafts(parts);

  /** The bot that is tried out, and the site it is tried on. Nothing of it is asked again after a wait: settings go on. */
  async function bench(body: Tryout): Promise<Tried<{ facts: Reading; site: Settings['sites'][number] }>> {
    const draft = await readingFor(body);
    if (!draft.ok) return draft;
    const facts = draft.view;
    const site = body.site === undefined ? facts.settings.sites[0] : facts.site(body.site as SiteKey);
    return site
      ? { ok: true, view: { facts, site } }
      : { ok: false, problems: [{ path: 'site', message: 'is not there' }] };
  }

  return {
    async explain(body) {
      const found = await bench(body);
      if (!found.ok) return found;
      const { facts, site } = found.view;
      const language = body.language ?? site.languages[0] ?? 'id';
      return { ok: true, view: explained(facts, site.key, body.text, language) };
    },

    async preview(body) {
      const found = await bench(body);
      if (!found.ok) return found;
      const { facts, site } = found.view;
      return { ok: true, view: replay(facts, site.key, body) };
    },
  };
}

type Tryout = Pick<Preview, 'bot' | 'site' | 'open'>;

function explained(facts: Reading, site: SiteKey, text: string, language: Language): ExplainView {
  const { understood, candidates } = facts.explain(site, text, { language, earlier: [] });
  const { confidence, zone, mood, reasons, urgency, trigger, foreign } = understood;
  const [intent] = zone === 'answer' ? [understood.entry] : zone === 'unsure' ? understood.entries : [];
  return {
    language: understood.language,
    ...(foreign && { foreign }),
    ...(intent && { intent: intent.id }),
    confidence: rounded(confidence),
    zone,
    candidates: candidates.slice(0, CANDIDATES).map(({ entry, score }) => ({
      id: entry.id,
      question: entry.questions[0] ?? entry.id,
      score: rounded(score),
    })),
    mood,
    reasons,
    urgency,
    ...(trigger && {
      trigger: { name: trigger, code: TRIGGER_CODES[trigger] },
      target: facts.settings.bot.triggers[trigger].target,
    }),
  };
}

const rounded = (share: number): number => Math.round(share * 1_000) / 1_000;

/** Drafts judged and kept: as many as a few administrators have open. */
const DRAFTS = 4;

/** What may be asked of settings with another bot: made for each request, of a draft and an ear that nobody changes. */
function createDrafts({ settings, facts, presence, clock, ids, trainer, onError }: Parts) {
  const drafts = createLast<Settings>(DRAFTS);
  const ears = createEars({ trainer, hash: ids.hash, onError });

  /** Much knowledge takes a while to read, to judge and to index: others get a turn in between. */
  async function draftOf({ bot, open }: Tryout): Promise<Tried<Settings>> {
    await nextTurn();
    const { revision } = settings;
    const key = ids.hash(JSON.stringify([revision, open, bot]));
    const known = drafts.get(key);
    if (known) return { ok: true, view: known };
    await nextTurn();
    const considered = settings.consider((input) => tried(input, bot, open));
    if (!considered.ok) return considered;
    if (settings.revision === revision) drafts.set(key, considered.settings);
    return { ok: true, view: considered.settings };
  }

  function readingWith(draft: Settings, ear: Knowledge, open: boolean | undefined): Reading {
    const index = indexOf(draft, ear);
    const people: Presence = { ...presence, isOnline: (agent) => open ?? presence.isOnline(agent) };
    return readingOf(() => index, { presence: people, clock, ...ALWAYS_THE_SAME });
  }

  /** Whoever edits flows changes nothing of what is heard by: what is in force has learnt already. */
  async function earOf(bot: HeardBy): Promise<Knowledge> {
    if (hearsTheSame(facts.settings.bot, bot)) await facts.learnt();
    return hearsTheSame(facts.settings.bot, bot) ? facts.ear() : ears.of(bot);
  }

  return async (body: Tryout): Promise<Tried<Reading>> => {
    const { bot, open } = body;
    if (bot === undefined) await facts.learnt();
    if (bot === undefined && open === undefined)
      return { ok: true, view: readingWith(facts.settings, facts.ear(), open) };
    const draft = await draftOf(body);
    if (!draft.ok) return draft;
    if (bot === undefined) return { ok: true, view: readingWith(draft.view, facts.ear(), open) };
    await nextTurn();
    return { ok: true, view: readingWith(draft.view, await earOf(draft.view.bot), open) };
  };
}

/** The same conversation is replayed with every change: who is drawn must not change with it. */
const ALWAYS_THE_SAME = { held: () => ({}), random: () => 0 };

function tried(input: SettingsInput, bot: unknown, open: boolean | undefined): SettingsInput {
  const departments = input.departments.map(({ hours, ...department }) => {
    if (open === true) return department;
    return open === false ? { ...department, hours: NEVER } : { ...department, ...(hours && { hours }) };
  });
  // Whatever it is: the whole document is judged next.
  return { ...input, departments, ...(bot !== undefined && { bot: bot as SettingsInput['bot'] }) };
}

const NEVER = {
  timeZone: 'UTC',
  week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  holidays: [],
};
