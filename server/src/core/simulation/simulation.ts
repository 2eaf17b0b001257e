/**
 * A day in the queues, simulated event by event through the very same matcher, rules, routes, hours and estimate that serve real
 * visitors. Pure and seeded: the same arrivals, people, settings and seed give the same result. Runs in steps, so that whoever
 * has other things to do can do them in between.
 *
 * Simpler than the world: nobody goes away after missed offers, is transferred or held; whose department picks conversations by
 * hand takes the first one as soon as there is room.
 */
import type { SimulationReport } from '@sapa/protocol';
import { Matcher } from '../routing/matcher.ts';
import { Agenda, type Appointment } from './agenda.ts';
import { type Aim, createAim, type Present } from './aim.ts';
import { createChance, draw } from './chance.ts';
import { Colleague, Colleagues, PROMPT } from './colleagues.ts';
import { Guesses } from './guesses.ts';
import { matchRulesOf, type Plan } from './plan.ts';
import { type Offer, Queue, Visit } from './queue.ts';
import { jain, Tally, within } from './tally.ts';
import type { Arrival, Fate, Guess, House, Visited } from './visit.ts';

/** Streams of the seed: the draw among agents, and one for each conversation. */
const LOTS = 0;
const ANSWERS = 1_000_000;

export class Simulation {
  readonly #plan: Plan;
  readonly #agenda: Agenda;
  readonly #matcher: Matcher;
  readonly #colleagues: Colleagues;
  readonly #queue: Queue;
  readonly #aim: Aim;
  readonly #tally: Tally;
  readonly #guesses = new Guesses();
  readonly #arrivals: Iterator<Arrival>;
  #count = 0;
  #wake: Appointment | undefined;

