/** Knowledge for tests: entries with enough ways to ask each that training is worth while. */
import type { EntryId, SettingsInput } from '@sapa/protocol';
import { parseSettings } from '../src/settings/parse.ts';
import { SETTINGS } from './house.ts';

const TOPICS = ['refund', 'parcel', 'colour', 'invoice', 'size', 'voucher'];
const WAYS = ['status please', 'how long', 'where is my', 'can I change the'];

export function settingsWithMuch(entries: number): SettingsInput {
  const knowledge = TOPICS.slice(0, entries).map((what) => ({
    id: what as EntryId,
    language: 'en' as const,
    questions: Array.from({ length: 12 }, (_, at) => `${what} ${WAYS[at % WAYS.length]} ${at}`),
    answer: `About ${what}.`,
  }));
  return { ...SETTINGS, bot: { ...SETTINGS.bot, knowledge } };
}

export function muchKnowledge(entries: number) {
  const parsed = parseSettings(settingsWithMuch(entries));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.settings.bot;
}
