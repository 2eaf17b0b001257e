/**
 * Settings: one document people can read, diff and edit by hand (`DATA_DIR/settings.json`).
 * Every field but ids and names has a default, so a short document is a valid one. Unknown fields are refused.
 */
import * as v from 'valibot';
import type { AgentId, DepartmentId, SiteKey } from '../ids.ts';
import { botSchema } from './bot.ts';
import { connectionSchema } from './connections.ts';
import { count, HOUR, id, inBoth, languageSchema, line, lines, MINUTE, ms, ownTexts, SECOND, whole } from './parts.ts';
import { agentSkillsSchema, channelLimitsSchema, queueSchema, routingSchema } from './routing.ts';
import { filesSchema, identitySchema, preChatSchema, proactiveSchema } from './visiting.ts';

/** `https://shop.example`, `http://localhost:3001`: scheme, host, port; no path. */
const origin = v.pipe(
  v.string(),
  v.check(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    'must be an origin such as https://shop.example',
  ),
);

/** Commands and numbers of an SVG path: nothing that could leave its attribute. */
const path = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(/^[MmLlHhVvCcSsQqTtAaZz0-9 ,.+-]*$/, 'must be SVG path data'),
);

const lookSchema = v.strictObject({
  accent: v.optional(v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as #0f766e')), '#0f766e'),
  corner: v.optional(v.picklist(['end', 'start']), 'end'),
  scheme: v.optional(v.picklist(['auto', 'light', 'dark']), 'auto'),
  /** From the corner, pixels. */
  x: v.optional(whole(0, 200), 20),
  y: v.optional(whole(0, 200), 20),
  /** Of the panel's corners, pixels. */
  radius: v.optional(whole(0, 24), 16),
  /** Beside the launcher's glyph. */
  label: ownTexts(30),
  /** The launcher's glyph, 24 × 24; empty: a bubble. */
  icon: v.optional(path, ''),
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
  rating: v.optional(v.picklist(['stars', 'faces']), 'stars'),
  files: v.optional(filesSchema, {}),
  preChat: v.optional(preChatSchema),
  /** The first that holds is shown. */
  proactive: v.optional(v.pipe(v.array(proactiveSchema), v.maxLength(20)), []),
  /** Absent: visitors are who they say they are, and no more. */
  identity: v.optional(identitySchema),
});

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 09:00'));
const day = v.optional(v.pipe(v.array(v.strictTuple([clock, clock])), v.maxLength(6)), []);
const date = v.pipe(v.string(), v.isoDate('must be a date such as 2026-12-25'));
export const hoursSchema = v.strictObject({
  timeZone: v.pipe(v.string(), v.check(isTimeZone, 'must be a time zone such as Asia/Jakarta')),
  /** Spans [from, to) of each day. */
  week: v.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
  /** Days with spans of their own; without any, closed all day. */
  holidays: v.optional(
    v.pipe(v.array(v.strictObject({ date, name: v.optional(line(80)), spans: day })), v.maxLength(400)),
    [],
  ),
});

const departmentSchema = v.strictObject({
  id: id<DepartmentId>(),
  name: inBoth(line(200)),
  /** Absent: always open. */
  hours: v.optional(hoursSchema),
  queue: v.optional(queueSchema, {}),
});

export const roleSchema = v.picklist(['agent', 'supervisor', 'admin']);
const agentSchema = v.strictObject({
  id: id<AgentId>(),
  name: line(80),
  email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email()),
  role: v.optional(roleSchema, 'agent'),
  departments: v.optional(v.array(id<DepartmentId>()), []),
  /** Conversations at once. */
  capacity: v.optional(whole(1, 100), 4),
  channels: channelLimitsSchema,
  skills: agentSkillsSchema,
});

const limitsSchema = v.strictObject({
  offerMs: ms(30 * SECOND, 1 * SECOND, 10 * MINUTE),
  wrapUpMs: ms(MINUTE, SECOND, HOUR),
  /** The bot's conversation closes after this long without a word, where `bot.idle` says nothing else. */
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
  /** A chat on hold ends after this long without a word from the visitor. */
  holdMs: ms(24 * HOUR, MINUTE, 7 * 24 * HOUR),
  /** A ticket that was queued at opening goes back to the open tickets after this. */
  ticketWaitMs: ms(24 * HOUR, MINUTE, 7 * 24 * HOUR),
  reopenMs: ms(24 * HOUR, MINUTE, 30 * 24 * HOUR),
});

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
  /** Files that visitors of one address begin in any hour, and how many megabytes these have together. Agents are not counted. */
  filesPerHour: count(60, 1_000_000),
  fileMegabytesPerHour: count(500, 1_000_000),
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
  routing: v.optional(routingSchema, {}),
  /** Other systems of the owner that flows may ask. */
  connections: v.optional(v.pipe(v.array(connectionSchema), v.maxLength(100)), []),
  limits: v.optional(limitsSchema, {}),
  traffic: v.optional(trafficSchema, {}),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
/** A document as people write it: everything with a default may be absent. */
export type SettingsInput = v.InferInput<typeof settingsSchema>;
export type Site = Settings['sites'][number];
export type Department = Settings['departments'][number];
export type AgentProfile = Settings['agents'][number];
export type Limits = Settings['limits'];
export type Traffic = Settings['traffic'];
export type Hours = v.InferOutput<typeof hoursSchema>;
export type Look = Site['look'];
export type SiteTexts = Site['texts']['id'];
export type RatingStyle = Site['rating'];
export type Role = v.InferOutput<typeof roleSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
