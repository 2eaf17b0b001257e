/** How a visitor is, as far as it concerns who answers: neutral and unhurried is nothing to say. Pure. */
import type { AgentSnapshot, Mood, Urgency } from '@sapa/protocol';

export type Feeling = 'upset' | 'pleased' | 'urgent';

interface Heard {
  readonly mood?: Mood;
  readonly urgency?: Urgency;
}

/** @param since what the newest words sounded like: the bot's own ears close when a person answers */
export function feelingsOf(snapshot: Pick<AgentSnapshot, 'status' | 'mood' | 'urgency'>, since?: Heard): Feeling[] {
  const { mood, urgency }: Heard = snapshot.status === 'active' ? { ...snapshot, ...since } : snapshot;
  const feelings: Feeling[] = [];
  if (mood === 'frustrated') feelings.push('upset');
  if (mood === 'pleased') feelings.push('pleased');
  if (urgency === 'high') feelings.push('urgent');
  return feelings;
}
