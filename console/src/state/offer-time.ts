/** How much of an offer's time is left. Pure. */
import type { AgentSnapshot, ConversationEvent, Timestamp } from '@sapa/protocol';

/** The usual length, while the event that says it is not here. */
const OFFER_MS = 30_000;

export function offerTime(
  { offer }: Pick<AgentSnapshot, 'offer'>,
  events: readonly ConversationEvent[],
  now: Timestamp,
): { readonly share: number; readonly seconds: number } {
  if (!offer) return { share: 0, seconds: 0 };
  const made = events.findLast((event) => event.type === 'offered' && event.expiresAt === offer.expiresAt);
  const whole = made ? Math.max(1, offer.expiresAt - made.at) : OFFER_MS;
  // A clock that goes wrong here shows a full or an empty ring, never more than the whole.
  const left = Math.min(whole, Math.max(0, offer.expiresAt - now));
  return { share: left / whole, seconds: Math.ceil(left / 1_000) };
}
