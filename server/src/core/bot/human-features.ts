/**
 * What the model of a wish for a person looks at: words and what they are for (one of the staff, a wish, a denial …),
 * alone and in rows, and runs of letters, which survive typos. The trainer and the reader share this file.
 */
import { eachRun, hashOf } from './features.ts';
import { wordsFor } from './human-clauses.ts';
import {
  ABOUT_THEM,
  ANYBODY,
  BOTS,
  DENIED,
  FED_UP,
  GREETING,
  HOW,
  PAST,
  QUESTION_OF_IDENTITY,
  REACH,
  STAFF,
  TALK,
  THERE,
  TOWARDS,
  WISH,
} from './human-words.ts';

export const HUMAN_BUCKETS = 85_000;
const READ_WORDS = 40;
const [WORD, PAIR, TRIPLE, ROLES, FAR, END, ROLE_END, FRAME] = [11, 12, 13, 14, 15, 16, 17, 18];

const ROLE_WORDS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['S', STAFF],
  ['A', ANYBODY],
  ['B', BOTS],
  ['D', DENIED],
  ['T', TALK],
  ['R', REACH],
  ['P', PAST],
  ['F', FED_UP],
  ['H', HOW],
  ['W', WISH],
  ['O', TOWARDS],
  ['E', THERE],
  ['I', ABOUT_THEM],
  ['G', GREETING],
  ['Q', QUESTION_OF_IDENTITY],
];
/** Anything else: what the message is about. */
const MATTER = 'x';

const roles = new Map<string, string>(
  [...ROLE_WORDS].reverse().flatMap(([role, words]) => [...words].map((word) => [word, role] as const)),
);

/** Names for people that mean them in some sentences only: the model tells which. */
const SOMETIMES =
  'mbak mbaknya mas masnya mimin minmin kakaknya kakak spv jaga jogo piket teknisi kasir direktur bos boss nyawa nyawanya bernapas mns mnusia sumone sum1 hmn bloke guy guys dude lady gentleman technician technicians tech cashier worker workers soul folks specialist expert advisor real adm'.split(
    ' ',
  );

/** Without a word for people, bots, talking or being helped, nobody is asked for. */
const PEOPLE: readonly ReadonlySet<string>[] = [STAFF, ANYBODY, BOTS, TALK, REACH, new Set(SOMETIMES)];

export function namesPeople(words: readonly string[]): boolean {
  return words.some((word) => PEOPLE.some((list) => list.has(word)));
}

/** @returns the words that are read of a message, its clauses kept apart */
export function humanWords(text: string): readonly string[] {
  const clauses = text
    .split(PAUSE)
    .map(wordsFor)
    .filter((clause) => clause.length > 0);
  return clauses.flatMap((clause, at) => (at > 0 ? [BREAK, ...clause] : clause)).slice(0, READ_WORDS);
}

const PAUSE = /[,;:!?\n…()]+|\.(?=\s)/u;
const BREAK = ',';

/** @param words what `humanWords` reads of the text; @returns buckets, each once */
export function humanBuckets(words: readonly string[], text: string): number[] {
  const hashes: number[] = [];
  const said = words.map((word) => roles.get(word) ?? MATTER);
  const rows = ['<', ...words, '>'];
  const parts = ['<', ...merged(said), '>'];
  for (let at = 0; at < rows.length; at++) {
    const [one, two, three] = rows.slice(at, at + 3);
    hashes.push(hashOf(one ?? '', WORD));
    if (two !== undefined) hashes.push(hashOf(`${one} ${two}`, PAIR));
    if (three !== undefined) hashes.push(hashOf(`${one} ${two} ${three}`, TRIPLE));
  }
  for (let at = 0; at < parts.length; at++)
    for (let length = 2; length <= 5 && at + length <= parts.length; length++)
      hashes.push(hashOf(parts.slice(at, at + length).join(''), ROLES));
  for (let at = 0; at < words.length; at++)
    for (let far = 2; far <= 4 && at + far < words.length; far++)
      hashes.push(hashOf(`${words[at]} ${words[at + far]}`, FAR));
  const frame = ['<', ...framed(words, said), '>'];
  for (let at = 0; at < frame.length; at++)
    for (let length = 2; length <= 4 && at + length <= frame.length; length++)
      hashes.push(hashOf(frame.slice(at, at + length).join(' '), FRAME));
  for (const word of words) eachRun(word, 4, 5, (hash) => hashes.push(hash));
  hashes.push(hashOf(text.includes('?') ? '?' : '.', END), hashOf(String(Math.min(8, words.length)), ROLE_END));
  return [...new Set(hashes.map((hash) => hash % HUMAN_BUCKETS))];
}

/** What is said about the matter counts once, however long it is. */
function merged(said: readonly string[]): string[] {
  return said.filter((role, at) => role !== MATTER || said[at - 1] !== MATTER);
}

/** The words, with a name for staff, people and bots in place of theirs, and without what only colours a sentence. */
function framed(words: readonly string[], said: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    if (COLOUR.has(word) || said[at] === 'G') return [];
    return NAMED.has(said[at] ?? '') ? [`:${said[at]}`] : [word];
  });
}

const NAMED: ReadonlySet<string> = new Set(['S', 'A', 'B']);
const COLOUR: ReadonlySet<string> = new Set(
  'dong deh sih nih ya yah lah kok aja saja please pls plz plis kak kakak min mas mbak bang pak bu donk dunk banget the a an just'.split(
    ' ',
  ),
);
