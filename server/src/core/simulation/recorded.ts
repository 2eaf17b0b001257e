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
} from '@sapa/protocol';
import { apply } from '../conversation/apply.ts';
import { routingFactsOf } from '../conversation/routing-facts.ts';
import type { State } from '../conversation/state.ts';
import { isVipBy } from '../conversation/vip.ts';
import { type Came, LogReader, type Queued, type Told } from './log-reader.ts';
import { Presence } from './presence.ts';
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

/** Collects them, one log after the other. */
export class Recording {
  readonly visits: RecordedVisit[] = [];
  readonly answers: RecordedAnswer[] = [];
  readonly presence = new Presence();
  /** In force when it is read. */
  readonly settings: Settings;
  readonly #topics: ReadonlyMap<string, readonly string[]>;

  constructor(settings: Settings) {
    this.settings = settings;
    this.#topics = new Map(settings.bot.knowledge.map(({ id, topic }) => [id, topic ? [id, topic] : [id]]));
  }

  /** @param events the whole log */
  add(id: ConversationId, events: Iterable<ConversationEvent>): void {
    const reader = new LogReader(this, (state, event, told) => this.#cameBy(state, event, told));
    let state: State | undefined;
    for (const event of events) {
      if (state) reader.read(state, event);
      state = apply(id, state, event);
    }
  }

  #cameBy(state: State, event: Queued, { trigger, picked }: Told): Came {
    const settings = this.settings;
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
    const rule = this.settings.routing.rules.find(({ id }) => id === route?.rule?.id);
    const first = this.settings.sites.find(({ key }) => key === site)?.departments[0];
    return rule?.target && first ? first : department;
  }
}

function isTrigger(trigger: HandoverTrigger, { bot }: Settings): trigger is keyof Settings['bot']['triggers'] {
  return trigger in bot.triggers;
}
