/**
 * Who is treated as a VIP (H10): by their e-mail address, or by the segment that a flow or another system found. What only a page
 * says of them makes nobody one: anybody can say it.
 */
import type { Triggers } from '@sapa/protocol';
import type { Draft } from './draft.ts';
import type { State } from './state.ts';

export function isVip({ state, context }: Draft): boolean {
  return isVipBy(context.bot.triggers.vip, state);
}

export function isVipBy({ on, emails }: Triggers['vip'], { attributes, claimed, visitor }: State): boolean {
  if (!on) return false;
  const segment = attributes?.segment;
  if (!segment?.claimed && segment?.value.toLowerCase() === 'vip') return true;
  const email = claimed?.includes('email') ? undefined : visitor.email?.toLowerCase();
  return (
    email !== undefined && emails.some((known) => known === email || (known.startsWith('@') && email.endsWith(known)))
  );
}
