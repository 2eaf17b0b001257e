/** Names with values, as rows to edit and as JSON to paste. What is half written lives in the rows only. Pure. */

export type Scalar = string | number | boolean;
export type Values = Readonly<Record<string, Scalar>>;

export interface Row {
  readonly name: string;
  readonly value: Scalar;
}

export const rowsOf = (values: Values): Row[] => Object.entries(values).map(([name, value]) => ({ name, value }));

/** A row without a name is not kept; of two with one name the last counts. */
export const valuesOf = (rows: readonly Row[]): Record<string, Scalar> =>
  Object.fromEntries(rows.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]));

/** What is typed over a number or a yes/no stays one where it can. */
export function retyped(before: Scalar, text: string): Scalar {
  if (typeof before === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (typeof before === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

export type Parsed =
  | { readonly ok: true; readonly values: Record<string, Scalar> }
  | { readonly ok: false; readonly reason: 'notJson' | 'notObject' }
  | { readonly ok: false; readonly reason: 'notPlain' | 'notText'; readonly name: string };

/** @param isText only texts will do, as for headers */
export function parseValues(text: string, isText: boolean): Parsed {
  if (text.trim() === '') return { ok: true, values: {} };
  const json = jsonOf(text);
  if (json === undefined) return { ok: false, reason: 'notJson' };
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { ok: false, reason: 'notObject' };
  const odd = Object.entries(json).find(([, value]) => !(isText ? typeof value === 'string' : isScalar(value)));
  if (odd) return { ok: false, reason: isText ? 'notText' : 'notPlain', name: odd[0] };
  return { ok: true, values: json as Record<string, Scalar> };
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/** @returns undefined for what is not JSON; JSON has no undefined of its own */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Half typed: nothing to say but that it is not JSON.
    return undefined;
  }
}

export const isJson = (text: string): boolean => jsonOf(text) !== undefined;

/** Whether a pasted text means several rows at once. */
export function pastedValues(text: string, isText: boolean): Record<string, Scalar> | undefined {
  if (!text.trim().startsWith('{')) return undefined;
  const parsed = parseValues(text, isText);
  return parsed.ok ? parsed.values : undefined;
}
