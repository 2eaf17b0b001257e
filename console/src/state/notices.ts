/** What is told once, at the edge of the screen: why a command was refused, and that a transfer came back. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { AgentCommand, AgentId, ConversationEvent, ConversationId, RejectReason } from '@sapa/protocol';

/** More than these at once nobody reads. */
const MOST = 3;

export type Notice = { readonly id: string } & (
  | { readonly kind: 'refused'; readonly command: AgentCommand['type']; readonly reason: RejectReason }
  | { readonly kind: 'cameBack'; readonly conversation: ConversationId }
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
export function cameBack(events: readonly ConversationEvent[], after: number, me: AgentId): boolean {
  return events.some(
    (event) => event.seq > after && event.type === 'relaxed' && event.reason === 'back' && event.only === me,
  );
}
