/** Proposals in memory: filled by appends, looked through and dismissed by people. */
import type { ConversationId, ProposalView } from '@sapa/protocol';
import { KEPT_PER_ENTRY, type Proposed } from '../../app/proposals.ts';
import type { ProposalStore } from '../../app/store.ts';

export interface ProposalShelf extends ProposalStore {
  add(proposed: readonly Proposed[]): void;
}

interface Kept {
  readonly key: string;
  readonly view: ProposalView;
  readonly conversations: ReadonlySet<ConversationId>;
  readonly isDismissed: boolean;
}

const firstSeen = (one: ProposalView, other: ProposalView) =>
  other.count - one.count || other.at - one.at || Number(other.id) - Number(one.id);

export function createProposalShelf(): ProposalShelf {
  const byKey = new Map<string, Kept>();
  let last = 0;
  const open = () => [...byKey.values()].filter(({ isDismissed }) => !isDismissed);

  function add({ key, text, entry, by, at, conversation }: Proposed): void {
    const before = byKey.get(key);
    if (before?.isDismissed) return;
    if (!before) last++;
    const conversations = new Set(before?.conversations).add(conversation);
    const view = { id: before?.view.id ?? String(last), text, entry, by, at, count: conversations.size };
    byKey.set(key, { key, view, conversations, isDismissed: false });
    const others = open().filter((each) => each.view.entry === entry && each.key !== key);
    const forgotten = others.sort((a, b) => firstSeen(a.view, b.view)).slice(KEPT_PER_ENTRY - 1);
    for (const each of forgotten) byKey.delete(each.key);
  }

  return {
    add: (proposed) => proposed.forEach(add),
    async proposals({ entries, limit, offset = 0 }) {
      const about = new Set<string>(entries);
      const found = open().flatMap(({ view }) => (about.has(view.entry) ? [view] : []));
      return found.sort(firstSeen).slice(offset, offset + limit);
    },
    async dismissProposal(id) {
      const found = open().find(({ view }) => view.id === id);
      if (found) byKey.set(found.key, { ...found, isDismissed: true });
      return found !== undefined;
    },
  };
}