  constructor(plan: Plan) {
    const { house, manners, from, seed, span } = plan;
    this.#plan = plan;
    this.#agenda = new Agenda(from);
    this.#matcher = new Matcher(createChance(seed, LOTS));
    this.#matcher.configure(matchRulesOf(house));
    const colleagues = house.agents.map(
      (agent) => new Colleague(agent, manners.get(agent.id) ?? PROMPT, this.#matcher, from),
    );
    this.#colleagues = new Colleagues(colleagues);
    this.#queue = this.#createQueue(house);
    this.#aim = createAim(house, this.#present());
    this.#tally = new Tally(span);
    this.#arrivals = plan.arrivals[Symbol.iterator]();
    for (const colleague of colleagues) this.#enterShifts(colleague);
    this.#expectNext();
  }

  /** @returns false when it is over */
  step(): boolean {
    if (this.#agenda.step()) return true;
    for (const visit of [...this.#queue.visits.values()]) this.#end(visit, 'missed');
    return false;
  }

  run(): SimulationReport {
    while (this.step());
    return this.report();
  }

  report(): SimulationReport {
    const { span } = this.#plan;
    const agents = [...this.#colleagues.all.values()].flatMap((each) => {
      const availableMs = each.availableMs(span);
      return availableMs > 0 ? [{ id: each.profile.id, served: each.served, busy: each.busyMs / availableMs }] : [];
    });
    return { ...this.#tally.rows(), agents, loadSpread: jain(agents.map(({ busy }) => busy)) };
  }

  #present(): Present {
    return {
      isOnline: (agent) => this.#colleagues.isOnline(agent),
      isStaffed: (department) => this.#plan.queuesUnstaffed === true || this.#colleagues.isStaffed(department),
    };
  }

  #createQueue({ departments, limits }: House): Queue {
    const longest = new Map(departments.map(({ id, queue }) => [id, queue.longestWaitSeconds]));
    return new Queue({
      agenda: this.#agenda,
      matcher: this.#matcher,
      isThere: (...asked) => this.#colleagues.isThere(...asked),
      longestWaitMs: (id) => (longest.get(id) ?? limits.longestWaitMs / 1_000) * 1_000,
      ends: {
        abandoned: (visit) => this.#abandon(visit),
        missed: (visit) => this.#end(visit, 'missed'),
        changed: () => this.#match(),
      },
    });
  }

  #enterShifts(colleague: Colleague): void {
    const { shifts } = colleague.manner;
    if (!shifts) this.#colleagues.come(colleague);
    for (const [from, to] of shifts ?? []) {
      this.#agenda.enter(from, () => {
        this.#colleagues.come(colleague);
        this.#match();
      });
      this.#agenda.enter(to, () => this.#leave(colleague));
    }
  }

  #leave(colleague: Colleague): void {
    this.#colleagues.leave(colleague);
    for (const visit of this.#queue.visits.values()) {
      if (visit.offer?.colleague !== colleague) continue;
      this.#endOffer(visit, visit.offer);
      this.#queue.back(visit);
    }
    this.#queue.relaxAll();
    this.#match();
  }

  #expectNext(): void {
    const next = this.#arrivals.next();
    if (!next.done) this.#agenda.enter(next.value.at, () => this.#arrive(next.value));
  }

  #arrive(arrival: Arrival): void {
    this.#expectNext();
    const aimed = this.#aim(arrival, this.#agenda.now);
    this.#count += 1;
    if (!aimed) {
      this.#over({ arrival, outcome: 'closed', waitMs: 0, hadToWait: false, offers: 0 });
      return;
    }
    const visit = new Visit(this.#count, arrival, aimed);
    this.#queue.enter(visit);
    this.#match();
    visit.hadToWait = visit.offers === 0;
    if (this.#plan.watch && visit.hadToWait && this.#queue.visits.has(visit.id)) visit.guess = this.#guess(visit);
  }

  #guess({ id, aimed }: Visit): Guess {
    const position = this.#matcher.position(id) ?? 1;
    return this.#guesses.of(aimed.department, position, this.#colleagues.slots(aimed.department));
  }

  #match(): void {
    const { now } = this.#agenda;
    for (const { conversation, agent } of this.#matcher.match(now)) {
      const visit = this.#queue.visits.get(conversation);
      const colleague = this.#colleagues.all.get(agent);
      if (visit && colleague) this.#offer(visit, colleague);
    }
    const { nextAt } = this.#matcher;
    if (nextAt === this.#wake?.at) return;
    this.#agenda.callOff(this.#wake);
    this.#wake = nextAt === undefined ? undefined : this.#agenda.enter(nextAt, () => this.#match());
  }

  #offer(visit: Visit, colleague: Colleague): void {
    const { manner } = colleague;
    visit.offers += 1;
    colleague.take(visit.arrival.facts.channel, this.#agenda.now);
    this.#matcher.settle(visit.id);
    if (manner === PROMPT) this.#serve(visit, colleague, 0);
    else this.#ask(visit, colleague);
  }

  #ask(visit: Visit, colleague: Colleague): void {
    const { accepts, declines, answer, wrapUp } = colleague.manner;
    const { offerMs } = this.#plan.house.limits;
    visit.chance ??= createChance(this.#plan.seed, ANSWERS + visit.number);
    const lot = visit.chance();
    const answerMs = draw(answer, visit.chance);
    const wrapUpMs = visit.arrival.wrapUpMs ?? draw(wrapUp, visit.chance);
    const isAnswered = lot < accepts + declines && answerMs < offerMs;
    const offer: Offer = { colleague };
    visit.offer = offer;
    offer.answer = this.#agenda.enter(this.#agenda.now + (isAnswered ? answerMs : offerMs), () => {
      if (isAnswered && lot < accepts) return this.#serve(visit, colleague, wrapUpMs);
      this.#endOffer(visit, offer);
      this.#queue.back(visit, colleague.profile.id);
      this.#match();
    });
  }

  /** The slot is free; the caller says what becomes of the visit. */
  #endOffer({ arrival }: Visit, { colleague, answer }: Offer): void {
    this.#agenda.callOff(answer);
    colleague.free(arrival.facts.channel, this.#agenda.now);
  }

  #serve(visit: Visit, colleague: Colleague, wrapUpMs: number): void {
    const { arrival, aimed } = visit;
    const { now } = this.#agenda;
    const tookMs = arrival.serviceMs + Math.min(wrapUpMs, this.#plan.house.limits.wrapUpMs);
    this.#guesses.served(aimed.department, now - arrival.at);
    this.#end(visit, 'served', colleague);
    if (arrival.at >= this.#plan.span.from) colleague.served += 1;
    this.#agenda.enter(now + tookMs, () => {
      colleague.busyMs += within(this.#plan.span, now, now + tookMs);
      this.#guesses.handled(aimed.department, tookMs);
      colleague.free(arrival.facts.channel, this.#agenda.now);
      this.#match();
    });
  }

  #abandon(visit: Visit): void {
    if (visit.offer) this.#endOffer(visit, visit.offer);
    this.#guesses.gaveUp(visit.aimed.department, this.#agenda.now - visit.arrival.at);
    this.#end(visit, 'abandoned');
    this.#match();
  }

  #end(visit: Visit, outcome: Fate, by?: Colleague): void {
    const { arrival, hadToWait, offers, guess, aimed } = visit;
    this.#queue.leave(visit);
    const wished = aimed.route.preferred;
    this.#over({
      arrival,
      outcome,
      waitMs: this.#agenda.now - arrival.at,
      hadToWait,
      offers,
      agent: by?.profile.id,
      ...(by && wished.length > 0 && { match: by.has(wished) }),
      guess,
    });
  }

  #over(visited: Visited): void {
    this.#tally.add(visited);
    this.#plan.watch?.(visited);
  }
}
