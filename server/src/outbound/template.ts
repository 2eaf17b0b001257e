/** Puts what is known into a connection's templates: `{{visitor.email}}`, `{{settings.shop}}`. Pure. */
import type { ApiConnection } from '@sapa/protocol';
import { CallFailed } from './failed.ts';
import { wellFormed } from './well-formed.ts';

/** What a name stands for; undefined where nothing is known. */
export type Known = (name: string) => string | undefined;

const PLACE = /\{\{\s*([^{}\s][^{}]{0,99}?)\s*\}\}/g;
const SETTING = 'settings.';

/** Settings are the connection's own; nothing a visitor says is ever found among them, nor filled in a second time. */
export function knownOf(settings: ApiConnection['settings'], fields: Readonly<Record<string, string>>): Known {
  return (name) => {
    if (!name.startsWith(SETTING)) return Object.hasOwn(fields, name) ? fields[name] : undefined;
    const setting = name.slice(SETTING.length);
    return Object.hasOwn(settings, setting) ? String(settings[setting]) : undefined;
  };
}

/** What is not known is left empty. */
export function fill(template: string, known: Known): string {
  return template.replace(PLACE, (_place, name: string) => known(name) ?? '');
}

/**
 * What is not known must not widen the question: `/orders/` without its number are everybody's orders.
 * @throws CallFailed `notFound` for a name without a value
 */
export function fillAll(template: string, known: Known, encode = (value: string) => value): string {
  return template.replace(PLACE, (_place, name: string) => {
    const value = known(name)?.trim();
    if (!value) throw new CallFailed('notFound');
    return encode(value);
  });
}

/** One part of a path: it cannot add another, nor begin a query. */
export const encodePart = (value: string): string => encodeURIComponent(wellFormed(value));

/** @throws CallFailed `unconfigured` when the template is not JSON, `notFound` for a name without a value: `{"email":""}` finds everybody */
export function fillJson(template: string, known: Known): string {
  return JSON.stringify(filled(parse(template), known));
}

function parse(template: string): unknown {
  try {
    return JSON.parse(template);
  } catch {
    throw new CallFailed('unconfigured');
  }
}

function filled(value: unknown, known: Known): unknown {
  if (typeof value === 'string') return fillAll(value, known, wellFormed);
  if (Array.isArray(value)) return value.map((each) => filled(each, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, known)]));
}
