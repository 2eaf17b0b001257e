/** What is going on at the board: which rows are open, what is being asked, what is being dragged. */
import { type Signal, signal } from '@preact/signals';
import type { ConversationId } from '@sapa/protocol';

export interface Asked {
  readonly kind: 'assign' | 'move' | 'takeOver';
  readonly conversation: ConversationId;
}

export interface Place {
  /** Departments and agents whose conversations are shown. */
  readonly open: Signal<ReadonlySet<string>>;
  readonly asked: Signal<Asked | undefined>;
  readonly dragged: Signal<ConversationId | undefined>;
  toggle(row: string): void;
}

export function createPlace(): Place {
  const open = signal<ReadonlySet<string>>(new Set());
  return {
    open,
    asked: signal<Asked | undefined>(undefined),
    dragged: signal<ConversationId | undefined>(undefined),
    toggle(row) {
      const next = new Set(open.value);
      if (!next.delete(row)) next.add(row);
      open.value = next;
    },
  };
}
