/** Finds a circle in a flow: a way on which the bot would come back to where it was. */
import type { Flow } from '@sapa/protocol';
import { exits } from '../core/flows/index.ts';

/** @returns the steps of one circle in order, the first one again at the end; undefined when there is none */
export function findCircle(flow: Flow): readonly string[] | undefined {
  const steps = new Map(flow.steps.map((step) => [step.id, step]));
  const harmless = new Set<string>();
  const way: string[] = [];
  const follow = (id: string): readonly string[] | undefined => {
    if (way.includes(id)) return [...way.slice(way.indexOf(id)), id];
    const step = steps.get(id);
    if (!step || harmless.has(id)) return undefined;
    way.push(id);
    const circle = firstOf(exits(flow, step), follow);
    way.pop();
    if (!circle) harmless.add(id);
    return circle;
  };
  return firstOf([...steps.keys()], follow);
}

function firstOf<T>(ids: readonly string[], find: (id: string) => T | undefined): T | undefined {
  for (const id of ids) {
    const found = find(id);
    if (found !== undefined) return found;
  }
  return undefined;
}
