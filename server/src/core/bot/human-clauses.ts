/**
 * Cuts a message into the clauses a wish for a human is read from, and their words into those that the lists know:
 * typos mended, several words for one thing made one. Knows nothing of wishes.
 */
import {
  ABOUT_THEM,
  ANYBODY,
  FILLER,
  GREETING,
  MATTER,
  REGIONAL,
  STAFF,
  TALK,
  THEMSELVES,
  TYPED_WRONG,
  WISH,
} from './human-words.ts';
import { standardIndonesian } from './slang.ts';
import { cut, distance, plain, typosIn } from './words.ts';

const CLAUSE_END =
  /[.,;:!?\n…]+|\s+(?:tapi|tetapi|tp|but|soalnya|karena|krn|because|since|biar|supaya|so|jadi(?=\s+(?:tolong|mau)))\s+/u;

const QUOTE = /["“”«»][^"“”«»]{3,}["“”«»]/gu;

/** "Just give me an agent already" tells of no past. */
const LAST_ALREADY = /\balready\W*$/u;

/** @returns the words of each part of a message, without what is quoted and without whom it is addressed to */
export function clausesOf(text: string): readonly (readonly string[])[] {
  const clauses = plain(unquoted(text))
    .replace(LAST_ALREADY, '')
    .split(CLAUSE_END)
    .map(wordsFor)
    .filter((clause) => clause.length > 0);
  const said = clauses.findIndex((clause) => !isAddress(clause));
  return said < 0 ? clauses : clauses.slice(said);
}

/** What is quoted is told, not wished, as long as something else is said. */
function unquoted(text: string): string {
  const told = text.replace(QUOTE, ' ');
  return cut(plain(told)).length > 1 ? told : text;
}

/** "Halo, admin, ongkir berapa?": somebody is addressed, then the matter comes. */
function isAddress(clause: readonly string[]): boolean {
  return clause.every((word) => GREETING.has(word) || STAFF.has(word));
}

/** "Mau bicara dengan CS soal nomor resi": from "soal" on it is about the matter. */
export function untilMatter(clause: readonly string[]): readonly string[] {
  const person = clause.findIndex((word) => STAFF.has(word) || ANYBODY.has(word));
  const matter = clause.findIndex((word, at) => at > person && MATTER.has(word));
  return person >= 0 && matter > 0 ? clause.slice(0, matter) : clause;
}

const CUSTOMER_SERVICE =
  /\b(?:cust|[ck][ou]stu?o?mer|cutomer|costumers|customers|kastemer)\s*(?:s[aeu]r?[vf][ie]?[cs]e?s?|support|care|rep)\b|\blive\s?chat\b|\bcall cent(?:er|re)\b/gu;

const HANDED_ON =
  /\b(?:be|get|been) transferred\b|\bput (?:me|us) (?:through|thru)\b|\bhand (?:me|us|this) (?:over|off)\b|\bget (?:me )?in touch\b|\b(?:take|send|bring|pass|direct|route|patch|get) (?:me|us|this) (?:through )?to\b/gu;

const OWNER = /\byang punya(?: toko| usaha| bisnis)?\b/gu;

const NO_BOTS = /\bno(?: more)? (?=(?:ro)?bots?\b)/gu;

const UNSPACED = /\b(ga|gak|nggak|ngga)(?=(?:mau|bisa|ada|perlu|usah)\b)/gu;

const SINCE = /\b(?:dari tadi|daritadi|dari kemarin)\b/gu;

/** Money is transferred too, but not "me". */
const TRANSFER_ME = /\btransfer\s+(?=(?:me|us|saya|kami)\b)/gu;

export function wordsFor(text: string): string[] {
  const named = plain(text)
    .replace(CUSTOMER_SERVICE, 'cs')
    .replace(TRANSFER_ME, 'connect ')
    .replace(HANDED_ON, 'connect')
    .replace(SINCE, '')
    .replace(OWNER, 'pemilik')
    .replace(NO_BOTS, 'not ')
    .replace(UNSPACED, '$1 ');
  return standardIndonesian(cut(named).map(nationwide)).map(intended);
}

/** Javanese "admine", Sundanese "admin na", Betawi "orangnye", chat's "csny": the one that is known. */
const THEIR_ENDING = /^(.{2,})(?:nya|nye|ny|nipun|ipun|ne|na|e)$/u;
/** "sambungno", "sambungken", "sambungi": said as "sambungin" is. */
const DONE_FOR_ME = /^(.{4,})(?:no|ken|nen|ke)$/u;

/** @returns a word of the regions that Indonesian has too, as Indonesian has it */
function nationwide(word: string): string {
  const own = REGIONAL.get(word);
  if (own !== undefined) return own;
  const bare = THEIR_ENDING.exec(word)?.[1] ?? '';
  if (bare !== '' && !word.endsWith('nya')) return REGIONAL.get(bare) ?? (STAFF.has(bare) ? bare : word);
  const verb = `${DONE_FOR_ME.exec(word)?.[1] ?? ''}in`;
  return TALK.has(verb) ? verb : word;
}

/** "admn", "agnt", "prsn": written without its vowels. */
const VOWELLESS = /^[a-z][^aeiou\d]{3,}$/u;
const SKELETONS: ReadonlyMap<string, string> = new Map(
  TYPED_WRONG.flatMap((words) =>
    [...words].map((word) => [word.charAt(0) + word.slice(1).replace(/[aeiou]/gu, ''), word]),
  ),
);

/** The word a typo most likely stands for, among those that matter here. */
function intended(word: string): string {
  if (word.endsWith('nya') && TALK.has(word.slice(0, -3))) return word.slice(0, -3);
  if (VOWELLESS.test(word)) return SKELETONS.get(word) ?? word;
  const edits = typosIn(word.length);
  if (edits === 0 || THEMSELVES.has(word) || FILLER.has(word) || WISH.has(word) || ABOUT_THEM.has(word)) return word;
  for (const known of TYPED_WRONG) {
    if (known.has(word)) return word;
  }
  for (const meant of MEANT.get(word[0] ?? '') ?? [])
    if (Math.abs(meant.length - word.length) <= edits && distance(word, meant, edits) <= edits) return meant;
  return word;
}

/** Worth comparing, by first letter: people get that one right, and too many words look like "human". */
const MEANT: ReadonlyMap<string, readonly string[]> = byFirstLetter(
  TYPED_WRONG.flatMap((words) => [...words]).filter((word) => word.length > 4 && word !== 'human'),
);

function byFirstLetter(words: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) found.set(word.charAt(0), [...(found.get(word.charAt(0)) ?? []), word]);
  return found;
}
