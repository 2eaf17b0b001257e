/** The agents, each in their departments, with what they hold and what is promised to them. Knows no conversations that wait. */
import type { AgentId, ConversationId, DepartmentId } from '@sapa/protocol';
import { Agent, type Weights } from './agents.ts';
import type { Department, Departments } from './departments.ts';
import type { Promised, Promises } from './promises.ts';
import type { Turns } from './strategies.ts';
import type { Candidate } from './types.ts';

export class Staff {
  readonly #departments: Departments;
  readonly #weights: Weights;
  readonly #promises: Promises;
  readonly #turns: Turns;
  readonly #agents = new Map<AgentId, Agent>();
  /** Whoever has changed since it was last asked who gained, as they were then. */
  readonly #before = new Map<AgentId, Agent | undefined>();

  constructor(departments: Departments, weights: Weights, promises: Promises, turns: Turns) {
    this.#departments = departments;
    this.#weights = weights;
    this.#promises = promises;
    this.#turns = turns;
  }

  get agents(): ReadonlyMap<AgentId, Agent> {
    return this.#agents;
  }

  /** In place of who they were, if they are known. */
  set(candidate: Candidate): void {
    const departments = new Set(candidate.departments.map((each) => this.#departments.team(each)));
    departments.add(this.#departments.person(candidate.id));
    this.#note(candidate.id);
    this.#replace(candidate, departments);
  }

  remove(id: AgentId): void {
    this.#note(id);
    this.#leave(id);
    this.#agents.delete(id);
    this.#departments.tidy();
  }

  /** @param department whose turn it was to give */
  promise(promised: Promised, department: DepartmentId): void {
    const agent = this.#leave(promised.agent);
    this.#promises.add(promised);
    this.#turns.give(department, promised.agent);
    if (agent) this.#replace(agent.candidate, agent.departments);
  }

  settle(conversation: ConversationId): void {
    const promised = this.#promises.find(conversation);
    if (!promised) return;
    this.#note(promised.agent);
    this.#promises.end(conversation);
    const agent = this.#agents.get(promised.agent);
    if (agent) this.#replace(agent.candidate, agent.departments);
  }

  /** Those who may be asked about more than when this was asked last, promises aside. */
  takeGained(): Agent[] {
    const gained: Agent[] = [];
    for (const [id, before] of this.#before) {
      const agent = this.#agents.get(id);
      if (agent && (before ? agent.hasGained(before) : agent.isFree)) gained.push(agent);
    }
    this.#before.clear();
    return gained;
  }

  #note(id: AgentId): void {
    if (!this.#before.has(id)) this.#before.set(id, this.#agents.get(id));
  }

  #replace(candidate: Candidate, departments: ReadonlySet<Department>): void {
    this.#leave(candidate.id);
    const agent = new Agent(candidate, departments, this.#weights, this.#promises.of(candidate.id));
    this.#agents.set(agent.id, agent);
    for (const department of departments) department.join(agent);
  }

  /** Before anything changes that an order of agents looks at. */
  #leave(id: AgentId): Agent | undefined {
    const agent = this.#agents.get(id);
    if (agent) for (const department of agent.departments) department.leave(agent);
    return agent;
  }
}
