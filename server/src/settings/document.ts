/** The settings file: reads it as it is on disk, replaces it whole. Knows JSON and validity, not who watches. */
import type { Settings, SettingsInput } from '@sapa/protocol';
import { Low } from 'lowdb';
import { DataFile } from 'lowdb/node';
import { firstFault } from './document-place.ts';
import { parseSettings } from './parse.ts';
import type { Problem } from './problem.ts';

/** What is on disk now. */
export type Found =
  | { readonly t: 'missing' }
  | { readonly t: 'broken'; readonly problems: readonly Problem[] }
  | { readonly t: 'good'; readonly input: SettingsInput; readonly settings: Settings };

export interface SettingsDocument {
  look(): Promise<Found>;
  /** Atomic: a reader sees the old document or the new one. Rejects when it cannot be written; the old one is there then. */
  write(input: SettingsInput, settings: Settings): Promise<void>;
}

export function openDocument(file: string, initial: SettingsInput): SettingsDocument {
  const adapter = new DataFile<SettingsInput>(file, {
    parse: fromJson,
    stringify: (input) => JSON.stringify(input, null, 2),
  });
  const db = new Low(adapter, initial);
  /** The last good document, so that one that says the same is not judged again: events of a watched file come several at once. */
  let last: { readonly text: string; readonly found: Found } | undefined;

  function keep(input: SettingsInput, settings: Settings): Found {
    const found: Found = { t: 'good', input, settings };
    last = { text: JSON.stringify(input), found };
    return found;
  }

  return {
    async look() {
      let input: SettingsInput | null;
      try {
        input = await adapter.read();
      } catch (error) {
        return { t: 'broken', problems: [{ path: '', message: whyUnreadable(error) }] };
      }
      // The adapter's word for "no such file"; a file that says `null` is one that says nothing, and no object.
      if (input === null) return { t: 'missing' };
      if (last && JSON.stringify(input) === last.text) return last.found;
      const parsed = parseSettings(input);
      return parsed.ok ? keep(input, parsed.settings) : { t: 'broken', problems: parsed.problems };
    },
    async write(input, settings) {
      db.data = input;
      await db.write();
      keep(input, settings);
    },
  };
}

/** The machine's own words repeat a piece of the text, which may be a secret. @throws SyntaxError that names the place only */
function fromJson(text: string): SettingsInput {
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = firstFault(text) ?? { line: 1, column: 1 };
    throw new SyntaxError(`line ${line}, column ${column}`);
  }
}

function whyUnreadable(error: unknown): string {
  if (error instanceof SyntaxError) return `is not JSON: it goes wrong at ${error.message}`;
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
