/**
 * The order in which the bot tries its triggers on a visitor's words; the first that fires counts (the server's order).
 * A failed connection is not heard in words: it fires where a flow asks another system.
 */
import type { TriggerName } from '@sapa/protocol';

export const TRIED_IN_ORDER = [
  'wish',
  'account',
  'policy',
  'fault',
  'mood',
  'vip',
  'repeated',
  'misses',
] as const satisfies readonly TriggerName[];
export const TRIED_APART = 'connection' satisfies TriggerName;

export const ALL_TRIGGERS: readonly TriggerName[] = [...TRIED_IN_ORDER, TRIED_APART];
