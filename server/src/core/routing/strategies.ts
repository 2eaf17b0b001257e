/** Whom a department asks first, of those who could take a conversation. Orders are total: the same agents always come out the same. */
import type { AgentId, DepartmentId, Strategy } from '@sapa/protocol';
import type { Agent } from './agents.ts';
import { compareIds } from './order.ts';

export interface AgentOrder {
  /** Orders of the same name are the same. */
  readonly name: string;
  compare(a: Agent, b: Agent): number;
}

/** Who was given a conversation of a department, one after the other. Outlives an agent's absence, so that coming back is no way to the front. */
export class Turns {
  readonly #last = new Map<DepartmentId, Map<AgentId, number>>();
  #count = 0;

  give(department: DepartmentId, agent: AgentId): void {
    this.#count += 1;
    const last = this.#last.get(department) ?? new Map<AgentId, number>();
    this.#last.set(department, last.set(agent, this.#count));
  }

  /** The greater, the more recent; 0: never. */
  lastOf(department: DepartmentId, agent: AgentId): number {
    return this.#last.get(department)?.get(agent) ?? 0;
  }
}

const byId: AgentOrder = { name: 'id', compare: (a, b) => compareIds(a.id, b.id) };

const longestIdle: AgentOrder = {
  name: 'longestIdle',
  compare: (a, b) => a.idleSince - b.idleSince || byId.compare(a, b),
};

export const leastLoaded: AgentOrder = {
  name: 'leastLoaded',
  compare: (a, b) => a.load - b.load || longestIdle.compare(a, b),
};

export function orderOf(strategy: Strategy, department: DepartmentId, turns: Turns): AgentOrder {
  if (strategy === 'leastLoaded') return leastLoaded;
  if (strategy === 'longestIdle') return longestIdle;
  if (strategy !== 'roundRobin') return byId;
  return {
    name: `roundRobin ${department}`,
    compare: (a, b) => turns.lastOf(department, a.id) - turns.lastOf(department, b.id) || byId.compare(a, b),
  };
}
