/** One conversation that a test drives: commands in, the log and the state to look at. */
import type { AgentCommand, CommandId, ConversationEvent, Timestamp, VisitorCommand, VisitorId } from '@sapa/protocol';
import { advance } from '../apply.ts';
import type { AgentActor, Command, Deadline, SystemCommand } from '../command.ts';
import { deadlinesOf } from '../deadlines.ts';
import { type Decided, type Decision, decide } from '../decide.ts';
import type { State } from '../state.ts';
import { ANI, CHAT, type Circumstances, contextAt, LIMITS, START, VISITOR } from './world.ts';

type AgentAsks = Exclude<AgentCommand, { type: 'setPresence' }>;

export class Chat {
  state: State | undefined;
  log: ConversationEvent[] = [];
  /** What each command that was not refused became. */
  answered: {
    readonly command: Command;
    readonly events: readonly Decided[];
    readonly before: State | undefined;
    readonly after: State;
  }[] = [];
  now: Timestamp = START;
  circumstances: Circumstances;
  #commands = 0;

  constructor(circumstances: Circumstances = {}) {
    this.circumstances = circumstances;
  }

  /** The events a command became, without place and time; or the reason it was refused. */
  do(command: Command): string | readonly ConversationEvent['type'][] {
    const decision = this.decide(command);
    return decision.ok ? decision.events.map((event) => event.type) : decision.reason;
  }

  decide(command: Command): Decision {
    const decision = decide(this.state, command, contextAt(this.now, this.circumstances));
    if (decision.ok)
      this.answered.push({ command, events: decision.events, before: this.state, after: decision.after });
    if (decision.ok && decision.events.length > 0) {
      const { events, state } = advance(CHAT, this.state, decision.events, this.now);
      this.log.push(...events);
      this.state = state;
    }
    return decision;
  }

  visitor(asked: VisitorCommand, id: VisitorId = VISITOR) {
    return this.do({ by: { kind: 'visitor', id }, id: this.#nextId(), do: asked });
  }

  say(text: string) {
    return this.visitor({ type: 'say', text });
  }

  agent(by: AgentActor, asked: AgentAsks) {
    return this.do({ by, id: this.#nextId(), do: asked });
  }

  system(asked: SystemCommand) {
    return this.do({ by: { kind: 'system' }, do: asked });
  }

  offer(to: AgentActor = ANI) {
    return this.system({ type: 'offer', agent: to.id, name: to.name });
  }

  /** Lets time pass until it is due, then fires it. */
  due(deadline: Deadline) {
    const gone = { visitorGoneSince: this.now, agentGoneSince: this.now };
    const dueAt = this.state && deadlinesOf(this.state, this.circumstances.limits ?? LIMITS, gone)[deadline];
    if (dueAt === undefined) throw new Error(`no ${deadline} in ${this.state?.status}`);
    this.now = Math.max(this.now, dueAt);
    return this.system({ type: 'deadline', deadline });
  }

  pass(ms: number): this {
    this.now += ms;
    return this;
  }

  get status() {
    return this.state?.status;
  }

  /** The last thing said. */
  get lastMessage() {
    return this.log.findLast((event) => event.type === 'messageSent');
  }

  /** Everything that was said, by whom. */
  get talk() {
    return this.log.flatMap((event) => (event.type === 'messageSent' ? [`${event.by.kind}: ${event.text}`] : []));
  }

  last<Type extends ConversationEvent['type']>(type: Type): Extract<ConversationEvent, { type: Type }> {
    const found = this.log.findLast((event) => event.type === type);
    if (!found) throw new Error(`no ${type} in the log`);
    return found as Extract<ConversationEvent, { type: Type }>;
  }

  #nextId(): CommandId {
    this.#commands += 1;
    return `command-${this.#commands}` as CommandId;
  }
}

/** Conversations brought to a state, by the shortest way there. */
export const reach = {
  bot(circumstances: Circumstances = {}): Chat {
    const chat = new Chat(circumstances);
    chat.say('good day');
    return chat;
  },
  queued(circumstances: Circumstances = {}): Chat {
    const chat = reach.bot(circumstances);
    chat.visitor({ type: 'requestAgent' });
    return chat;
  },
  offered(circumstances: Circumstances = {}): Chat {
    const chat = reach.queued(circumstances);
    chat.offer();
    return chat;
  },
  active(circumstances: Circumstances = {}): Chat {
    const chat = reach.offered(circumstances);
    chat.agent(ANI, { type: 'acceptOffer' });
    return chat;
  },
  'wrap-up'(circumstances: Circumstances = {}): Chat {
    const chat = reach.active(circumstances);
    chat.agent(ANI, { type: 'end' });
    return chat;
  },
  closed(circumstances: Circumstances = {}): Chat {
    const chat = reach['wrap-up'](circumstances);
    chat.agent(ANI, { type: 'finishWrapUp' });
    return chat;
  },
} as const;
