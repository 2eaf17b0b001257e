/** Whom a department asks first, of those who could take a conversation. Orders are total: the same agents always come out the same. */
import type { AgentId, DepartmentId, Strategy } from '@sapa/protocol';
import type { Agent } from './agents.ts';
import { compareIds } from './order.ts';
import { compareBy, type Order } from './sorted.ts';

export interface AgentOrder extends Order<Agent> {
  /** Orders of the same name are the same. */
  readonly name: string;
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

const byIds = (a: Agent, b: Agent) => compareIds(a.id, b.id);

const byId: AgentOrder = { name: 'id', key: () => 0, tie: byIds };

const longestIdle: AgentOrder = { name: 'longestIdle', key: ({ idleSince }) => idleSince, tie: byIds };

export const leastLoaded: AgentOrder = {
  name: 'leastLoaded',
  key: ({ load }) => load,
  tie: (a, b) => compareBy(longestIdle, a, b),
};

export function orderOf(strategy: Strategy, department: DepartmentId, turns: Turns): AgentOrder {
  if (strategy === 'leastLoaded') return leastLoaded;
  if (strategy === 'longestIdle') return longestIdle;
  if (strategy !== 'roundRobin') return byId;
  return { name: `roundRobin ${department}`, key: ({ id }) => turns.lastOf(department, id), tie: byIds };
}
