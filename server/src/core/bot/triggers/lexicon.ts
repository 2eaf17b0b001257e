/**
 * Reads a message sentence by sentence and marks what each word or run of words is there for, by lists. Chat's spelling
 * is made standard first, endings such as -nya and -ku are taken off, one typo per long word is mended. Knows no trigger.
 */
import { standardWord } from '../slang.ts';
import { createCorrector } from '../typos.ts';
import { cut, plain } from '../words.ts';

/** Words from `from` up to, not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Sentence<Mark extends string> {
  readonly words: readonly string[];
  readonly isQuestion: boolean;
  readonly spans: (mark: Mark) => readonly Span[];
  readonly has: (mark: Mark) => boolean;
}

/** Sentences read of one message, and words of one sentence: a trigger is heard well before. */
const SENTENCES = 12;
const WORDS = 60;
/** In shorter words a letter more or less makes another word. */
const SHORTEST_TYPO = 5;
const SENTENCE = /[^.!?;\n…]+[.!?;\n…]*/gu;
/** Chat runs these together: "gabisa", "gakmau". */
const RUN_TOGETHER = /^(?:ga|gak|nggak|ngga|gk|tdk|tidak)(bisa|mau|ada|perlu|usah|jadi)$/u;

/** @param lists by mark, phrases between commas; @param isWord whether an unlisted word means itself, and is no typo of a listed one */
export function createLexicon<Mark extends string>(
  lists: Readonly<Record<Mark, string>>,
  isWord: (word: string) => boolean,
): (text: string) => Sentence<Mark>[] {
  const phrases = new Map<string, { words: readonly string[]; mark: Mark }[]>();
  const known = new Set<string>();
  for (const [mark, list] of Object.entries(lists) as [Mark, string][])
    for (const phrase of list.split(',')) {
      const words = phrase.trim().split(/\s+/);
      for (const word of words) known.add(word);
      const first = words[0] ?? '';
      phrases.set(first, [...(phrases.get(first) ?? []), { words, mark }]);
    }
  const correct = createCorrector(known);
  const mended = (word: string) => (word.length < SHORTEST_TYPO || isWord(word) ? word : (correct(word) ?? word));
  const read = (raw: string) => wordsIn(raw, known, mended);
  return (text) =>
    (text.match(SENTENCE) ?? []).slice(0, SENTENCES).flatMap((sentence) => {
      const words = cut(plain(sentence)).flatMap(read).slice(0, WORDS);
      return words.length > 0 ? [markedUp(words, sentence.includes('?'), phrases)] : [];
    });
}

function wordsIn(raw: string, known: ReadonlySet<string>, mended: (word: string) => string): string[] {
  const apart = RUN_TOGETHER.exec(raw)?.[1];
  if (apart) return ['tidak', apart];
  // "No" is a number in Indonesian chat and a denial in English: the lists tell.
  const word = raw === 'no' || known.has(raw) ? raw : standardWord(raw);
  if (known.has(word) || word.length < 4) return [word];
  const [stem, mine] = [withoutEnding(word, 'nya'), withoutEnding(word, 'ku')];
  if (known.has(stem)) return [stem];
  if (known.has(mine)) return [mine, 'saya'];
  return [mended(word)];
}

function withoutEnding(word: string, ending: string): string {
  const stem = word.endsWith(ending) ? word.slice(0, -ending.length) : '';
  return stem === '' ? '' : standardWord(stem);
}

function markedUp<Mark extends string>(
  words: readonly string[],
  isQuestion: boolean,
  phrases: ReadonlyMap<string, readonly { words: readonly string[]; mark: Mark }[]>,
): Sentence<Mark> {
  const marks = new Map<Mark, Span[]>();
  words.forEach((word, from) => {
    for (const phrase of phrases.get(word) ?? []) {
      if (!phrase.words.every((each, at) => words[from + at] === each)) continue;
      const spans = marks.get(phrase.mark) ?? [];
      spans.push({ from, to: from + phrase.words.length });
      marks.set(phrase.mark, spans);
    }
  });
  return { words, isQuestion, spans: (mark) => marks.get(mark) ?? [], has: (mark) => marks.has(mark) };
}

/** Whether two spans lie at most `gap` words apart, in either order, and share none. */
export function areNear(one: Span, other: Span, gap: number): boolean {
  if (one.from < other.to && other.from < one.to) return false;
  return (one.from < other.from ? other.from - one.to : one.from - other.to) <= gap;
}
