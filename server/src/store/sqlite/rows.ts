/** Between the app's objects and the rows that cross to the thread: JSON is made here, once per event. */
import type { Append } from '../../app/store.ts';
import type { State } from '../../core/conversation/state.ts';
import { isFollowUp } from '../append-shape.ts';
import type { AppendRow, ConversationFacts } from './wire.ts';

export function toRow(request: Append): AppendRow {
  const { command, visitor, snapshot } = request;
  return [
    request.conversation,
    request.expectedSeq,
    snapshot.head,
    JSON.stringify(snapshot),
    factsOf(snapshot),
    request.events.map((event) => [event.seq, event.at, event.type, JSON.stringify(event)]),
    deadlinesOf(request),
    command ? [command.sender, command.id, command.seq, command.bodyHash] : null,
    request.outbound.map(({ key, kind, body }) => [key, kind, body]),
    visitor ? [visitor.id, visitor.tokenHash, visitor.createdAt] : null,
  ];
}

const deadlinesOf = ({ deadlines }: Append): AppendRow[6] =>
  Object.entries(deadlines).filter((entry): entry is [string, number] => entry[1] !== undefined);

function factsOf(state: State): ConversationFacts {
  const { visitor, site, status, department = null, startedAt } = state;
  return [visitor.id, site, status, department, ownerOf(state), isFollowUp(state) ? 1 : 0, startedAt];
}

function ownerOf(state: State): string | null {
  switch (state.status) {
    case 'active':
    case 'wrap-up':
      return state.agent.id;
    case 'closed':
      return state.agent?.id ?? null;
    default:
      return null;
  }
}
