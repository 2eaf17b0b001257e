/** What a conversation is to me now, and so what I can do with it. Pure. */
import type { AgentSnapshot, AgentView } from '@sapa/protocol';

export type Standing =
  | 'bot'
  | 'queued'
  /** Offered to me. */
  | 'offered'
  | 'offeredElsewhere'
  /** Mine, the visitor is there. */
  | 'active'
  /** Mine, and not taking a slot until the visitor writes or I go on. */
  | 'onHold'
  /** Mine, to be filed. */
  | 'wrapUp'
  /** Somebody else has it. */
  | 'elsewhere'
  /** Closed, an answer is owed. */
  | 'message'
  | 'closed';

export function standingOf(snapshot: AgentSnapshot, me: Pick<AgentView, 'id'>): Standing {
  switch (snapshot.status) {
    case 'bot':
    case 'queued':
      return snapshot.status;
    case 'offered':
      return snapshot.offer?.agent === me.id ? 'offered' : 'offeredElsewhere';
    case 'active':
      return snapshot.agent?.id === me.id ? 'active' : 'elsewhere';
    case 'on-hold':
      return snapshot.agent?.id === me.id ? 'onHold' : 'elsewhere';
    case 'wrap-up':
      return snapshot.agent?.id === me.id ? 'wrapUp' : 'elsewhere';
    case 'closed':
      return snapshot.followUp ? 'message' : 'closed';
  }
}
