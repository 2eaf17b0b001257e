/**
 * Queues and agents in, offers out. Incremental: a call costs what changed, not a look at everything.
 * Greedy in the order of the queues, so nobody is passed over for a slot they could have had; after `match` nobody waits for whom an agent has room.
 * Pure: knows no conversations, only what waits; its matches are committed elsewhere, with compare-and-set.
 *
 * A match is a promise: the conversation waits no longer, and takes a slot on top of what its agent holds, until `settle`. The owner settles each
 * match once. Committed: `setAgent` with the load that has it, and `settle`, before anything else is matched. Failed: `settle`, and `put` where it
 * still waits; the order does not matter, as what is put while it is promised waits from `settle` on, and `remove` forgets it.
 * Nothing but `settle` ends a promise, so no slot and no conversation is given away twice.
 */
import type { AgentId, ConversationId, DepartmentId, Timestamp } from '@sapa/protocol';
import { weightsOf } from './agents.ts';
import { Departments } from './departments.ts';
import type { Entry } from './groups.ts';
import { Promises } from './promises.ts';
import { Queues } from './queues.ts';
import { Round } from './round.ts';
import { Staff } from './staff.ts';
import { Turns } from './strategies.ts';
import type { Candidate, Match, MatchRules, Waiting } from './types.ts';

const NO_RULES: MatchRules = { ageingMs: 0, weights: {}, strategies: new Map() };

export class Matcher {
  readonly #random: () => number;
  readonly #promises = new Promises();
  readonly #turns = new Turns();
  /** Put while promised. */
  readonly #aside = new Map<ConversationId, Waiting>();
  /** Put, or with somebody who may be asked again, since the last `match`. */
  readonly #changed = new Set<Entry>();
  #staff: Staff;
  #queues: Queues;
  #now: Timestamp = Number.NEGATIVE_INFINITY;

  /** @param random from 0 to below 1, for departments that draw lots */
  constructor(random: () => number) {
    this.#random = random;
    [this.#staff, this.#queues] = this.#open(NO_RULES);
  }

  /** Everything is looked at again. */
  configure(rules: MatchRules): void {
    const [staff, queues] = [this.#staff, this.#queues];
    [this.#staff, this.#queues] = this.#open(rules);
    this.#changed.clear();
    for (const { candidate } of staff.agents.values()) this.#staff.set(candidate);
    for (const { waiting } of queues.all()) this.put(waiting);
  }

  setAgent(candidate: Candidate): void {
    this.#staff.set(candidate);
  }

  removeAgent(id: AgentId): void {
    this.#staff.remove(id);
  }

  /** In place of what it was, if it waits. While it is promised it is kept aside. */
  put(waiting: Waiting): void {
    const { conversation } = waiting;
    if (this.#promises.find(conversation)) {
      this.#aside.set(conversation, waiting);
      return;
    }
    this.remove(conversation);
    this.#changed.add(this.#queues.put(waiting, this.#now));
  }

  /** It waits no longer. What is promised stays promised. */
  remove(conversation: ConversationId): void {
    this.#aside.delete(conversation);
    const entry = this.#queues.remove(conversation);
    if (entry) this.#changed.delete(entry);
  }

  /** The promise is over: committed, or failed. Without one nothing happens. */
  settle(conversation: ConversationId): void {
    this.#staff.settle(conversation);
    const waiting = this.#aside.get(conversation);
    this.#aside.delete(conversation);
    if (waiting) this.put(waiting);
  }

  /** Who is asked about what, in the order of the queues. Time never goes back: an earlier `now` counts as the latest seen. */
  match(now: Timestamp): readonly Match[] {
    this.#now = Math.max(this.#now, now);
    for (const entry of this.#queues.woken(this.#now)) this.#changed.add(entry);
    const round = new Round(this.#staff, this.#queues, { now: this.#now, random: this.#random });
    const matches = round.run(this.#changed, this.#staff.takeGained());
    this.#changed.clear();
    return matches;
  }

  /** When `match` may find something though nothing happened: somebody who was skipped may be asked again. */
  get nextAt(): Timestamp | undefined {
    return this.#queues.nextAt;
  }

  get size(): number {
    return this.#queues.size;
  }

  /** From 1, among those that wait with the same own department; undefined where it does not wait. */
  position(conversation: ConversationId): number | undefined {
    return this.#queues.position(conversation);
  }

  countIn(department: DepartmentId): number {
    return this.#queues.countIn(department);
  }

  /** In order. Nothing may change meanwhile. */
  waitingIn(department: DepartmentId): Iterable<ConversationId> {
    return this.#queues.waitingIn(department);
  }

  #open(rules: MatchRules): [Staff, Queues] {
    const departments = new Departments(rules, this.#turns);
    const staff = new Staff(departments, weightsOf(rules.weights), this.#promises, this.#turns);
    return [staff, new Queues(departments, rules.ageingMs)];
  }
}
