/**
 * Rules for whether a message asks for a person. Reads each clause for somebody to talk to and a wish to reach them, and holds
 * back where the clause denies the wish, tells of the past, quotes, speaks for others, or asks something about the people
 * instead ("jam buka CS?"). One reading for both languages: visitors mix them. Knows no topics and no knowledge entries.
 */

import { clausesOf, untilMatter } from './human-clauses.ts';
import { asksToBeHandedOn, isSought } from './human-sought.ts';
import { asksForNumber, isWithheld, refusesPeople } from './human-withheld.ts';
import { ANYBODY, BOTS, DENIED, FED_UP, PAST, QUESTION_OF_IDENTITY, STAFF, TALK } from './human-words.ts';

/** Words between a denial and the bot that is refused. */
const REFUSAL_REACHES = 7;

export interface Ruling {
  readonly wish: boolean;
  /** None, though somebody is named: it is denied, told of the past, or something is asked about them. */
  readonly heldBack: boolean;
  /** Refused in so many words, or only a number is asked for: whatever else sounds like a wish is none. */
  readonly isNone: boolean;
}

export function rulesOn(text: string): Ruling {
  const clauses = clausesOf(text).map(untilMatter);
  const wish = !clauses.some(saysWhoIAm) && clauses.some(wishesFor);
  const isNone =
    clauses.length > 0 && !wish && clauses.some((clause) => refusesPeople(clause) || asksForNumber(clause));
  return { wish, isNone, heldBack: !wish && clauses.some((clause) => namesSomebody(clause) && isWithheld(clause)) };
}

const namesSomebody = (clause: readonly string[]) => clause.some((word) => STAFF.has(word) || ANYBODY.has(word));

/** "I'm a human, not a robot" is about the visitor. */
function saysWhoIAm(clause: readonly string[]): boolean {
  const [first = '', second = ''] = clause;
  const me = MYSELF.has(first) || (first === 'i' && second === 'am') || ME.has(first);
  const after = clause.slice(second === 'am' ? 2 : 1).filter((word) => !ARTICLE.has(word));
  return me && after.length > 0 && after.length <= 2 && STAFF.has(after[0] ?? '') && !MYSELF.has(after[1] ?? '');
}

const ARTICLE: ReadonlySet<string> = new Set(['a', 'an', 'the', 'real']);

function wishesFor(clause: readonly string[]): boolean {
  if (refusesBot(clause)) return true;
  const people = clause.flatMap((word, at) => (STAFF.has(word) || ANYBODY.has(word) ? [at] : []));
  if (people.length === 0) return asksToBeHandedOn(clause);
  return !isWithheld(clause) && people.some((at) => isSought(clause, at));
}

/** "not a bot", "tidak mau bicara dengan robot", "capek sama bot": no person named, but the wish is plain. */
function refusesBot(clause: readonly string[]): boolean {
  const bot = clause.findIndex((word) => BOTS.has(word));
  if (bot < 0 || clause.length > 12 || clause.some((word) => PAST.has(word))) return false;
  const denied = clause.findIndex((word) => DENIED.has(word) || FED_UP.has(word));
  const before = clause[denied - 1] ?? '';
  if (clause.some((word) => CONTENT.has(word)) || (MYSELF.has(clause[0] ?? '') && clause.length > 2)) return false;
  if (MYSELF.has(before) || (ME.has(before) && clause[denied] === 'bukan')) return false;
  if (denied < 0 || denied > bot || bot - denied > REFUSAL_REACHES) return false;
  const talks = clause.some((word) => TALK.has(word) || word === 'mau' || word === 'want' || word === 'sama');
  return (
    talks ||
    (bot - denied <= 3 &&
      !MACHINES.has(clause[bot] ?? '') &&
      !QUESTION_OF_IDENTITY.has(clause[0] ?? '') &&
      !clause.includes('kan'))
  );
}

/** "Ga papa sama bot aja": no objection. */
const CONTENT: ReadonlySet<string> = new Set(['papa', 'apapa', 'gapapa', 'masalah', 'problem', 'mind', 'fine']);

/** "I am not a bot" refuses none. */
const MYSELF: ReadonlySet<string> = new Set(['am', 'im']);
const ME: ReadonlySet<string> = new Set(['aku', 'saya', 'gue', 'gw']);

/** Shops sell these, so that only talking to one is refused. */
const MACHINES: ReadonlySet<string> = new Set(['mesin', 'machine', 'ai']);
