/** Finds the one entry that has a text itself, or all its terms and no other, as a question or keyword. */
import type { Language } from '@sapa/protocol';
import { ASKING, PLACES } from './stopwords.ts';
import { ENTRIES, mapped, type Work } from './work.ts';

/** A text as the bot reads it. */
export interface Read {
  /** Words in standard spelling. */
  readonly said: readonly string[];
  /** Roots that matter, each once. */
  readonly terms: readonly string[];
}

interface ExactMatch {
  /** Place of the entry. */
  readonly at: number;
  /** 1: the same words; less for the same terms in other words. */
  readonly confidence: number;
}

const SAME_TERMS = 0.95;
/** The same terms, but another place: "bisa kirim ke Solo" is "bisa kirim ke kota saya". */
const SAME_BUT_PLACE = 0.9;
/** The same terms but for words that ask and places: "ongkir ke Solo berapa" is "ongkir". */
const SAME_CORE = 0.85;

/** Ways to write one text down so that texts which say the same are equal, the strictest first. */
function keysOf(read: Read, asking: ReadonlySet<string>): readonly (readonly [string, number])[] {
  const terms = [...read.terms].sort();
  const placeless = terms.filter((term) => !PLACES.has(term));
  const core = placeless.filter((term) => !asking.has(term));
  return [
    [`words ${read.said.join(' ')}`, 1],
    [`terms ${terms.join(' ')}`, SAME_TERMS],
    [placeless.length < terms.length ? `placed ${placeless.join(' ')}` : 'placed ', SAME_BUT_PLACE],
    [`terms ${core.join(' ')}`, SAME_CORE],
  ];
}

/** @param entries the questions and keywords of each */
export function* createExact(
  entries: readonly (readonly Read[])[],
  language: Language,
): Work<(text: Read, isFor: (at: number) => boolean) => ExactMatch | undefined> {
  const asking = ASKING[language];
  const index = new Map<string, number[]>();
  yield* mapped(entries, ENTRIES, (lines, at) => {
    for (const line of lines)
      for (const [key] of keysOf(line, asking).slice(0, 3)) {
        const having = index.get(key);
        if (!having) index.set(key, [at]);
        else if (having.at(-1) !== at) having.push(at);
      }
  });
  index.delete('terms ');
  index.delete('placed ');
  return (text, isFor) => {
    for (const [key, confidence] of keysOf(text, asking)) {
      const [at, second] = (index.get(key) ?? []).filter(isFor);
      if (at !== undefined && second === undefined) return { at, confidence };
    }
    return undefined;
  };
}
