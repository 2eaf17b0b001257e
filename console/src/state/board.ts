/** The live board's rows: who waits where and in which order, who has what, and what has become late. Pure. */
import type { Followed } from '@sapa/client';
import type {
  AgentId,
  AgentRow,
  AgentSnapshot,
  BoardView,
  ConversationId,
  DepartmentId,
  DirectoryView,
  Presence,
} from '@sapa/protocol';
import { holderOf } from './supervise.ts';

type Conversations = ReadonlyMap<ConversationId, Followed<AgentSnapshot>>;

const since = ({ waitingSince, startedAt }: AgentSnapshot) => waitingSince ?? startedAt;
const byTurn = (a: AgentSnapshot, b: AgentSnapshot) =>
  Number(b.front ?? false) - Number(a.front ?? false) ||
  a.priority - b.priority ||
  since(a) - since(b) ||
  (a.id < b.id ? -1 : 1);

const snapshotsOf = (conversations: Conversations) => [...conversations.values()].map(({ snapshot }) => snapshot);

/** In the order in which they are served: the most urgent first, then who has waited longest. */
export const waitingIn = (conversations: Conversations, department: DepartmentId): readonly AgentSnapshot[] =>
  snapshotsOf(conversations)
    .filter(({ status }) => status === 'queued' || status === 'offered')
    .filter((snapshot) => snapshot.department === department)
    .sort(byTurn);

/** Offered to them, answered by them, or on hold with them. */
export const chatsOf = (conversations: Conversations, agent: AgentId): readonly AgentSnapshot[] =>
  snapshotsOf(conversations)
    .filter((snapshot) => snapshot.status !== 'wrap-up' && holderOf(snapshot) === agent)
    .sort((a, b) => since(a) - since(b) || (a.id < b.id ? -1 : 1));

const RANK: Readonly<Record<Presence, number>> = { online: 0, away: 1, offline: 2 };

/** First who is there, then by name: a row moves only when somebody comes or goes. */
export function agentRows(
  { agents }: BoardView,
  directory: DirectoryView | undefined,
): readonly (AgentRow & { readonly name: string })[] {
  const nameOf = (id: AgentId) => directory?.agents.find((agent) => agent.id === id)?.name ?? id;
  return agents
    .map((row) => ({ ...row, name: nameOf(row.id) }))
    .sort((a, b) => RANK[a.status] - RANK[b.status] || a.name.localeCompare(b.name));
}

/** How many are late, by department. */
export type Late = ReadonlyMap<DepartmentId, number>;
export const lateOf = ({ departments }: BoardView): Late => new Map(departments.map(({ id, late }) => [id, late]));

/** Where more are late than were. */
export const newlyLate = (before: Late, after: Late): readonly DepartmentId[] =>
  [...after].filter(([id, late]) => late > (before.get(id) ?? 0)).map(([id]) => id);
