/** The agents, each in their departments, with what they hold and what is promised to them. Knows no conversations that wait. */
import type { AgentId, ConversationId, DepartmentId } from '@sapa/protocol';
import { Agent, type Weights } from './agents.ts';
import type { Departments } from './departments.ts';
import type { Promised, Promises } from './promises.ts';
import type { Turns } from './strategies.ts';
import type { Candidate } from './types.ts';

export class Staff {
  readonly #departments: Departments;
  readonly #weights: Weights;
  readonly #promises: Promises;
  readonly #turns: Turns;
  readonly #agents = new Map<AgentId, Agent>();

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
    const before = this.#agents.get(candidate.id);
    const departments = new Set(candidate.departments.map((each) => this.#departments.team(each)));
    departments.add(this.#departments.person(candidate.id));
    if (before) leave(before);
    const agent = new Agent(candidate, departments, this.#weights);
    this.#agents.set(agent.id, agent);
    this.#join(agent);
  }

  remove(id: AgentId): void {
    const agent = this.#agents.get(id);
    if (!agent) return;
    leave(agent);
    this.#agents.delete(id);
    this.#departments.tidy();
  }

  /** @param department whose turn it was to give */
  promise(promised: Promised, department: DepartmentId): void {
    this.#recount(promised.agent, () => {
      this.#promises.add(promised);
      this.#turns.give(department, promised.agent);
    });
  }

  /** To whom it was promised, if it was. */
  settle(conversation: ConversationId): AgentId | undefined {
    const agent = this.#promises.find(conversation)?.agent;
    if (agent !== undefined) this.#recount(agent, () => this.#promises.end(conversation));
    return agent;
  }

  /** Whatever an order of agents looks at changes between leaving and joining. */
  #recount(id: AgentId, change: () => void): void {
    const agent = this.#agents.get(id);
    if (agent) leave(agent);
    change();
    if (agent) this.#join(agent);
  }

  #join(agent: Agent): void {
    agent.count(this.#promises.of(agent.id));
    for (const department of agent.departments) department.join(agent);
  }
}

function leave(agent: Agent): void {
  for (const department of agent.departments) department.leave(agent);
}
