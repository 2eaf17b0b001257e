/**
 * Settings: one document people can read, diff and edit by hand (`DATA_DIR/settings.json`).
 * Every field but ids and names has a default, so a short document is a valid one. Unknown fields are refused.
 */
import * as v from 'valibot';
import type { AgentId, DepartmentId, EntryId, SiteKey } from './ids.ts';

const id = <T extends string>() =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'must be letters, digits, - or _, at most 64'),
    v.transform((value) => value as T),
  );
const line = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.maxLength(max));
const lines = (max: number, each: number) => v.optional(v.pipe(v.array(line(each)), v.maxLength(max)), []);
const ms = (fallback: number, min: number, max: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max)), fallback);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const languageSchema = v.picklist(['id', 'en']);
const perLanguage = v.strictObject({ id: line(200), en: line(200) });

/** `https://shop.example`, `http://localhost:3001`: scheme, host, port; no path. */
const origin = v.pipe(
  v.string(),
  v.check(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    'must be an origin such as https://shop.example',
  ),
);

const lookSchema = v.strictObject({
  accent: v.optional(v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as #0f766e')), '#0f766e'),
  corner: v.optional(v.picklist(['end', 'start']), 'end'),
  scheme: v.optional(v.picklist(['auto', 'light', 'dark']), 'auto'),
});

const textsSchema = v.strictObject({
  /** Heading of the panel; the site's name when empty. */
  title: v.optional(v.pipe(v.string(), v.maxLength(60)), ''),
  greeting: v.optional(v.pipe(v.string(), v.maxLength(1_000)), ''),
});

const siteSchema = v.strictObject({
  key: id<SiteKey>(),
  name: line(80),
  origins: v.optional(v.pipe(v.array(origin), v.maxLength(50)), []),
  languages: v.optional(v.pipe(v.array(languageSchema), v.minLength(1)), ['id', 'en']),
  look: v.optional(lookSchema, {}),
  texts: v.optional(v.strictObject({ id: v.optional(textsSchema, {}), en: v.optional(textsSchema, {}) }), {}),
  /** Departments visitors of this site can reach, in the order they are shown. */
  departments: v.pipe(v.array(id<DepartmentId>()), v.minLength(1)),
  bot: v.optional(v.boolean(), true),
  /** Whether visitors see agents' names. */
  showAgentNames: v.optional(v.boolean(), true),
});

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 09:00'));
const day = v.optional(v.pipe(v.array(v.strictTuple([clock, clock])), v.maxLength(6)), []);
export const hoursSchema = v.strictObject({
  timeZone: v.pipe(v.string(), v.check(isTimeZone, 'must be a time zone such as Asia/Jakarta')),
  /** Spans [from, to) of each day. */
  week: v.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
});

const departmentSchema = v.strictObject({
  id: id<DepartmentId>(),
  name: perLanguage,
  /** Absent: always open. */
  hours: v.optional(hoursSchema),
});

export const roleSchema = v.picklist(['agent', 'supervisor', 'admin']);
const agentSchema = v.strictObject({
  id: id<AgentId>(),
  name: line(80),
  email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email()),
  role: v.optional(roleSchema, 'agent'),
  departments: v.optional(v.array(id<DepartmentId>()), []),
  /** Conversations at once. */
  capacity: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 4),
});

const entrySchema = v.strictObject({
  id: id<EntryId>(),
  language: languageSchema,
  /** Ways to ask it; the first one is shown when the bot asks "did you mean". */
  questions: v.pipe(v.array(line(300)), v.minLength(1), v.maxLength(50)),
  keywords: lines(50, 60),
  answer: line(4_000),
  /** Labels of what can be asked next; tapping one says it. */
  quickReplies: lines(6, 80),
  /** A greeting, thanks, a goodbye: may be answered again and again, and is never offered as "did you mean". */
  smallTalk: v.optional(v.boolean(), false),
});

export const PHRASES = [
  'greeting',
  'didYouMean',
  'noneOfThese',
  'miss',
  'repeated',
  'talkToHuman',
  'chooseDepartment',
  'transition',
  'nobodyThere',
  'messageTaken',
  'missed',
  'agentGone',
  'reopened',
  'transferred',
] as const;
export type Phrase = (typeof PHRASES)[number];

