/** What routing rules may look at (Q7), from the state and the world. */
import type { DepartmentId, HandoverTrigger } from '@sapa/protocol';
import type { RoutingFacts } from '../routing/facts.ts';
import type { State } from './state.ts';

/** What the state does not say. */
export interface FactsWorld {
  readonly trigger: HandoverTrigger;
  /** The department the visitor picked. */
  readonly picked?: DepartmentId | undefined;
  readonly isVip: boolean;
  /** An entry's id, and what it is about. */
  topics(entry: string): readonly string[];
  /** Within its hours; without a department: any of the site. */
  isOpen(department?: DepartmentId): boolean;
}

export function routingFactsOf(state: State, world: FactsWorld): RoutingFacts {
  const { intent, memory, mood, urgency, page, attributes = {} } = state;
  const values = Object.entries(attributes).map(([field, { value }]) => [field, value]);
  const segment = attributes.segment?.value;
  return {
    // Whoever asks for a person says nothing new about what they are after: what was answered last still is.
    topics: [...new Set([intent, memory.answered.at(-1)])].flatMap((entry) => (entry ? world.topics(entry) : [])),
    words: memory.asked,
    trigger: world.trigger,
    ...(mood && { mood }),
    ...(urgency && { urgency }),
    channel: state.channel,
    site: state.site,
    ...(page && { page: page.url }),
    language: state.foreign ? 'other' : state.language,
    ...(segment && { segment }),
    isVip: world.isVip,
    attributes: Object.fromEntries(values),
    tags: state.tags,
    ...(world.picked && { picked: world.picked }),
    isReturning: state.isReturning ?? false,
    hasAgent: (state.lastAgent ?? state.knownAgent) !== undefined,
    isOpen: world.isOpen,
  };
}
