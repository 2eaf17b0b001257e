/** What keeps a clause about people from being a wish for them: denial, the past, curiosity, a greeting, somebody else's wish. */
import {
  ABOUT_THEM,
  ANYBODY,
  BOTS,
  CURIOUS,
  DENIED,
  FED_UP,
  GREETING,
  KIN,
  MINE,
  PAST,
  PLEADED,
  QUESTION_OF_IDENTITY,
  REACH,
  STAFF,
  TALK,
  THERE,
  WISH,
} from './human-words.ts';

/** @returns whether a clause that names people asks for none of them */
export function isWithheld(clause: readonly string[]): boolean {
  if (clause.some((word) => ABOUT_THEM.has(word) || PAST.has(word)) || tellsOfDone(clause)) return true;
  return asksWhatIAm(clause) || denies(clause) || isCurious(clause) || isForOthers(clause) || isGreeting(clause);
}

/** "Sudah hubungi CS": it has been tried. */
function tellsOfDone(clause: readonly string[]): boolean {
  return clause.some(
    (word, at) => word === 'sudah' && (REACH.has(clause[at + 1] ?? '') || TALK.has(clause[at + 1] ?? '')),
  );
}

/** "Apakah CS bisa bantu saya?" asks for help, "apakah CS bisa bantu retur barang elektronik?" what they do. */
const ASKS_FOR_ONESELF = 5;

/** "Why was I transferred to an agent?", "do I need to speak to one?": to know, not to have. */
function isCurious(clause: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = clause;
  if (first === 'apakah' && STAFF.has(second) && clause.length > ASKS_FOR_ONESELF) return true;
  if ([second, third, clause[3] ?? ''].some((word) => PLEADED.has(word))) return false;
  if (second === 'it' && third === 'possible') return false;
  if (second === 'you' && third === 'have' && clause.some((word) => TALK.has(word))) return false;
  if (clause.some((word, at) => word === 'like' && clause[at + 1]?.endsWith('ing'))) return true;
  if (first === 'do' && (second === 'i' || second === 'you' || second === 'we')) return true;
  if ((first === 'apakah' || first === 'is') && (TALK.has(second) || second === 'it')) return true;
  return CURIOUS.has(first) && clause.length > 3;
}

/** "Teman saya mau bicara dengan CS": told of somebody else. */
function isForOthers(clause: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = clause;
  return (KIN.has(first) && (MINE.has(second) || MINE.has(third))) || (first === 'my' && KIN.has(second));
}

/** "Halo admin" asks for nothing. */
function isGreeting(clause: readonly string[]): boolean {
  return (
    clause.length > 1 &&
    clause.every((word) => GREETING.has(word) || STAFF.has(word)) &&
    clause.some((word) => GREETING.has(word) && !SMALL.has(word))
  );
}

/** These follow a name in a greeting and in a call alike. */
const SMALL: ReadonlySet<string> = new Set(['kak', 'kakak', 'min', 'ya', 'p']);

/** "apakah ini orang atau bot?", "are you human?": curiosity, not a wish. */
function asksWhatIAm(clause: readonly string[]): boolean {
  const [first, second] = clause;
  if (first === 'am' || (first === 'is' && second === 'this') || (first === 'are' && second === 'you')) return true;
  if (first === 'could' && second === 'you' && clause[2] === 'be') return true;
  if (clause.some((word) => WISH.has(word) && !['like', 'get'].includes(word))) return false;
  const talksOfBots = clause.some((word) => BOTS.has(word));
  const youAre = QUESTION_OF_IDENTITY.has(clause[0] ?? '') && clause.length <= 7;
  const talk = clause.some((word) => TALK.has(word));
  const there = clause.some((word) => THERE.has(word));
  return (talksOfBots && !clause.some((word) => DENIED.has(word) || FED_UP.has(word))) || (youAre && !talk && !there);
}

/** "Bisa nggak …", "ada nggak …": the no belongs to the question. */
const ASKED_WITH_NO: ReadonlySet<string> = new Set(['bisa', 'boleh', 'ada']);

function denies(clause: readonly string[]): boolean {
  const denied = clause.findIndex((word) => DENIED.has(word));
  if (denied < 0) return false;
  const person = clause.findIndex((word) => STAFF.has(word) || ANYBODY.has(word));
  const after = clause.slice(denied + 1, denied + 2);
  if (ASKED_WITH_NO.has(clause[denied - 1] ?? '')) return false;
  // "orang bukan bot": what is denied is the bot. "ada orang tidak?": a question's tail.
  if (denied > person || clause.slice(denied).some((word) => BOTS.has(word))) return false;
  return !after.some((word) => PLEADED.has(word)) && !['cant', 'cannot'].includes(clause[denied] ?? '');
}

const WANTS: ReadonlySet<string> = new Set([
  'mau',
  'ingin',
  'pengen',
  'perlu',
  'butuh',
  'usah',
  'want',
  'need',
  'wanna',
  'wish',
]);
const TO: ReadonlySet<string> = new Set(['to', 'lagi', 'dulu']);

/** "Saya tidak mau bicara dengan CS": said so plainly that no other sign counts against it. */
export function refusesPeople(clause: readonly string[]): boolean {
  if (clause.some((word) => BOTS.has(word))) return false;
  const denied = clause.findIndex((word, at) => DENIED.has(word) && WANTS.has(clause[at + 1] ?? ''));
  if (denied < 0 || ASKED_WITH_NO.has(clause[denied - 1] ?? '')) return false;
  const next = clause.slice(denied + 2).filter((word) => !TO.has(word));
  const reached = TALK.has(next[0] ?? '') || REACH.has(next[0] ?? '');
  return reached && next.some((word) => STAFF.has(word) || ANYBODY.has(word));
}

const NUMBERS: ReadonlySet<string> = new Set([
  'nomor',
  'nomer',
  'telepon',
  'telpon',
  'telp',
  'phone',
  'number',
  'whatsapp',
  'email',
]);

/** "Ada nomor telepon yang bisa dihubungi?": asks how, and for nobody. */
export function asksForNumber(clause: readonly string[]): boolean {
  return (
    clause.some((word) => NUMBERS.has(word)) &&
    !clause.some((word) => STAFF.has(word) || TALK.has(word) || word === 'saya' || word === 'me')
  );
}
