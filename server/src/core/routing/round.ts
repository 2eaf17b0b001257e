/**
 * One round of matching, from what changed. Before the changes nobody waited for whom an agent had room, so whoever can be matched now has changed,
 * or waits for an agent who has gained: of these the first in order is matched, again and again. Rooms only shrink meanwhile.
 */
import type { AgentId, Timestamp } from '@sapa/protocol';
import type { Agent } from './agents.ts';
import { bestFor, choose } from './choose.ts';
import type { Entry, Group } from './groups.ts';
import { byRank, compareIds } from './order.ts';
import type { Queues } from './queues.ts';
import { Sorted } from './sorted.ts';
import type { Staff } from './staff.ts';
import type { Match } from './types.ts';

/** A conversation to look at, and the agent it is the best for where that is why. */
interface Due {
  readonly entry: Entry;
  readonly agent?: AgentId;
}

interface Circumstances {
  readonly now: Timestamp;
  readonly random: () => number;
}

export class Round {
  readonly #staff: Staff;
  readonly #queues: Queues;
  readonly #circumstances: Circumstances;
  readonly #due = new Sorted<Due>((a, b) => byRank(a.entry, b.entry) || compareIds(a.agent ?? '', b.agent ?? ''));
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
    if (entry && (!after || byRank(after, entry) < 0)) this.#due.add({ entry, agent: id });
  }

  #matched(entry: Entry): AgentId | undefined {
    const { waiting, group } = entry;
    if (this.#hopeless.has(group)) return undefined;
    const { now } = this.#circumstances;
    const agent = choose(entry, { agents: this.#staff.agents, ...this.#circumstances });
    if (!agent) {
      if (waiting.skipped.length === 0) this.#hopeless.add(group);
      return undefined;
    }
    this.#queues.remove(waiting.conversation);
    this.#staff.promise(
      { conversation: waiting.conversation, agent: agent.id, channel: waiting.channel, at: now },
      waiting.departments[0],
    );
    return agent.id;
  }
}
