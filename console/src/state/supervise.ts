/** What a supervisor may do with a conversation, whoever has it. Pure; the server has the last word. */
import type { AgentId, AgentSnapshot, AgentView, Status } from '@sapa/protocol';

type Me = Pick<AgentView, 'id' | 'role'>;

export const supervises = ({ role }: Pick<AgentView, 'role'>): boolean => role !== 'agent';

/** Waiting for somebody, or being served. */
const OPEN: ReadonlySet<Status> = new Set(['queued', 'offered', 'active', 'on-hold']);

/** Whom it is offered to, or who has it. */
export const holderOf = ({ status, offer, agent }: AgentSnapshot): AgentId | undefined =>
  status === 'offered' ? offer?.agent : OPEN.has(status) || status === 'wrap-up' ? agent?.id : undefined;

/** Also: change its priority. */
export const mayAssign = (snapshot: AgentSnapshot, me: Me): boolean => supervises(me) && OPEN.has(snapshot.status);

/** From under an offer to somebody else, or from who is serving it. */
export function mayTakeOver(snapshot: AgentSnapshot, me: Me): boolean {
  const holder = holderOf(snapshot);
  return mayAssign(snapshot, me) && holder !== undefined && holder !== me.id;
}
