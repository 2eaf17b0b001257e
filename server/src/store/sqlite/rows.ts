/**
 * From the app's objects to what crosses to the thread. The snapshot is written when what conversations are searched by has
 * changed, and every so many events: in between the log alone says it, at a fraction of the price.
 */
import { proposedIn } from '../../app/proposals.ts';
import type { Append } from '../../app/store.ts';
import type { State } from '../../core/conversation/state.ts';
import { commandKey, isFollowUp } from '../append-shape.ts';
import type { Cell } from './wire.ts';

/** A conversation is loaded from a snapshot and at most so many events. */
export const SNAPSHOT_EVERY = 32;

/** The arguments of `Writes.append`, in the order in which append.ts takes them. */
export function toCells(request: Append): Cell[] {
  const { before, after, events, command, outbound, visitor, attachments = [] } = request;
  const cells: Cell[] = [after.id, before?.head ?? 0, events.length];
  for (const { event, json } of events) cells.push(event.at, event.type, json);
  if (command) cells.push(command.seq, commandKey(command.sender, command.id), command.bodyHash);
  else cells.push(0);
  cells.push(attachments.length, ...attachments);
  if (isDue(before, after)) cells.push(JSON.stringify(after), ...factsOf(after));
  else cells.push(null);
  cells.push(outbound.length);
  for (const { key, kind, body } of outbound) cells.push(key, kind, body);
  const proposed = proposedIn(after.id, events);
  cells.push(proposed.length);
  for (const { key, text, entry, by, at } of proposed) cells.push(key, text, entry, by, at);
  if (visitor) cells.push(visitor.id, visitor.tokenHash, visitor.createdAt);
  else cells.push(null);
  return cells;
}

function isDue(before: State | undefined, after: State): boolean {
  if (!before || Math.floor(before.head / SNAPSHOT_EVERY) < Math.floor(after.head / SNAPSHOT_EVERY)) return true;
  return (
    before.status !== after.status ||
    before.visitor.id !== after.visitor.id ||
    before.department !== after.department ||
    ownerOf(before) !== ownerOf(after) ||
    isFollowUp(before) !== isFollowUp(after)
  );
}

/** What conversations are searched by. */
function factsOf(state: State): Cell[] {
  const { visitor, site, status, department = null } = state;
  return [visitor.id, site, status, department, ownerOf(state), isFollowUp(state) ? 1 : 0];
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
