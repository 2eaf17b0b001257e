/** Who is treated as a VIP (H10): by their e-mail address, or by the segment that a flow or another system found. */
import type { Triggers } from '@sapa/protocol';
import type { Draft } from './draft.ts';
import type { State } from './state.ts';

export function isVip({ state, context }: Draft): boolean {
  return isVipBy(context.bot.triggers.vip, state);
}

export function isVipBy({ on, emails }: Triggers['vip'], state: State): boolean {
  if (!on) return false;
  if (state.attributes?.segment?.value.toLowerCase() === 'vip') return true;
  const email = state.visitor.email?.toLowerCase();
  return (
    email !== undefined && emails.some((known) => known === email || (known.startsWith('@') && email.endsWith(known)))
  );
}
