/** What is told once, at the edge of the screen: why a command was refused, that a transfer came back, that a chat of mine is no longer mine. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Followed } from '@sapa/client';
import type {
  AgentCommand,
  AgentId,
  AgentSnapshot,
  ConversationEvent,
  ConversationId,
  RejectReason,
} from '@sapa/protocol';

/** More than these at once nobody reads. */
const MOST = 3;

type Transferred = Extract<ConversationEvent, { type: 'transferred' }>;
type Conversations = ReadonlyMap<ConversationId, Followed<AgentSnapshot>>;

export type Notice = { readonly id: string } & (
  | { readonly kind: 'refused'; readonly command: AgentCommand['type']; readonly reason: RejectReason }
  | { readonly kind: 'cameBack'; readonly conversation: ConversationId }
  | { readonly kind: 'passedOn'; readonly visitor: AgentSnapshot['visitor']; readonly event: Transferred }
  /** While the line was down, so that nobody can say how. */
  | { readonly kind: 'gone'; readonly visitor: AgentSnapshot['visitor'] }
);

export interface Notices {
  readonly list: ReadonlySignal<readonly Notice[]>;
  add(notice: Notice): void;
  dismiss(id: string): void;
}

export function createNotices(): Notices {
  const list = signal<readonly Notice[]>([]);
  return {
    list,
    add: (notice) => {
      list.value = [...list.value, notice].slice(-MOST);
    },
    dismiss: (id) => {
      list.value = list.value.filter((notice) => notice.id !== id);
    },
  };
}

/** A transfer of mine that nobody took, among what is new. */
const isBack = (event: ConversationEvent, me: AgentId) =>
  event.type === 'relaxed' && event.reason === 'back' && event.only === me;

const isMine = ({ status, agent }: AgentSnapshot, me: AgentId) =>
  (status === 'active' || status === 'on-hold') && agent?.id === me;

/** @param before as it was here @param after with what has arrived since */
function newsOf(before: Followed<AgentSnapshot>, after: Followed<AgentSnapshot>, me: AgentId): readonly Notice[] {
  const { id: conversation, visitor, head } = after.snapshot;
  const fresh = after.events.filter(({ seq }) => seq > before.snapshot.head);
  const passed = fresh.find((event) => event.type === 'transferred' && event.by !== undefined && event.by !== me);
  const news: Notice[] = [];
  if (fresh.some((event) => isBack(event, me)))
    news.push({ id: `back:${conversation}:${head}`, kind: 'cameBack', conversation });
  if (passed?.type === 'transferred' && isMine(before.snapshot, me) && !isMine(after.snapshot, me))
    news.push({ id: `passed:${conversation}:${passed.seq}`, kind: 'passedOn', visitor, event: passed });
  return news;
}

/** What is worth telling about the step from one state of the desk to the next. Pure. */
export function newsBetween(before: Conversations, after: Conversations, me: AgentId): readonly Notice[] {
  return [...before].flatMap(([id, known]): readonly Notice[] => {
    const now = after.get(id);
    if (now) return now.snapshot.head > known.snapshot.head ? newsOf(known, now, me) : [];
    const { visitor, head } = known.snapshot;
    return isMine(known.snapshot, me) ? [{ id: `gone:${id}:${head}`, kind: 'gone', visitor }] : [];
  });
}
