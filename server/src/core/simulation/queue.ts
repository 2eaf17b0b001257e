/** Those who wait: each with its route, its patience and its place. Puts into the matcher who may be asked for; knows nobody who answers. */
import type { ConversationId, DepartmentId, Timestamp } from '@sapa/protocol';
import { SKIP_MS } from '../conversation/apply-service.ts';
import type { Matcher } from '../routing/matcher.ts';
import { type IsThere, nextStepAt, type Place, stepsNow } from '../routing/route-steps.ts';
import type { Waiting } from '../routing/types.ts';
import type { Agenda, Appointment } from './agenda.ts';
import type { Aimed } from './aim.ts';
import type { Chance } from './chance.ts';
import type { Colleague } from './colleagues.ts';
import type { Arrival, Guess } from './visit.ts';

export interface Offer {
  readonly colleague: Colleague;
  /** Absent until it is known what they do. */
  answer?: Appointment;
}

export class Visit {
  readonly arrival: Arrival;
  readonly aimed: Aimed;
  /** In the order they came. */
  readonly number: number;
  readonly id: ConversationId;
  place: Place;
  skipped: Waiting['skipped'] = [];
  /** Somebody is being asked. */
  offer: Offer | undefined;
  offers = 0;
  hadToWait = false;
  guess: Guess | undefined;
  /** What its agents do, drawn when the first is asked. */
  chance: Chance | undefined;
  /** Gives up, is missed: over with the wait. */
  readonly due: Appointment[] = [];
  /** The next step of its route. */
  step: Appointment | undefined;

  constructor(number: number, arrival: Arrival, aimed: Aimed) {
    this.number = number;
    this.id = `c${number}` as ConversationId;
    this.arrival = arrival;
    this.aimed = aimed;
    const { department, route, skills, only } = aimed;
    this.place = { route, done: 0, queuedAt: arrival.at, departments: [department], skills, only };
  }
}

interface Ends {
  abandoned(visit: Visit): void;
  missed(visit: Visit): void;
  /** The matcher may find something now. */
  changed(): void;
}

interface Parts {
  readonly agenda: Agenda;
  readonly matcher: Matcher;
  readonly isThere: IsThere;
  readonly longestWaitMs: (department: DepartmentId) => number;
  readonly ends: Ends;
}

export class Queue {
  readonly visits = new Map<ConversationId, Visit>();
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  enter(visit: Visit): void {
    const { agenda, ends } = this.#parts;
    const { at, patienceMs } = visit.arrival;
    this.visits.set(visit.id, visit);
    if (patienceMs !== Number.POSITIVE_INFINITY)
      visit.due.push(agenda.enter(at + patienceMs, () => ends.abandoned(visit)));
    const missedAt = this.#missedAt(visit);
    // While somebody is being asked the longest wait is not over; `back` looks again.
    if (missedAt !== Number.POSITIVE_INFINITY)
      visit.due.push(agenda.enter(missedAt, () => visit.offer || ends.missed(visit)));
    this.#relax(visit);
    this.#put(visit);
  }

  /** Nobody came of it: to the place it had. */
  back(visit: Visit, skip?: Waiting['skipped'][number]['agent']): void {
    const { agenda, ends } = this.#parts;
    const { now } = agenda;
    visit.offer = undefined;
    if (this.#missedAt(visit) <= now) {
      ends.missed(visit);
      return;
    }
    if (skip !== undefined) {
      const others = visit.skipped.filter(({ agent, until }) => agent !== skip && until > now);
      visit.skipped = [...others, { agent: skip, until: now + SKIP_MS }];
    }
    this.#relax(visit);
    this.#put(visit);
  }

  /** Served or gone. */
  leave(visit: Visit): void {
    const { agenda, matcher } = this.#parts;
    for (const appointment of visit.due) agenda.callOff(appointment);
    agenda.callOff(visit.step);
    this.visits.delete(visit.id);
    matcher.remove(visit.id);
  }

  /** Somebody left: early steps may be due. */
  relaxAll(): void {
    for (const visit of this.visits.values()) if (!visit.offer && this.#relax(visit)) this.#put(visit);
  }

  #missedAt({ arrival, place }: Visit): Timestamp {
    return arrival.at + this.#parts.longestWaitMs(place.departments[0]);
  }

  #relax(visit: Visit): boolean {
    if (visit.place.route.steps.length === 0) return false;
    const { agenda, isThere } = this.#parts;
    const taken = stepsNow(visit.place, agenda.now, isThere);
    for (const { step, department, skills, only } of taken) {
      const departments: Place['departments'] = department
        ? [...visit.place.departments, department]
        : visit.place.departments;
      visit.place = { ...visit.place, done: step, departments, skills, only };
    }
    this.#await(visit);
    return taken.length > 0;
  }

  #await(visit: Visit): void {
    const { agenda, ends } = this.#parts;
    const at = nextStepAt(visit.place);
    agenda.callOff(visit.step);
    if (at === undefined) return;
    visit.step = agenda.enter(at, () => {
      if (visit.offer || !this.#relax(visit)) return;
      this.#put(visit);
      ends.changed();
    });
  }

  #put({ id, arrival, aimed, place, skipped }: Visit): void {
    this.#parts.matcher.put({
      conversation: id,
      departments: place.departments,
      channel: arrival.facts.channel,
      skills: place.skills,
      wished: aimed.route.preferred,
      front: false,
      priority: aimed.priority,
      waitingSince: arrival.at,
      skipped,
      preferred: aimed.preferred,
      only: place.only,
    });
  }
}
