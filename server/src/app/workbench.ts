/**
 * Where an administrator tries a bot out before it is saved: what it makes of one message, and a whole conversation replayed.
 * The same facts and decisions as the real ones, on settings that are nowhere in force. Keeps nothing, calls nobody.
 */
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
import type { EditableSettings } from './editing.ts';
import { createFacts, type Facts } from './facts.ts';
import type { Clock, Ids, SettingsSource, Trainer } from './ports.ts';
import type { Presence } from './presence.ts';
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
  const draftOf = createDrafts(parts);

  /** The facts of the bot that is tried out, and the site it is tried on. */
  function bench(
    { bot, site }: Pick<Explain, 'bot' | 'site'>,
    open?: boolean,
  ): Tried<{ facts: Facts; site: Settings['sites'][number] }> {
    const draft =
      bot === undefined && open === undefined ? { ok: true as const, view: parts.facts } : draftOf(bot, open);
    if (!draft.ok) return draft;
    const facts = draft.view;
    const found = site === undefined ? facts.settings.sites[0] : facts.site(site as SiteKey);
    return found
      ? { ok: true, view: { facts, site: found } }
      : { ok: false, problems: [{ path: 'site', message: 'is not there' }] };
  }

  return {
    async explain(body) {
      const found = bench(body);
      if (!found.ok) return found;
      const { facts, site } = found.view;
      await facts.learnt();
      const language = body.language ?? site.languages[0] ?? 'id';
      return { ok: true, view: explained(facts, site.key, body.text, language) };
    },

    async preview(body) {
      const found = bench(body, body.open);
      if (!found.ok) return found;
      const { facts, site } = found.view;
      await facts.learnt();
      return { ok: true, view: replay(facts, site.key, body) };
    },
  };
}

function explained(facts: Facts, site: SiteKey, text: string, language: Language): ExplainView {
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

/**
 * Facts of settings with another bot. The last draft is kept, so that typing in the test bench only costs what it says;
 * with facts made once, a bot that hears the same is not prepared again either.
 */
function createDrafts({ settings, presence, clock, ids, trainer, onError }: Parts) {
  let key = '';
  let draft: Settings | undefined;
  let here: boolean | undefined;
  let facts: Facts | undefined;
  let adopt: (next: Settings) => void = () => {};
  const people: Presence = { ...presence, isOnline: (agent) => here ?? presence.isOnline(agent) };

  function factsOf(next: Settings): Facts {
    const source: SettingsSource = {
      current: next,
      onChange(listener) {
        adopt = listener;
        return () => {};
      },
    };
    if (facts && facts.settings !== next) adopt(next);
    facts ??= createFacts(source, people, clock, { ...ALWAYS_THE_SAME, trainer, onError });
    return facts;
  }

  return (bot: unknown, open: boolean | undefined): Tried<Facts> => {
    const asked = ids.hash(JSON.stringify([settings.revision, open, bot]));
    if (asked !== key || !draft) {
      const considered = settings.consider((input) => tried(input, bot, open));
      if (!considered.ok) return considered;
      draft = considered.settings;
      key = asked;
    }
    here = open;
    return { ok: true, view: factsOf(draft) };
  };
}

/** The same conversation is replayed with every change: who is drawn must not change with it. */
const ALWAYS_THE_SAME = { load: () => 0, random: () => 0 };

function tried(input: SettingsInput, bot: unknown, open: boolean | undefined): SettingsInput {
  const departments = input.departments.map(({ hours, ...department }) => {
    if (open === true) return department;
    return open === false ? { ...department, hours: NEVER } : { ...department, ...(hours && { hours }) };
  });
  // Whatever it is: the whole document is judged next.
  return { ...input, departments, ...(bot !== undefined && { bot: bot as SettingsInput['bot'] }) };
}

const NEVER = { timeZone: 'UTC', week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } };
