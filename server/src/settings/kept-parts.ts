/**
 * What is in force of a document that was changed and judged: parts that stayed as they were stay the same objects, so that
 * nobody who holds them need look whether they changed. Pure.
 */
import type { Settings, SettingsInput } from '@sapa/protocol';
import { settingsSchema } from '@sapa/protocol/schemas';
import * as v from 'valibot';

/** A document and what it says with defaults filled in. */
export interface Judged {
  readonly input: SettingsInput;
  readonly settings: Settings;
}

type Part = keyof typeof settingsSchema.entries;

/**
 * @param judged what was judged
 * @param written the same document as it is written: parts of it may be other objects, and say the same in other words
 */
export function inForce(judged: Judged, written: SettingsInput, before: Judged): Settings {
  const parts = Object.keys(settingsSchema.entries).map((name): [string, unknown] => {
    const part = name as Part;
    if (written[part] === before.input[part]) return [name, before.settings[part]];
    if (written[part] === judged.input[part]) return [name, judged.settings[part]];
    return [name, v.parse(settingsSchema.entries[part], written[part])];
  });
  return Object.fromEntries(parts) as unknown as Settings;
}

/** Compared part by part, those that are the same object not at all. */
export function isSameDocument(one: SettingsInput, other: SettingsInput): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as ReadonlySet<Part>;
  return [...names].every(
    (part) => one[part] === other[part] || JSON.stringify(one[part]) === JSON.stringify(other[part]),
  );
}
