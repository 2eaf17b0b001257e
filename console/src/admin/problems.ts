/** Where something is wrong: paths such as `bot.knowledge[3].answer`. Pure. */
import type { Problem } from '../session/api.ts';

const keysOf = (path: string): string[] => path.replaceAll('[', '.').replaceAll(']', '').split('.').filter(Boolean);

/** `bot.knowledge.3.answer`, `changes.bot.knowledge[3].answer` → `bot.knowledge[3].answer`. */
export const plainPath = (path: string): string =>
  keysOf(path)
    .filter((key, at) => at > 0 || key !== 'changes')
    .map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

/** @returns undefined when there is nothing there */
export function valueAt(document: unknown, path: string): unknown {
  return keysOf(path).reduce<unknown>(
    (value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key],
    document,
  );
}

/** Problems whose place has not been touched: an edited field is innocent until it is saved again. */
export const stillThere = (problems: readonly Problem[], before: unknown, after: unknown): readonly Problem[] =>
  problems.filter(({ path }) => path === '' || Object.is(valueAt(before, path), valueAt(after, path)));

/** What is wrong at a path or, with `isWithin`, anywhere below it. */
export const problemsAt = (problems: readonly Problem[], path: string, isWithin = false): readonly Problem[] => {
  const wanted = plainPath(path);
  return problems.filter((problem) => {
    if (problem.path === wanted) return true;
    return isWithin && problem.path.startsWith(wanted) && /^[.[]/.test(problem.path.slice(wanted.length));
  });
};
