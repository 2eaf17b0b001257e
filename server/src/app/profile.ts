/** What a page says of its visitor, made fit for the log: fields as settings name them, texts of one line. Pure. */
import { EMAIL, type Profile } from '@sapa/protocol';
import type { Known } from '../core/conversation/context.ts';

const NAME_CHARS = 100;
const VALUE_CHARS = 500;
const FIELD_CHARS = 40;

/** What is no address, and attributes whose names have no letter to start with, are left out. */
export function knownFrom({ name, email, attributes = {} }: Profile): Known {
  const called = name === undefined ? '' : line(name, NAME_CHARS);
  const address = email?.trim() ?? '';
  const fields = Object.entries(attributes).flatMap(([key, value]) => {
    const field = fieldOf(key);
    const text = line(String(value), VALUE_CHARS);
    return field && text ? [[field, text] as const] : [];
  });
  return {
    ...(called && { name: called }),
    ...(EMAIL.test(address) && { email: address }),
    ...(fields.length > 0 && { attributes: Object.fromEntries(fields) }),
  };
}

/** `orderCount`, `Order count` → `order_count`; empty where nothing is left. */
function fieldOf(key: string): string {
  const words = key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  return words
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, FIELD_CHARS)
    .replace(/_+$/, '');
}

/** Without line breaks and other controls. */
const line = (text: string, chars: number): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, chars);
