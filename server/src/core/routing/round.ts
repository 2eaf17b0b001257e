/**
 * One round of matching, from what changed. Before the changes nobody waited for whom an agent had room, so whoever can be matched now has changed,
 * or waits for an agent who has gained: of these the first in order is matched, again and again. Rooms only shrink meanwhile.
 */
import type { AgentId } from '@sapa/protocol';
import type { Agent } from './agents.ts';
import { bestFor, type Circumstances, choose } from './choose.ts';
import type { Entry, Group } from './groups.ts';
import { byRank, compareIds, isBefore } from './order.ts';
import type { Queues } from './queues.ts';
import { Sorted } from './sorted.ts';
import type { Staff } from './staff.ts';
import type { Match } from './types.ts';

/** A conversation to look at, and the agent it is the best for where that is why. */
interface Due {
  readonly entry: Entry;
  readonly agent?: AgentId;
}

export class Round {
  readonly #staff: Staff;
  readonly #queues: Queues;
  readonly #circumstances: Circumstances;
  readonly #due = new Sorted<Due>({
    key: ({ entry }) => entry.key,
    tie: (a, b) => byRank.tie(a.entry, b.entry) || compareIds(a.agent ?? '', b.agent ?? ''),
  });
  /** Nobody has room for any of these; that lasts as long as the round. */
  readonly #hopeless = new Set<Group | undefined>();

  constructor(staff: Staff, queues: Queues, circumstances: Circumstances) {
    this.#staff = staff;
    this.#queues = queues;
    this.#circumstances = circumstances;
  }

  run(entries: Iterable<Entry>, gained: Iterable<Agent>): Match[] {
    const matches: Match[] = [];
    for (const entry of entries) this.#due.add({ entry });
    for (const agent of gained) this.#propose(agent.id);
    for (let due = this.#due.shift(); due; due = this.#due.shift()) {
      const agent = this.#queues.has(due.entry) ? this.#matched(due.entry) : undefined;
      if (agent !== undefined) matches.push({ conversation: due.entry.waiting.conversation, agent });
      if (due.agent !== undefined) this.#propose(due.agent, due.entry);
    }
    return matches;
  }

  /** What is best for an agent only gets later in order: so every round ends. */
  #propose(id: AgentId, after?: Entry): void {
    const agent = this.#staff.agents.get(id);
    const entry = agent?.isFree ? bestFor(agent, this.#circumstances.now) : undefined;
    if (entry && (!after || isBefore(after, entry))) this.#due.add({ entry, agent: id });
  }

  #matched(entry: Entry): AgentId | undefined {
    const { waiting, group, turn } = entry;
    if (this.#hopeless.has(group)) return undefined;
    const agent = choose(entry, this.#staff.agents, this.#circumstances);
    if (!agent) {
      if (waiting.skipped.length === 0) this.#hopeless.add(group);
      return undefined;
    }
    this.#queues.remove(waiting.conversation);
    const { conversation, channel } = waiting;
    this.#staff.promise({ conversation, agent: agent.id, channel, at: this.#circumstances.now }, turn);
    return agent.id;
  }
}
