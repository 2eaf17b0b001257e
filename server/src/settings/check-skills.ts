/** Skills that are named: they are there, and once in a list. Pure. */
import type { Path, Problem } from './problem.ts';
import { findMissing, findRepeats, type Names } from './references.ts';

/** @param path of the list */
export function checkSkills(named: readonly { readonly skill: string }[], names: Names, path: Path): Problem[] {
  const skills = named.map(({ skill }) => skill);
  const at = (index: number): Path => [...path, index, 'skill'];
  return [...findMissing('a skill', names.skills, skills, at), ...findRepeats(skills, at)];
}
