/** What is wrong with a list that is edited in one field: with the list, or with its first wrong item. */
import type { Draft } from '../draft.ts';
import { problemText } from '../parts/problem-text.ts';
import type { PartTexts } from '../parts/texts.ts';

/** @param t of the parts: the item's problem is said in the reader's language, after the item */
export function firstProblem(draft: Draft, path: string, items: readonly string[], t: PartTexts): string | undefined {
  const own = draft.problemAt(path);
  if (own) return own;
  for (const [at, item] of items.entries()) {
    const problem = draft.problemAt(`${path}[${at}]`);
    if (problem) return `${item.slice(0, 40)}: ${problemText(problem, t)}`;
  }
  return undefined;
}