const phrasesSchema = v.optional(
  v.strictObject({
    greeting: v.optional(line(1_000)),
    didYouMean: v.optional(line(1_000)),
    noneOfThese: v.optional(line(60)),
    miss: v.optional(line(1_000)),
    repeated: v.optional(line(1_000)),
    talkToHuman: v.optional(line(60)),
    chooseDepartment: v.optional(line(1_000)),
    transition: v.optional(line(1_000)),
    nobodyThere: v.optional(line(1_000)),
    messageTaken: v.optional(line(1_000)),
    missed: v.optional(line(1_000)),
    agentGone: v.optional(line(1_000)),
    reopened: v.optional(line(1_000)),
    transferred: v.optional(line(1_000)),
  }),
  {},
);

const botSchema = v.strictObject({
  /** Misses in a row before the bot hands over. */
  misses: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)), 3),
  knowledge: v.optional(v.pipe(v.array(entrySchema), v.maxLength(5_000)), []),
  /** What the bot says, by language; what is absent is said in Sapa's own words. */
  phrases: v.optional(v.strictObject({ id: phrasesSchema, en: phrasesSchema }), {}),
  /** Extra ways to ask for a human, beside those the bot knows. */
  humanPhrases: v.optional(v.strictObject({ id: lines(100, 100), en: lines(100, 100) }), {}),
  /** Labels the greeting offers to tap. */
  quickReplies: v.optional(v.strictObject({ id: lines(6, 80), en: lines(6, 80) }), {}),
});

const limitsSchema = v.strictObject({
  offerMs: ms(30 * SECOND, 1 * SECOND, 10 * MINUTE),
  wrapUpMs: ms(MINUTE, SECOND, HOUR),
  /** The bot's conversation closes after this long without a word. */
  idleMs: ms(30 * MINUTE, MINUTE, 7 * 24 * HOUR),
  /** A chat with an agent ends after this long without a word from either. */
  activeIdleMs: ms(4 * HOUR, MINUTE, 7 * 24 * HOUR),
  /** A waiting visitor without a connection is given up after this. */
  visitorGoneMs: ms(2 * MINUTE, 5 * SECOND, HOUR),
  /** The conversations of an agent without a connection are queued again after this. */
  agentGoneMs: ms(45 * SECOND, 5 * SECOND, HOUR),
  /** An agent's first answer is due by then; after it the conversation is queued again. */
  noAnswerMs: ms(3 * MINUTE, 10 * SECOND, HOUR),
  longestWaitMs: ms(10 * MINUTE, 10 * SECOND, 24 * HOUR),
  reopenMs: ms(24 * HOUR, MINUTE, 30 * 24 * HOUR),
});

const count = (fallback: number, max: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max)), fallback);

/** How much one visitor, agent or address may ask. What is over is refused as `rate_limited`, and how long to wait is told. */
const trafficSchema = v.strictObject({
  /** Everything one visitor asks for, not only what they say: so many a minute, and so many at once after a quiet time. */
  messagesPerMinute: count(60, 1_000_000),
  messageBurst: count(10, 100_000),
  agentCommandsPerMinute: count(1_200, 1_000_000),
  agentCommandBurst: count(100, 100_000),
  /**
   * Visitors' lines open at once from one address. Mobile carriers put thousands of people behind one: a busy site raises
   * this. IPv6 is counted by /64, which is one household.
   */
  socketsPerAddress: count(20, 1_000_000),
  /** Lines one address may open in a minute, visitors and agents together. Every page with an open chat is one. */
  connectsPerMinute: count(120, 1_000_000),
  /** New conversations from one address in a minute. */
  conversationsPerMinute: count(10, 1_000_000),
});

export const settingsSchema = v.strictObject({
  version: v.literal(1),
  name: line(80),
  sites: v.pipe(v.array(siteSchema), v.minLength(1)),
  departments: v.pipe(v.array(departmentSchema), v.minLength(1)),
  agents: v.optional(v.array(agentSchema), []),
  /** What a closed conversation can be filed under. */
  categories: lines(100, 80),
  bot: v.optional(botSchema, {}),
  limits: v.optional(limitsSchema, {}),
  traffic: v.optional(trafficSchema, {}),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
/** A document as people write it: everything with a default may be absent. */
export type SettingsInput = v.InferInput<typeof settingsSchema>;
export type Site = Settings['sites'][number];
export type Department = Settings['departments'][number];
export type AgentProfile = Settings['agents'][number];
export type KnowledgeEntry = Settings['bot']['knowledge'][number];
export type Limits = Settings['limits'];
export type Traffic = Settings['traffic'];
export type Hours = v.InferOutput<typeof hoursSchema>;
export type Look = Site['look'];
export type SiteTexts = Site['texts']['id'];
export type Role = v.InferOutput<typeof roleSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
