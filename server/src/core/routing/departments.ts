/** A department as the matcher sees it: who of its agents has room, in the orders asked for, and what waits for them. An agent on their own is one too. */
import type { AgentId, DepartmentId, Strategy } from '@sapa/protocol';
import type { Agent } from './agents.ts';
import { byFirst, type Entry, type Group } from './groups.ts';
import { byRank } from './order.ts';
import { Sorted } from './sorted.ts';
import { type AgentOrder, leastLoaded, orderOf, type Turns } from './strategies.ts';
import type { MatchRules } from './types.ts';

/** Its own, and those of some departments whose visitors its agents may answer too. */
const ORDERS_KEPT = 8;

export class Department {
  /** Conversations of its own, whoever else may answer too. */
  readonly waiting = new Sorted<Entry>(byRank);
  /** By channel, groups that its agents may answer: none of them empty, in the order of the first conversation of each. */
  readonly groups = new Map<string, Sorted<Group>>();
  readonly isManual: boolean;
  readonly isRandom: boolean;
  /** In which agents are asked about conversations of its own. */
  readonly order: AgentOrder;

  readonly #agents = new Set<Agent>();
  readonly #free = new Map<string, Sorted<Agent>>();

  constructor(strategy: Strategy, order: AgentOrder) {
    this.isManual = strategy === 'manual';
    this.isRandom = strategy === 'random';
    this.order = order;
  }

  get isEmpty(): boolean {
    return this.#agents.size === 0 && this.waiting.size === 0 && this.groups.size === 0;
  }

  addGroup(group: Group): void {
    const groups = this.groups.get(group.channel) ?? new Sorted<Group>(byFirst);
    this.groups.set(group.channel, groups);
    groups.add(group);
  }

  deleteGroup(group: Group): void {
    const groups = this.groups.get(group.channel);
    groups?.delete(group);
    if (groups?.size === 0) this.groups.delete(group.channel);
  }

  /** Its agents with room. Orders are kept, except those not asked for lately: every change of an agent costs something in each. */
  free(order: AgentOrder): Sorted<Agent> {
    const free = this.#free.get(order.name) ?? this.#inOrder(order);
    this.#free.delete(order.name);
    this.#free.set(order.name, free);
    if (this.#free.size > ORDERS_KEPT) this.#forgetOldest();
    return free;
  }

  join(agent: Agent): void {
    this.#agents.add(agent);
    if (agent.isFree) for (const free of this.#free.values()) free.add(agent);
  }

  /** Before anything about the agent changes. */
  leave(agent: Agent): void {
    if (agent.isFree) for (const free of this.#free.values()) free.delete(agent);
    this.#agents.delete(agent);
  }

  #forgetOldest(): void {
    const [oldest] = this.#free.keys();
    if (oldest !== undefined) this.#free.delete(oldest);
  }

  #inOrder(order: AgentOrder): Sorted<Agent> {
    const free = new Sorted<Agent>(order);
    for (const agent of this.#agents) if (agent.isFree) free.add(agent);
    return free;
  }
}

/** Every department that anybody belongs to or waits for. */
export class Departments {
  readonly #teams = new Map<DepartmentId, Department>();
  readonly #persons = new Map<AgentId, Department>();
  readonly #rules: MatchRules;
  readonly #turns: Turns;

  constructor(rules: MatchRules, turns: Turns) {
    this.#rules = rules;
    this.#turns = turns;
  }

  find(id: DepartmentId): Department | undefined {
    return this.#teams.get(id);
  }

  team(id: DepartmentId): Department {
    const known = this.#teams.get(id);
    if (known) return known;
    const strategy = this.#rules.strategies.get(id) ?? 'leastLoaded';
    const made = new Department(strategy, orderOf(strategy, id, this.#turns));
    this.#teams.set(id, made);
    return made;
  }

  /** What is for this agent and nobody else is kept apart from their teams. */
  person(id: AgentId): Department {
    const known = this.#persons.get(id);
    if (known) return known;
    const made = new Department('leastLoaded', leastLoaded);
    this.#persons.set(id, made);
    return made;
  }

  tidy(): void {
    dropEmpty(this.#teams);
    dropEmpty(this.#persons);
  }
}

function dropEmpty<Id>(known: Map<Id, Department>): void {
  for (const [id, department] of known) if (department.isEmpty) known.delete(id);
}
