/** Which of the shop's flows some words start, as the server finds it. */
import type { Language } from '@sapa/protocol';
import { settingsSchema } from '@sapa/protocol/schemas';
import * as v from 'valibot';
import { startedByArrival, startedByWords } from '../../../../server/src/core/flows/index.ts';
import { demoSettings } from '../../workspace.ts';

const { bot } = v.parse(settingsSchema, demoSettings({ shopOrigin: 'http://localhost:3001', siteKey: 'warung-nusa' }));

export function startedBy(words: string, language: Language): string | undefined {
  const world = { language, fields: {}, words, open: true, channel: 'web' } as const;
  return (startedByWords(bot.flows, world) ?? startedByArrival(bot.flows, world))?.id;
}
