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
  const poison = findPoison(input);
  if (poison) return { ok: false, problems: [{ path: pathText(poison), message: 'is not a field' }] };
  const parsed = v.safeParse(settingsSchema, input);
  if (!parsed.success) return { ok: false, problems: parsed.issues.map(problemOf) };
  const problems = crossCheck(parsed.output);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings: parsed.output };
}

/** A `__proto__` key would be taken for the object's prototype by code that copies it. */
function findPoison(value: unknown): Path | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const isList = Array.isArray(value);
  for (const key of Object.keys(value)) {
    if (key === '__proto__') return [key];
    const inner: unknown = value[key as keyof typeof value];
    const found = typeof inner === 'object' ? findPoison(inner) : undefined;
    if (found) return [isList ? Number(key) : key, ...found];
  }
  return undefined;
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const inner = innerOf(issue);
  const path = [...(issue.path ?? []), ...(inner.path ?? [])].map(({ key }) =>
    typeof key === 'number' ? key : String(key),
  );
  return {
    path: pathText(path),
    message: messageOf(mayTell(path[0]) ? inner : { ...inner, received: kindOf(inner.received) }),
  };
}

/** What stands in connections may be a secret that somebody wrote into the wrong place. */
const mayTell = (part: string | number | undefined): boolean => part !== undefined && part !== 'connections';

/** Of a value as valibot shows it: `"abc"`, `17`, `Array`. */
function kindOf(received: string): string {
  if (received.startsWith('"')) return 'string';
  return /^-?\d/.test(received) ? 'number' : received;
}

/** Of something that may be one thing or another: the wrong value within it, where one of them has a place for it. */
function innerOf(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  if (issue.type !== 'union') return { ...issue, path: undefined };
  const within = issue.issues?.filter(({ path }) => path !== undefined) ?? [];
  const wrong = within.find(({ expected, received }) => expected !== 'never' && received !== 'undefined');
  return wrong ?? within[0] ?? { ...issue, path: undefined };
}

function messageOf({ type, kind, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind === 'validation') return message.startsWith('Invalid ') ? lengthOrFormat(type, expected, message) : message;
  if (expected === 'never') return 'is not a field';
  if (received === 'undefined') return 'is missing';
  return `must be ${words(expected)}, not ${word(received)}`;
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

/** `("id" | "en")` → `"id" or "en"`. */
function words(expected: string | null): string {
  return String(expected).replace(/[()]/g, '').split(' | ').map(word).join(' or ');
}

/** `Array` → `a list`. */
function word(type: string): string {
  const named: Record<string, string> = {
    Array: 'a list',
    Object: 'an object',
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
  };
  return named[type] ?? type;
}
