/** Puts what is known into an owner's text: `Halo {{visitor.name}}!`. */
import { type Fields, known } from './world.ts';

const SLOT = /\{\{([^{}]{1,100})\}\}/g;
/** Stands for what is unknown until the spaces around it are tidy; no text that people write has it. */
const GAP = '\u0000';

/**
 * What is unknown leaves no trace: neither two spaces, nor a space before a comma, nor empty brackets.
 * What a value contains is never looked at: a `{{…}}` in it stays as it is.
 */
export function fill(text: string, fields: Fields): string {
  const valueFor = (name: string) => known(fields, name.trim());
  const gaps = text.replaceAll(GAP, '').replace(SLOT, (slot, name: string) => (valueFor(name) === '' ? GAP : slot));
  return tidy(gaps).replace(SLOT, (_slot, name: string) => valueFor(name));
}

function tidy(text: string): string {
  if (!text.includes(GAP)) return text;
  return text
    .replace(/\(\0\)|\[\0\]|"\0"|“\0”/g, GAP)
    .replace(/^(?:[^\S\n]*\0)+[^\S\n]*(?:[,;:][^\S\n]*)?/gm, '')
    .replace(/(?:[^\S\n]*\0)+(?=[\s.,;:!?)\]]|$)/g, '')
    .replaceAll(GAP, '');
}
