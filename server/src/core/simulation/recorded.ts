/**
 * What happened, as the logs have it: who needed a human, what was known of them then, how long they waited and were served,
 * and how agents answered. Knows the settings that were in force as they are now: what they were then no log says.
 * Messages that were left and came back as tickets are not among it: nobody waited for them.
 */
import type {
  AgentId,
  ConversationEvent,
  ConversationId,
  DepartmentId,
  HandoverTrigger,
  Settings,
  Timestamp,
} from '@sapa/protocol';
import { apply } from '../conversation/apply.ts';
import { routingFactsOf } from '../conversation/routing-facts.ts';
import type { State } from '../conversation/state.ts';
import { isVipBy } from '../conversation/vip.ts';
import type { Arrival } from './visit.ts';

/** An arrival, and what came of it. */
export interface RecordedVisit extends Pick<Arrival, 'at' | 'facts' | 'target' | 'department' | 'priority' | 'known'> {
  /** Where it went then. */
  readonly queuedFor: DepartmentId;
  readonly outcome: 'served' | 'abandoned' | 'missed';
  readonly waitMs: number;
  /** In agents' hands, whoever they were; 0 where nobody served it. */
  readonly serviceMs: number;
  readonly wrapUpMs: number;
}

/** How an offer ended, and when. */
export interface RecordedAnswer {
  readonly agent: AgentId;
  readonly answer: 'accepted' | 'declined' | 'expired';
  readonly afterMs: number;
}

/** Something that only somebody who is there does. */
interface Sign {
  readonly agent: AgentId;
  readonly at: Timestamp;
}

/** Collects them, one log after the other. */
export class Recording {
  readonly visits: RecordedVisit[] = [];
  readonly answers: RecordedAnswer[] = [];
  readonly signs: Sign[] = [];
  readonly #settings: Settings;
  readonly #topics: ReadonlyMap<string, readonly string[]>;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#topics = new Map(settings.bot.knowledge.map(({ id, topic }) => [id, topic ? [id, topic] : [id]]));
  }

  /** @param events the whole log */
  add(id: ConversationId, events: Iterable<ConversationEvent>): void {
    const reader = new Reader(this, (state, event, told) => this.#cameBy(state, event, told));
    let state: State | undefined;
    for (const event of events) {
      if (state) reader.read(state, event);
      state = apply(id, state, event);
    }
  }

  #cameBy(state: State, event: Queued, { trigger, picked }: Told): Came {
    const settings = this.#settings;
    const own = isTrigger(trigger, settings) ? settings.bot.triggers[trigger] : undefined;
    const { isOpen, ...facts } = routingFactsOf(state, {
      trigger,
      picked,
      isVip: isVipBy(settings.bot.triggers.vip, state),
      topics: (entry) => this.#topics.get(entry) ?? [entry],
      isOpen: () => true,
    });
    return {
      at: event.at,
      facts,
      ...(typeof own?.target === 'object' && { target: own.target }),
      department: this.#withoutRules(state, event),
      queuedFor: event.department,
      priority: Math.min(state.priority, own?.priority ?? state.priority),
      known: state.lastAgent ?? state.knownAgent,
    };
  }

  /** Where a rule led is no sign of where it would have gone without: the site's first department is. */
  #withoutRules({ site }: State, { department, route }: Queued): DepartmentId {
    const rule = this.#settings.routing.rules.find(({ id }) => id === route?.rule?.id);
    const first = this.#settings.sites.find(({ key }) => key === site)?.departments[0];
    return rule?.target && first ? first : department;
  }
}

type Queued = Extract<ConversationEvent, { type: 'queued' }>;
type Came = Omit<RecordedVisit, 'outcome' | 'waitMs' | 'serviceMs' | 'wrapUpMs'>;

/** What was said before it was queued. */
interface Told {
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

/** Reads one log, event by event. */
class Reader {
  readonly #into: Recording;
  readonly #cameBy: (state: State, event: Queued, told: Told) => Came;
  #trigger: HandoverTrigger = 'button';
  #picked: DepartmentId | undefined;
  #asked: Sign | undefined;
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
    if (agent) this.#into.signs.push({ agent, at });
  }
}

function isTrigger(trigger: HandoverTrigger, { bot }: Settings): trigger is keyof Settings['bot']['triggers'] {
  return trigger in bot.triggers;
}
