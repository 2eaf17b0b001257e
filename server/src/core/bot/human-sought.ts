/** Is the person that a clause names sought? By talking, by being called, by a wish that leads to them, by asking who is there. */
import {
  ANYBODY,
  DENIED,
  FILLER,
  HOW,
  PERSON,
  PLEADED,
  REACH,
  REAL,
  STAFF,
  TALK,
  THERE,
  TOWARDS,
  WANT,
  WISH,
} from './human-words.ts';

/** Words between a verb of talking and the person. */
const REACHES = 6;

export function isSought(clause: readonly string[], at: number): boolean {
  const staff = STAFF.has(clause[at] ?? '');
  const how = clause.some((word) => HOW.has(word));
  const near = clause.filter((_, place) => place !== at && Math.abs(place - at) <= REACHES);
  if (near.some((word) => TALK.has(word))) return true;
  if ((REAL.has(clause[at + 1] ?? '') || REAL.has(clause[at - 1] ?? '')) && isShortWish(clause)) return true;
  if (isAskedToBeThere(clause, at) || isCalled(clause, at)) return true;
  if (
    !how &&
    clause[0] !== 'kontak' &&
    clause[0] !== 'contact' &&
    near.some((word) => REACH.has(word)) &&
    (staff || (clause.length <= 4 && clause.some((word) => WISH.has(word))))
  )
    return true;
  if (!how && PERSON.has(clause[at] ?? '') && clause.length <= 8 && isOffered(clause, at)) return true;
  return !how && (staff || isTowards(clause, at) || isPersonWanted(clause, at)) && isWishedFor(clause, at);
}

/** Somebody who may help or call, and a wish for it. */
function isOffered(clause: readonly string[], at: number): boolean {
  const wish = clause.slice(0, at).some((word) => WISH.has(word));
  const after = clause.slice(at + 1);
  return (
    wish &&
    after.some((word) => HELPS.has(word)) &&
    after.every((word) => HELPS.has(word) || isSmall(word) || ANYBODY.has(word))
  );
}

const HELPS: ReadonlySet<string> = new Set([
  'bantu',
  'help',
  'contact',
  'call',
  'telepon',
  'hubungi',
  'helping',
  'jelaskan',
  'menjelaskan',
  'jelasin',
  'explain',
]);

const isSmall = (word: string) => FILLER.has(word) || WISH.has(word) || REAL.has(word);

/** "Real person", "mau orang asli": short, and a wish or nothing else beside it. */
function isShortWish(clause: readonly string[]): boolean {
  if (clause.length > SHORT) return false;
  const isPart = (word: string) => isSmall(word) || STAFF.has(word) || ANYBODY.has(word) || TALK.has(word);
  return clause.some((word) => WISH.has(word)) || clause.every(isPart);
}

const SHORT = 8;

/** "CS dong udah emosi": a call, whatever follows. */
function isCalled(clause: readonly string[], at: number): boolean {
  return STAFF.has(clause[at] ?? '') && CALLS.has(clause[at + 1] ?? '') && clause.slice(0, at).every(isSmall);
}

const CALLS: ReadonlySet<string> = new Set(['dong', 'pls', 'please', 'plz', 'plis', 'mana', 'now', 'woy', 'woi', 'oi']);

/** "I want a person": nothing else is said. "Orang yang bisa bantu", "can somebody contact me": people, not staff, do it. */
function isPersonWanted(clause: readonly string[], at: number): boolean {
  if (!PERSON.has(clause[at] ?? '') || clause.some((word) => SOMEBODY_ELSE.has(word))) return false;
  const who = clause.findIndex((word, place) => place > at && WHO.has(word));
  const named = who < 0 ? clause : clause.slice(0, who);
  const wanted = named.some((word) => WANT.has(word) || PLEADED.has(word) || REAL.has(word));
  return wanted && named.every((word, place) => place === at || isSmall(word) || (place > at && ANYBODY.has(word)));
}

const WHO: ReadonlySet<string> = new Set(['yang', 'who', 'that']);

const SOMEBODY_ELSE: ReadonlySet<string> = new Set(['lain', 'other', 'another', 'different']);

/** "Transfer me", "sambungkan dong": to whom goes without saying. */
export function asksToBeHandedOn(clause: readonly string[]): boolean {
  return (
    clause.some((word) => HAND_ON.has(word)) &&
    clause.length > 1 &&
    clause.every((word) => HAND_ON.has(word) || isSmall(word))
  );
}

const HAND_ON: ReadonlySet<string> = new Set([
  'connect',
  'transferred',
  'sambungkan',
  'sambungin',
  'disambungkan',
  'alihkan',
  'escalate',
]);

/** "mau ke orang": anybody will do when the wish goes to them and the clause ends there. */
function isTowards(clause: readonly string[], at: number): boolean {
  return TOWARDS.has(clause[at - 1] ?? '') && at === clause.length - 1;
}

/** "ada orangnya nggak?", "anyone there?": a person and being there, and little else. */
function isAskedToBeThere(clause: readonly string[], at: number): boolean {
  const rest = clause.filter((word, place) => place !== at && !isSmall(word) && !DENIED.has(word) && !STAFF.has(word));
  return (
    clause.some((word) => THERE.has(word)) &&
    rest.every((word) => THERE.has(word) || HELPS.has(word) || word === 'apakah' || word === 'apa')
  );
}

/** "mau CS dong", "operator please", "CS": the person, at most a wish, and words that say nothing. */
function isWishedFor(clause: readonly string[], at: number): boolean {
  const others = clause.filter((_, place) => place !== at);
  if (others.every((word) => FILLER.has(word) || STAFF.has(word) || WISH.has(word))) return true;
  const before = clause.slice(0, at);
  const wish = before.findLastIndex((word) => WISH.has(word));
  if (wish < 0 || before.at(-1) === 'my') return false;
  if (PLEADED.has(before[wish] ?? '') && !clause.slice(at + 1).every((word) => isSmall(word) || STAFF.has(word)))
    return false;
  return before.slice(wish + 1).every((word) => FILLER.has(word) || STAFF.has(word));
}
