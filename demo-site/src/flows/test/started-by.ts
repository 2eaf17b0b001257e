/** Which of the shop's flows some words start, as the server finds it. */
import type { Language } from '@sapa/protocol';
import { settingsSchema } from '@sapa/protocol/schemas';
import * as v from 'valibot';
import { startsWith } from '../../../../server/src/core/flows/index.ts';
import { demoSettings } from '../../workspace.ts';

const { bot } = v.parse(settingsSchema, demoSettings({ shopOrigin: 'http://localhost:3001', siteKey: 'warung-nusa' }));

export function startedBy(words: string, language: Language): string | undefined {
  return startsWith(bot.flows, { language, fields: {}, words, open: true, channel: 'web' }, true)?.id;
}
