/** How long a conversation waits, from the settings: the limits, and what the bot does when nobody says anything. */
import type { Settings } from '@sapa/protocol';
import type { Patience } from './context.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export function patienceOf(settings: Pick<Settings, 'limits' | 'bot' | 'departments'>): Patience {
  return { ...idlePatience(settings), longestWaits: longestWaits(settings) };
}

function longestWaits({ departments }: Pick<Settings, 'departments'>): ReadonlyMap<string, number> {
  const own = departments.flatMap(({ id, queue: { longestWaitSeconds } }) =>
    longestWaitSeconds === undefined ? [] : [[id, longestWaitSeconds * SECOND] as const],
  );
  return new Map(own);
}

function idlePatience({ limits, bot: { idle } }: Pick<Settings, 'limits' | 'bot'>): Patience {
  if (idle.action === 'none') return limits;
  const idleMs = Math.max(1, idle.hours * 60 + idle.minutes) * MINUTE;
  const warnMs = idle.warnMinutes * MINUTE;
  return { ...limits, idleMs, ...(warnMs > 0 && warnMs < idleMs && { idleWarningMs: idleMs - warnMs }) };
}
