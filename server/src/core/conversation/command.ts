/** Who asks, and what the system itself asks of a conversation. */
import type {
  AgentCommand,
  AgentId,
  Attachment,
  CallFailure,
  CommandId,
  DepartmentId,
  Page,
  Role,
  SkillNeed,
  VisitorCommand,
  VisitorId,
} from '@sapa/protocol';
import type { Known } from './context.ts';

export interface AgentActor {
  readonly kind: 'agent';
  readonly id: AgentId;
  readonly name: string;
  readonly role: Role;
  readonly departments: readonly DepartmentId[];
  readonly skills: readonly SkillNeed[];
}
export type Actor = { readonly kind: 'visitor'; readonly id: VisitorId } | AgentActor | { readonly kind: 'system' };

/** Kinds of deadline; each conversation has at most one of each, as a row that survives a restart (C4). */
export const DEADLINES = [
  'idle',
  'idleWarning',
  'call',
  'offer',
  'longestWait',
  'visitorGone',
  'agentGone',
  'noAnswer',
  'wrapUp',
  'relax',
] as const;
export type Deadline = (typeof DEADLINES)[number];

/** Values by the request's `answer` fields. */
export type CallAnswer =
  | { readonly ok: true; readonly values: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly failure: CallFailure };

export type SystemCommand =
  /** The router's match, to be committed with compare-and-set. */
  | { readonly type: 'offer'; readonly agent: AgentId; readonly name: string }
  /** A deadline fell due. */
  | { readonly type: 'deadline'; readonly deadline: Deadline }
  /** What another system said to a call; one that is no longer waited for changes nothing. */
  | { readonly type: 'answerCall'; readonly call: string; readonly answer: CallAnswer }
  /** Somebody left: a step that is taken early may be due. */
  | { readonly type: 'relax' }
  /** The department of a message that was left has opened. */
  | { readonly type: 'queueTicket' }
  /** The visitor went to another page. */
  | { readonly type: 'noteVisit'; readonly page: Page }
  /** What a page says of the visitor; `isVouched`: the site signed it. */
  | { readonly type: 'learn'; readonly known: Known; readonly isVouched: boolean }
  /** The visitor signed in on the site: from here on it is this one's. */
  | { readonly type: 'identify'; readonly visitor: VisitorId }
  /** The agent it is offered to is no longer there. */
  | { readonly type: 'rescindOffer'; readonly reason: 'agentGone' };

/** What the ids in `attachments` stand for; undefined where one of them is not there, or not theirs to send. */
export type Files = readonly Attachment[] | undefined;

export type Command =
  | {
      readonly by: { readonly kind: 'visitor'; readonly id: VisitorId };
      readonly id: CommandId;
      readonly do: VisitorCommand;
      readonly files?: Files;
    }
  | {
      readonly by: AgentActor;
      readonly id: CommandId;
      readonly do: Exclude<AgentCommand, { type: 'setPresence' }>;
      readonly files?: Files;
    }
  | { readonly by: { readonly kind: 'system' }; readonly do: SystemCommand };

/** The commands of one kind of actor. */
export type CommandBy<Kind extends Actor['kind']> = Extract<Command, { by: { kind: Kind } }>;
