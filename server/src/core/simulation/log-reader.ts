/** Reads one conversation's log, event by event: its visits, how offers were answered, who was there. Knows no settings. */
import type { AgentId, ConversationEvent, DepartmentId, HandoverTrigger, Timestamp } from '@sapa/protocol';
import type { State } from '../conversation/state.ts';
import type { RecordedAnswer, RecordedVisit, Recording } from './recorded.ts';

export type Queued = Extract<ConversationEvent, { type: 'queued' }>;
export type Came = Omit<RecordedVisit, 'outcome' | 'waitMs' | 'serviceMs' | 'wrapUpMs'>;

/** What was said before it was queued. */
export interface Told {
  readonly trigger: HandoverTrigger;
  readonly picked: DepartmentId | undefined;
}

/** A visit that is not over. */
interface Going {
  readonly came: Came;
  waitMs?: number;
  serviceMs: number;
  wrapUpMs: number;
  /** Since when an agent has it. */
  heldSince?: Timestamp | undefined;
  endedAt?: Timestamp;
}

export class LogReader {
  readonly #into: Recording;
  readonly #cameBy: (state: State, event: Queued, told: Told) => Came;
  #trigger: HandoverTrigger = 'button';
  #picked: DepartmentId | undefined;
  #asked: { readonly agent: AgentId; readonly at: Timestamp } | undefined;
  #going: Going | undefined;

  constructor(into: Recording, cameBy: (state: State, event: Queued, told: Told) => Came) {
    this.#into = into;
    this.#cameBy = cameBy;
  }

  read(before: State, event: ConversationEvent): void {
    switch (event.type) {
      case 'departmentPicked':
        this.#picked = event.department;
        break;
      case 'handoverRequested':
        this.#trigger = event.trigger;
        break;
      case 'queued':
        this.#queued(before, event);
        break;
      case 'offered':
        this.#asked = { agent: event.agent, at: event.at };
        break;
      case 'offerDeclined':
        this.#answered('declined', event.at);
        break;
      case 'offerExpired':
        this.#answered('expired', event.at);
        break;
      case 'accepted':
        this.#accepted(event.at, event.agent);
        break;
      case 'transferred':
      case 'held':
        this.#letGo(event.at);
        break;
      case 'resumed':
        if (this.#going) this.#going.heldSince = event.at;
        break;
      case 'ended':
        this.#ended(event.at);
        if (event.by.kind === 'agent') this.#sign(event.by.agent, event.at);
        break;
      case 'wrapUpFinished':
        if (this.#going?.endedAt !== undefined) this.#going.wrapUpMs = event.at - this.#going.endedAt;
        break;
      case 'closed':
        this.#closed(event);
        break;
      case 'messageSent':
        if (event.by.kind === 'agent') this.#sign(event.by.agent, event.at);
        break;
    }
  }

  #queued(before: State, event: Queued): void {
    this.#letGo(event.at);
    if (before.status !== 'bot') return;
    const told = { trigger: this.#trigger, picked: this.#picked };
    this.#going = event.ticket ? undefined : { came: this.#cameBy(before, event, told), serviceMs: 0, wrapUpMs: 0 };
    this.#picked = undefined;
  }

  #answered(answer: RecordedAnswer['answer'], at: Timestamp): void {
    const asked = this.#asked;
    this.#asked = undefined;
    if (!asked) return;
    this.#into.answers.push({ agent: asked.agent, answer, afterMs: at - asked.at });
    if (answer !== 'expired') this.#sign(asked.agent, at);
  }

  #accepted(at: Timestamp, agent: AgentId | undefined): void {
    if (this.#asked?.agent === agent) this.#answered('accepted', at);
    this.#asked = undefined;
    this.#sign(agent, at);
    if (!this.#going) return;
    this.#going.waitMs ??= at - this.#going.came.at;
    this.#going.heldSince = at;
  }

  #letGo(at: Timestamp): void {
    const going = this.#going;
    if (going?.heldSince === undefined) return;
    going.serviceMs += at - going.heldSince;
    going.heldSince = undefined;
  }

  #ended(at: Timestamp): void {
    this.#letGo(at);
    if (this.#going) this.#going.endedAt = at;
  }

  #closed({ at, outcome }: Extract<ConversationEvent, { type: 'closed' }>): void {
    const going = this.#going;
    this.#going = undefined;
    if (!going) return;
    const { came, waitMs = at - came.at, serviceMs, wrapUpMs } = going;
    const unserved = outcome === 'abandoned' ? 'abandoned' : 'missed';
    this.#into.visits.push({
      ...came,
      waitMs,
      serviceMs,
      wrapUpMs,
      outcome: going.waitMs === undefined ? unserved : 'served',
    });
  }

  #sign(agent: AgentId | undefined, at: Timestamp): void {
    if (agent) this.#into.presence.sign(agent, at);
  }
}
