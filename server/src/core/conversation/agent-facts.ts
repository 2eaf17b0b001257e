/** How an agent's name and filing stand in the log. */
import type { Author } from '@sapa/protocol';
import type { AgentActor } from './command.ts';

export interface Filing {
  readonly category?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

export function author(by: AgentActor): Author {
  return { kind: 'agent', agent: by.id, name: by.name };
}

export function tagged(by: AgentActor, tags: readonly string[], category: string | undefined) {
  return { type: 'tagged', by: by.id, tags, ...(category && { category }) } as const;
}
