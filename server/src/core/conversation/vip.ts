/** Who is treated as a VIP (H10): by their e-mail address, or by the segment that a flow or another system found. */
import type { Draft } from './draft.ts';

export function isVip({ state, context }: Draft): boolean {
  const { on, emails } = context.bot.triggers.vip;
  if (!on) return false;
  if (state.attributes?.segment?.value.toLowerCase() === 'vip') return true;
  const email = state.visitor.email?.toLowerCase();
  return (
    email !== undefined && emails.some((known) => known === email || (known.startsWith('@') && email.endsWith(known)))
  );
}
