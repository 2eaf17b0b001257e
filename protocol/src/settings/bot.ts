/** The bot: what it knows, how it speaks, when it gives up, and what it does when nobody says anything. */
import * as v from 'valibot';
import type { EntryId, SiteKey } from '../ids.ts';
import { flowSchema } from './flows.ts';
import { id, languageSchema, line, lines, ownLines, ownTexts, targetSchema, whole } from './parts.ts';
import { triggersSchema } from './triggers.ts';

const entrySchema = v.strictObject({
  id: id<EntryId>(),
  language: languageSchema,
  /** What it is about: entries of one topic say the same in different languages. Absent: nothing else says it. */
  topic: v.optional(id<string>()),
  /** Ways to ask it; the first one is shown when the bot asks "did you mean". */
  questions: v.pipe(v.array(line(300)), v.minLength(1), v.maxLength(50)),
  keywords: lines(50, 60),
  answer: line(4_000),
  /** Labels of what can be asked next; tapping one says it. */
  quickReplies: lines(6, 80),
  /** A greeting, thanks, a goodbye: may be answered again and again, and is never offered as "did you mean". */
  smallTalk: v.optional(v.boolean(), false),
  /** For the owner's own order; the bot does not read them. */
  tags: lines(20, 40),
  /** Sites it is for; absent: all. */
  sites: v.optional(v.pipe(v.array(id<SiteKey>()), v.minLength(1), v.maxLength(50))),
  /** When it is an answer: within the hours of a department of the site, or outside them. */
  hours: v.optional(v.picklist(['always', 'open', 'closed']), 'always'),
});

export const PHRASES = [
  'greeting',
  'didYouMean',
  'noneOfThese',
  'miss',
  'missAgain',
  'again',
  'anythingElse',
  'repeated',
  'talkToHuman',
  'chooseDepartment',
  'transition',
  'nobodyThere',
  'messageTaken',
  'missed',
  'agentGone',
  'noAnswer',
  'backInLine',
  'fileTaken',
  'reopened',
  'transferred',
  'oneMoment',
  'askText',
  'askChoice',
  'askEmail',
  'askPhone',
  'askNumber',
  'askOrder',
] as const;
export type Phrase = (typeof PHRASES)[number];

const long = v.optional(line(1_000));
const short = v.optional(line(60));
const phrasesSchema = v.optional(
  v.strictObject({
    greeting: long,
    didYouMean: long,
    noneOfThese: short,
    miss: long,
    /** Not understood once more. */
    missAgain: long,
    /** Before words that would otherwise be the same as the last ones. */
    again: short,
    /** After a second greeting or thanks. */
    anythingElse: long,
    repeated: long,
    talkToHuman: short,
    chooseDepartment: long,
    transition: long,
    nobodyThere: long,
    messageTaken: long,
    missed: long,
    agentGone: long,
    /** The agent who took it said nothing in time. */
    noAnswer: long,
    /** Wrote to a chat on hold whose agent is not there or has no room. */
    backInLine: long,
    fileTaken: long,
    reopened: long,
    transferred: long,
    /** While another system is being asked. */
    oneMoment: long,
    /** An answer that does not do: said before the question is asked again. */
    askText: long,
    askChoice: long,
    askEmail: long,
    askPhone: long,
    askNumber: long,
    askOrder: long,
  }),
  {},
);

/** When the visitor says nothing more to the bot (FEATURES K2). `none`: it ends quietly after `limits.idleMs`. */
const idleSchema = v.strictObject({
  action: v.optional(v.picklist(['none', 'resolve', 'assign']), 'none'),
  /** Hours and minutes together are the customer's idle time; at least one minute. */
  hours: v.optional(whole(0, 168), 0),
  minutes: v.optional(whole(0, 59), 30),
  /** Said when it is resolved or assigned. */
  message: ownTexts(1_000),
  /** Said this many minutes before, once; 0: no warning. */
  warnMinutes: v.optional(whole(0, 10_000), 0),
  warning: ownTexts(1_000),
  /** Of `assign`. */
  target: v.optional(targetSchema, 'any'),
});

export const botSchema = v.strictObject({
  /** Misses in a row before the bot hands over. */
  misses: v.optional(whole(1, 10), 3),
  knowledge: v.optional(v.pipe(v.array(entrySchema), v.maxLength(5_000)), []),
  /** Words that mean the same in this business: each list one meaning, its first word the one that counts. */
  synonyms: v.optional(v.strictObject({ id: synonyms(), en: synonyms() }), {}),
  /** What the bot says, by language; what is absent is said in Sapa's own words. */
  phrases: v.optional(v.strictObject({ id: phrasesSchema, en: phrasesSchema }), {}),
  /** Labels the greeting offers to tap. */
  quickReplies: ownLines(6, 80),
  triggers: v.optional(triggersSchema, {}),
  flows: v.optional(v.pipe(v.array(flowSchema), v.maxLength(100)), []),
  idle: v.optional(idleSchema, {}),
});

function synonyms() {
  return v.optional(v.pipe(v.array(v.pipe(v.array(line(60)), v.minLength(2), v.maxLength(20))), v.maxLength(500)), []);
}

export type BotSettings = v.InferOutput<typeof botSchema>;
export type KnowledgeEntry = BotSettings['knowledge'][number];
export type Idle = BotSettings['idle'];
