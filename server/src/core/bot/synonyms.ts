/**
 * The owner's words that mean the same: each list is one meaning, and every word of it is read as the first. Matched by
 * roots, so that "ongkosnya" is the "ongkos" of a list; several words in a row may stand for one. Knows no entries.
 */
import type { Language } from '@sapa/protocol';
import { rootOf, saidIn } from './terms.ts';

interface Way {
  readonly roots: readonly string[];
  readonly meaning: readonly string[];
}

/** @returns a reading of words in standard spelling, from words in standard spelling */
export function createSynonyms(
  lists: readonly (readonly string[])[],
  language: Language,
): (said: readonly string[]) => readonly string[] {
  const byFirst = new Map<string, Way[]>();
  for (const way of lists.flatMap((list) => waysIn(list, language))) {
    const first = way.roots[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), way]);
  }
  if (byFirst.size === 0) return (said) => said;
  // The longest way that begins with a word counts.
  for (const ways of byFirst.values()) ways.sort((one, other) => other.roots.length - one.roots.length);
  return (said) => {
    const roots = said.map((word) => rootOf(word, language));
    if (!roots.some((root) => byFirst.has(root))) return said;
    const read: string[] = [];
    for (let at = 0; at < said.length; ) {
      const way = byFirst.get(roots[at] ?? '')?.find((each) => stands(each.roots, roots, at));
      if (way) read.push(...way.meaning);
      else read.push(said[at] ?? '');
      at += way?.roots.length ?? 1;
    }
    return read;
  };
}

function waysIn(list: readonly string[], language: Language): Way[] {
  const [meaning = [], ...others] = list.map((each) => saidIn(each, language));
  const ways = others.map((said) => ({ roots: said.map((word) => rootOf(word, language)), meaning }));
  return meaning.length === 0 ? [] : ways.filter(({ roots }) => roots.length > 0);
}

function stands(roots: readonly string[], among: readonly string[], at: number): boolean {
  return roots.every((root, place) => among[at + place] === root);
}
