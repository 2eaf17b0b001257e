/** Transcripts of stored conversations, for those who may read them: the visitor whose it is, and agents who may see it. */
import type { AgentId, ConversationEvent, ConversationId, Language, VisitorId } from '@sapa/protocol';
import { mayAccess } from '../core/conversation/access.ts';
import type { State } from '../core/conversation/state.ts';
import { mayFollow } from './access.ts';
import type { Desk } from './desk.ts';
import type { Facts } from './facts.ts';
import type { ConversationStore } from './store.ts';
import { transcriptText, weightOf } from './transcript.ts';
import { createTranscriptTurns, type TranscriptTurns } from './transcript-turns.ts';

export type Reader =
  | { readonly kind: 'visitor'; readonly id: VisitorId }
  | { readonly kind: 'agent'; readonly id: AgentId };

export interface Transcripts {
  /** To be asked before `read`, which takes memory. */
  readonly turns: TranscriptTurns;
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

/** Of a very long conversation the last ones: so many bytes of text, of so many events at most, which are read so many at once. */
const MOST = { bytes: 2_000_000, events: 20_000, atOnce: 200 };

export function createTranscripts({ desk, facts, store }: Parts): Transcripts {
  function maySee(reader: Reader, state: State): boolean {
    if (reader.kind === 'visitor') return state.visitor.id === reader.id;
    const profile = facts.agent(reader.id);
    return profile !== undefined && (mayFollow(profile, state) || mayAccess({ kind: 'agent', ...profile }, state));
  }

  const zoneOf = ({ department }: State) =>
    facts.settings.departments.find(({ id }) => id === department)?.hours?.timeZone ?? 'UTC';

  async function lastOf(id: ConversationId, upTo: number) {
    const told: ConversationEvent[] = [];
    let bytes = 0;
    for (let before = upTo + 1; before > 1; ) {
      const page = await store.read(id, { before, limit: MOST.atOnce, fromEnd: true });
      for (const { event } of page.toReversed()) {
        const weight = weightOf(event);
        bytes += weight;
        if (bytes > MOST.bytes || upTo - event.seq >= MOST.events) return { events: told.reverse(), isCut: true };
        if (weight > 0) told.push(event);
      }
      before = page[0]?.event.seq ?? 0;
    }
    return { events: told.reverse(), isCut: false };
  }

  async function of(state: State, language: Language, upTo = state.head): Promise<string> {
    const last = await lastOf(state.id, upTo);
    const site = facts.site(state.site);
    return transcriptText({
      site: site?.texts[language].title || site?.name || facts.settings.name,
      visitor: state.visitor.name,
      language,
      timeZone: zoneOf(state),
      showsNames: site?.showAgentNames ?? false,
      ...last,
    });
  }

  return {
    turns: createTranscriptTurns(),
    of,
    async read(reader, conversation, language) {
      const state = desk.peek(conversation) ?? (await desk.load(conversation));
      if (!state || !maySee(reader, state)) return undefined;
      return of(state, language ?? state.startedLanguage);
    },
  };
}
