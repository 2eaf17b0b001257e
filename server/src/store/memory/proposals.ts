/** Proposals in memory: filled by appends, looked through and dismissed by people. */
import type { ProposalView } from '@sapa/protocol';
import type { Proposed } from '../../app/proposals.ts';
import type { ProposalStore } from '../../app/store.ts';

export interface ProposalShelf extends ProposalStore {
  add(proposed: readonly Proposed[]): void;
}

export function createProposalShelf(): ProposalShelf {
  const byKey = new Map<string, ProposalView>();
  const dismissed = new Set<string>();
  return {
    add(proposed) {
      for (const { key, text, entry, by, at } of proposed) {
        const { id = String(byKey.size + 1), count = 0 } = byKey.get(key) ?? {};
        byKey.set(key, { id, text, entry, by, at, count: count + 1 });
      }
    },
    async proposals(limit) {
      const open = [...byKey.values()].filter(({ id }) => !dismissed.has(id));
      return open.sort((a, b) => b.at - a.at || Number(b.id) - Number(a.id)).slice(0, limit);
    },
    async dismissProposal(id) {
      const isOpen = [...byKey.values()].some((each) => each.id === id) && !dismissed.has(id);
      dismissed.add(id);
      return isOpen;
    },
  };
}
