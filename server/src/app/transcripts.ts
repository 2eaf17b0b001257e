/** Transcripts of stored conversations, for those who may read them: the visitor whose it is, and agents who may see it. */
import type { AgentId, ConversationId, Language, VisitorId } from '@sapa/protocol';
import { mayAccess } from '../core/conversation/access.ts';
import type { State } from '../core/conversation/state.ts';
import { mayFollow } from './access.ts';
import type { Desk } from './desk.ts';
import type { Facts } from './facts.ts';
import type { ConversationStore } from './store.ts';
import { transcriptText } from './transcript.ts';

export type Reader =
  | { readonly kind: 'visitor'; readonly id: VisitorId }
  | { readonly kind: 'agent'; readonly id: AgentId };

export interface Transcripts {
  /** Undefined where there is no such conversation for this reader. @param language the conversation's own where it is left out */
  read(reader: Reader, conversation: ConversationId, language?: Language): Promise<string | undefined>;
  /** @param upTo `seq` of the last event in it */
  of(state: State, language: Language, upTo?: number): Promise<string>;
}

interface Parts {
  readonly desk: Pick<Desk, 'peek' | 'load'>;
  readonly facts: Pick<Facts, 'agent' | 'site' | 'settings'>;
  readonly store: Pick<ConversationStore, 'read'>;
}

/** The last ones of a very long conversation. */
const EVENTS = 10_000;

export function createTranscripts({ desk, facts, store }: Parts): Transcripts {
  function maySee(reader: Reader, state: State): boolean {
    if (reader.kind === 'visitor') return state.visitor.id === reader.id;
    const profile = facts.agent(reader.id);
    return profile !== undefined && (mayFollow(profile, state) || mayAccess({ kind: 'agent', ...profile }, state));
  }

  const zoneOf = ({ department }: State) =>
    facts.settings.departments.find(({ id }) => id === department)?.hours?.timeZone ?? 'UTC';

  async function of(state: State, language: Language, upTo = state.head): Promise<string> {
    const events = await store.read(state.id, { before: upTo + 1, limit: EVENTS, fromEnd: true });
    const site = facts.site(state.site);
    return transcriptText({
      site: site?.texts[language].title || site?.name || facts.settings.name,
      visitor: state.visitor.name,
      language,
      timeZone: zoneOf(state),
      showsNames: site?.showAgentNames ?? false,
      events: events.map(({ event }) => event),
    });
  }

  return {
    of,
    async read(reader, conversation, language) {
      const state = desk.peek(conversation) ?? (await desk.load(conversation));
      if (!state || !maySee(reader, state)) return undefined;
      return of(state, language ?? state.startedLanguage);
    },
  };
}
