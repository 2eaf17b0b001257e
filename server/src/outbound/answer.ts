/** Takes what a request wants to know out of another system's answer. Pure; believes nothing of what it reads. */
import { CallFailed } from './failed.ts';
import { wellFormed } from './well-formed.ts';

const VALUE_CHARS = 500;

/**
 * @param wanted field → path such as `data.0.status`
 * @returns what is there, as texts of at most 500 characters; lists and objects are not texts
 * @throws CallFailed `badAnswer` when it is not JSON, `notFound` when nothing wanted is there
 */
export function readAnswer(text: string, wanted: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(wanted);
  if (entries.length === 0) return {};
  const answer = text.trim() === '' ? undefined : parse(text);
  const values = entries.flatMap(([field, path]) => {
    const value = asText(at(answer, path));
    return value === undefined ? [] : [[field, value] as const];
  });
  if (values.length === 0) throw new CallFailed('notFound');
  return Object.fromEntries(values);
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CallFailed('badAnswer');
  }
}

/** Own fields only: `constructor` and its like are nobody's answer. */
function at(answer: unknown, path: string): unknown {
  const keys = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  return keys.reduce<unknown>((value, key) => {
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return isThere ? (value as Record<string, unknown>)[key] : undefined;
  }, answer);
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  return wellFormed(value.trim().slice(0, VALUE_CHARS)).trim() || undefined;
}
