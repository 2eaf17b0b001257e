/** Who asks, and what the system itself asks of a conversation. */
import type { AgentCommand, AgentId, CommandId, DepartmentId, Role, VisitorCommand, VisitorId } from '@sapa/protocol';

export interface AgentActor {
  readonly kind: 'agent';
  readonly id: AgentId;
  readonly name: string;
  readonly role: Role;
  readonly departments: readonly DepartmentId[];
}
export type Actor = { readonly kind: 'visitor'; readonly id: VisitorId } | AgentActor | { readonly kind: 'system' };

/** Kinds of deadline; each conversation has at most one of each, as a row that survives a restart (C4). */
export const DEADLINES = ['idle', 'offer', 'longestWait', 'visitorGone', 'agentGone', 'noAnswer', 'wrapUp'] as const;
export type Deadline = (typeof DEADLINES)[number];

export type SystemCommand =
  /** The router's match, to be committed with compare-and-set. */
  | { readonly type: 'offer'; readonly agent: AgentId; readonly name: string }
  /** A deadline fell due. */
  | { readonly type: 'deadline'; readonly deadline: Deadline }
  /** The agent it is offered to is no longer there. */
  | { readonly type: 'rescindOffer'; readonly reason: 'agentGone' };

export type Command =
  | {
      readonly by: { readonly kind: 'visitor'; readonly id: VisitorId };
      readonly id: CommandId;
      readonly do: VisitorCommand;
    }
  | { readonly by: AgentActor; readonly id: CommandId; readonly do: Exclude<AgentCommand, { type: 'setPresence' }> }
  | { readonly by: { readonly kind: 'system' }; readonly do: SystemCommand };

/** The commands of one kind of actor. */
export type CommandBy<Kind extends Actor['kind']> = Extract<Command, { by: { kind: Kind } }>;
