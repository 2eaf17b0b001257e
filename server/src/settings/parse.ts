/** Makes settings of a document that a person wrote, or says what is wrong with it and where. Pure. */
import type { Settings } from '@sapa/protocol';
import { settingsSchema } from '@sapa/protocol/schemas';
import * as v from 'valibot';
import { crossCheck } from './cross-check.ts';
import { type Path, type Problem, pathText } from './problem.ts';

export type Parsed =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function parseSettings(input: unknown): Parsed {
  const poison = findPoison(input, []);
  if (poison) return { ok: false, problems: [poison] };
  const parsed = v.safeParse(settingsSchema, input);
  if (!parsed.success) return { ok: false, problems: parsed.issues.map(problemOf) };
  const problems = crossCheck(parsed.output);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings: parsed.output };
}

/** A `__proto__` key would be taken for the object's prototype by code that copies it. */
function findPoison(value: unknown, path: Path): Problem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === '__proto__') return { path: pathText(here), message: 'is not a field' };
    const found = findPoison(inner, here);
    if (found) return found;
  }
  return undefined;
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  return { path: pathText(path), message: messageOf(issue) };
}

function messageOf({ type, kind, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind === 'validation') return message.startsWith('Invalid ') ? lengthOrFormat(type, expected, message) : message;
  if (expected === 'never') return 'is not a field';
  if (received === 'undefined') return 'is missing';
  return `must be ${words(expected)}, not ${received}`;
}

/** valibot's words for a bound: `Invalid length: Expected <=80 but received 90`. */
function lengthOrFormat(type: string, expected: string | null, message: string): string {
  switch (type) {
    case 'email':
      return 'must be an e-mail address';
    case 'integer':
      return 'must be a whole number';
    case 'min_length':
    case 'max_length':
      return `must have a length ${expected}`;
    case 'min_value':
    case 'max_value':
      return `must be ${expected}`;
    default:
      return message;
  }
}

/** `("id" | "en")` → `"id" or "en"`; `Array` → `a list`. */
function words(expected: string | null): string {
  const named: Record<string, string> = {
    Array: 'a list',
    Object: 'an object',
    string: 'a text',
    boolean: 'true or false',
  };
  return (
    named[expected ?? ''] ??
    String(expected)
      .replace(/^\(|\)$/g, '')
      .replaceAll(' | ', ' or ')
  );
}
