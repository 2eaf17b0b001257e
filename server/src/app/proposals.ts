/**
 * Proposals: ways to ask an entry that visitors and agents showed, for an admin to take up. A view of the log, counted by the
 * conversations it was said in; what is dismissed stays dismissed, however often it is said again. Taking one up is a change of the settings.
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
/** Open ones kept of one entry: whoever says many things in many ways crowds out no other entry's, and fills no disk. */
export const KEPT_PER_ENTRY = 200;

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
  /** From most conversations first, then the newest; at most 200, without those about entries that are gone, or that are asked this way already. */
  list(): Promise<readonly ProposalView[]>;
  /** False when there is none of this name (any more). */
  dismiss(id: string): Promise<boolean>;
}

/** @param knowledge the one in force when it is asked */
export function createProposals(store: ProposalStore, knowledge: () => readonly KnowledgeEntry[]): Proposals {
  return {
    async list() {
      const entries = new Map(knowledge().map((entry) => [entry.id, entry]));
      const isNew = ({ entry, text }: ProposalView) =>
        !entries.get(entry)?.questions.some((each) => normalised(each) === normalised(text));
      return newOnes(store, [...entries.keys()], isNew);
    },
    dismiss: (id) => store.dismissProposal(id),
  };
}

/** Looks on until enough are found: those that are asked already are few, but may all be the most counted ones. */
async function newOnes(
  store: ProposalStore,
  entries: readonly EntryId[],
  isNew: (proposal: ProposalView) => boolean,
): Promise<readonly ProposalView[]> {
  // By name: what is said meanwhile moves the others on.
  const found = new Map<string, ProposalView>();
  for (let offset = 0; found.size < SHOWN; offset += SHOWN) {
    const page = await store.proposals({ entries, limit: SHOWN, offset });
    for (const each of page.filter(isNew)) found.set(each.id, each);
    if (page.length < SHOWN) break;
  }
  return [...found.values()].slice(0, SHOWN);
}
