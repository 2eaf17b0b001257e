/** The settings file: reads it as it is on disk, replaces it whole. Knows JSON and validity, not who watches. */
import type { Settings, SettingsInput } from '@sapa/protocol';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
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
  write(input: SettingsInput): Promise<void>;
}

export function openDocument(file: string, initial: SettingsInput): SettingsDocument {
  const adapter = new JSONFile<SettingsInput>(file);
  const db = new Low(adapter, initial);
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
      const parsed = parseSettings(input);
      return parsed.ok ? { t: 'good', input, settings: parsed.settings } : { t: 'broken', problems: parsed.problems };
    },
    async write(input) {
      db.data = input;
      await db.write();
    },
  };
}

function whyUnreadable(error: unknown): string {
  if (error instanceof SyntaxError) return `is not JSON: ${error.message}`;
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
