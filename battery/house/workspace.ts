/** The workspace that faults run in: two sites, one with a bot and one without, one department, and agents with room. */
import type { SettingsInput } from '@sapa/protocol';
import type { Staff } from '../checker/history.ts';

export const ORIGIN = 'http://shop.example';
export const PASSWORD = 'a long enough password';
/** Its visitors talk to the bot. */
export const BOT_SITE = 'botshop';
/** Its visitors wait for a human from their first word on. */
export const SITE = 'shop';

const HOUR = 3_600_000;
/** Far away: nothing falls due that a fault did not ask for. */
const FAR = { offerMs: 600_000, noAnswerMs: HOUR, longestWaitMs: HOUR, visitorGoneMs: HOUR, agentGoneMs: HOUR };

export interface WorkspaceOptions {
  readonly agents?: number;
  readonly capacity?: number;
  readonly limits?: NonNullable<SettingsInput['limits']>;
}

export function workspace({ agents = 4, capacity = 100, limits = {} }: WorkspaceOptions): SettingsInput {
  const site = { origins: [ORIGIN], languages: ['en' as const], departments: ['sales'] };
  return {
    version: 1,
    name: 'Battery',
    sites: [
      { ...site, key: SITE, name: 'Shop', bot: false },
      { ...site, key: BOT_SITE, name: 'Bot shop' },
    ],
    departments: [{ id: 'sales', name: { id: 'Penjualan', en: 'Sales' } }],
    agents: Array.from({ length: agents }, (_, index) => ({
      id: `agent-${index}`,
      name: `Agent ${index}`,
      email: `agent-${index}@shop.example`,
      departments: ['sales'],
      capacity,
    })),
    bot: {
      knowledge: [
        {
          id: 'hours',
          language: 'en',
          questions: ['What are your opening hours?'],
          keywords: ['open', 'hours'],
          answer: 'Every day from 9 to 5.',
        },
      ],
    },
    limits: { ...FAR, ...limits },
    // Thousands come from a few addresses, and faster than people do.
    traffic: {
      messagesPerMinute: 1_000_000,
      messageBurst: 100_000,
      agentCommandsPerMinute: 1_000_000,
      agentCommandBurst: 100_000,
      socketsPerAddress: 1_000_000,
      connectsPerMinute: 1_000_000,
      conversationsPerMinute: 1_000_000,
      filesPerHour: 1_000_000,
      fileMegabytesPerHour: 1_000_000,
    },
  };
}

export const staffOf = (settings: SettingsInput): Staff[] =>
  (settings.agents ?? []).map(({ id, departments = [], capacity = 4, role = 'agent' }) => ({
    id,
    departments,
    capacity,
    role,
  }));
