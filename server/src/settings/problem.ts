/** What is wrong with a document, and where. */

export interface Problem {
  /** Such as `sites[0].origins[1]`; empty for the document as a whole. */
  readonly path: string;
  readonly message: string;
}

export type Path = readonly (string | number)[];

export function pathText(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

/** One sentence of all problems. */
export function sentenceOf(problems: readonly Problem[]): string {
  return problems.map(({ path, message }) => (path ? `${path} ${message}` : message)).join('; ');
}
