/** What is wrong with what was given: one line each, in the words of the file. */
import { readFileSync } from 'node:fs';

/** For the person who asked; ends with exit code 2. */
export class Unusable extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'Unusable';
  }
}

export const unusable = (file: string, problems: readonly { readonly path: string; readonly message: string }[]) =>
  new Unusable(problems.map(({ path, message }) => `${file}: ${path === '' ? '' : `${path}: `}${message}`));

/** @throws Unusable when there is no such file, or it is not JSON */
export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Unusable([`${file}: ${code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`}`]);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unusable([`${file}: is not JSON: ${(error as Error).message}`]);
  }
}
