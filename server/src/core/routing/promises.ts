/** Matches on their way: made, and neither committed nor failed yet. Knows no loads; whoever counts an agent's asks for theirs. */
import type { AgentId, ConversationId, Timestamp } from '@sapa/protocol';

export interface Promised {
  readonly conversation: ConversationId;
  readonly agent: AgentId;
  readonly channel: string;
  readonly at: Timestamp;
}

const NONE: ReadonlySet<Promised> = new Set();

export class Promises {
  readonly #all = new Map<ConversationId, Promised>();
  readonly #byAgent = new Map<AgentId, Set<Promised>>();

  find(conversation: ConversationId): Promised | undefined {
    return this.#all.get(conversation);
  }

  of(agent: AgentId): ReadonlySet<Promised> {
    return this.#byAgent.get(agent) ?? NONE;
  }

  add(promised: Promised): void {
    this.#all.set(promised.conversation, promised);
    const theirs = this.#byAgent.get(promised.agent);
    if (theirs) theirs.add(promised);
    else this.#byAgent.set(promised.agent, new Set([promised]));
  }

  end(conversation: ConversationId): void {
    const promised = this.#all.get(conversation);
    if (!promised) return;
    this.#all.delete(conversation);
    const theirs = this.#byAgent.get(promised.agent);
    theirs?.delete(promised);
    if (theirs?.size === 0) this.#byAgent.delete(promised.agent);
  }
}
