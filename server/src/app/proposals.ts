/**
 * Proposals: ways to ask an entry that visitors and agents showed, for an admin to take up. A view of the log, counted by what
 * was said; what is dismissed stays dismissed, however often it is said again. Taking one up is a change of the settings.
 */
import {
  type ConversationId,
  type EntryId,
  excerpt,
  type KnowledgeEntry,
  type ProposalView,
  type Timestamp,
} from '@sapa/protocol';
import type { ProposalStore } from './store.ts';
import type { Written } from './written.ts';

/** What one event adds to the view. */
export interface Proposed {
  /** The same for all that say the same about one entry. */
  readonly key: string;
  readonly text: string;
  readonly entry: EntryId;
  readonly by: 'visitor' | 'agent';
  readonly at: Timestamp;
  readonly conversation: ConversationId;
}

/** As long as a question of an entry may be. */
const TEXT_CHARS = 300;
const SHOWN = 200;

/** Both stores keep what this finds, in the transaction of the events. Nearly always nothing. */
export function proposedIn(conversation: ConversationId, events: readonly Written[]): readonly Proposed[] {
  const found: Proposed[] = [];
  for (const { event } of events) {
    if (event.type !== 'variantProposed') continue;
    const { entry, by, at } = event;
    const text = excerpt(event.text.trim(), TEXT_CHARS);
    found.push({ key: `${entry} ${normalised(text)}`, text, entry, by, at, conversation });
  }
  return found;
}

const normalised = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim();

export interface Proposals {
  /** Newest first, at most 200; without those about entries that are gone, or that are asked this way already. */
  list(): Promise<readonly ProposalView[]>;
  /** False when there is none of this name (any more). */
  dismiss(id: string): Promise<boolean>;
}

/** @param knowledge the one in force when it is asked */
export function createProposals(store: ProposalStore, knowledge: () => readonly KnowledgeEntry[]): Proposals {
  return {
    async list() {
      const entries = new Map(knowledge().map((entry) => [entry.id, entry]));
      const isNew = ({ entry, text }: ProposalView) => {
        const known = entries.get(entry);
        return known !== undefined && !known.questions.some((each) => normalised(each) === normalised(text));
      };
      return (await store.proposals(SHOWN)).filter(isNew);
    },
    dismiss: (id) => store.dismissProposal(id),
  };
}
