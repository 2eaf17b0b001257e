/** How long a conversation waits, from the settings: the limits, and what the bot does when nobody says anything. */
import type { Settings } from '@sapa/protocol';
import type { Patience } from './context.ts';

const MINUTE = 60_000;

export function patienceOf({ limits, bot: { idle } }: Pick<Settings, 'limits' | 'bot'>): Patience {
  if (idle.action === 'none') return limits;
  const idleMs = Math.max(1, idle.hours * 60 + idle.minutes) * MINUTE;
  const warnMs = idle.warnMinutes * MINUTE;
  return { ...limits, idleMs, ...(warnMs > 0 && warnMs < idleMs && { idleWarningMs: idleMs - warnMs }) };
}
