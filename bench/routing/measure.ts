/** A house that is filled, and how long each decision in it takes, by what it is about. */
import type { Match } from '../../server/src/core/routing/types.ts';
import { median, percentile } from '../figures.ts';
import { House } from './house.ts';
import { scan } from './scan.ts';
import { createWorld, type Size, type World } from './world.ts';

/** A visitor comes and waits; comes where somebody has room; a slot frees; an agent declines. */
const KINDS = ['arrival', 'answered', 'freed', 'decline'] as const;
type Kind = (typeof KINDS)[number];

export type Figures = { p50Us: number; p99Us: number; maxUs: number; decisions: number; matches: number } & Record<
  `${Kind}P99Us`,
  number
>;

const WARM_UP = 5_000;
const SCANS = 15;
/** Shares of offers and of decisions. */
const DECLINED = 0.15;
const ANSWERED = 0.15;

export class Measured {
  readonly #size: Size;
  readonly #world: World;
  readonly #house: House;
  #times = noTimes();
  #matches = 0;

  constructor(size: Size, seed: number) {
    this.#size = size;
    this.#world = createWorld(size, seed);
    this.#house = new House(this.#world);
    this.#fill();
  }

  /** Forgets what was measured so far. */
  warmUp(): void {
    this.decide(WARM_UP);
    this.#times = noTimes();
    this.#matches = 0;
  }

  decide(count: number): void {
    for (let done = 0; done < count; done += 1) this.#decide();
  }

  figures(): Figures {
    const all = Object.values(this.#times).flat();
    const byKind = KINDS.map((kind) => [`${kind}P99Us`, percentile(this.#times[kind], 99)]);
    return {
      p50Us: median(all),
      p99Us: percentile(all, 99),
      maxUs: percentile(all, 100),
      decisions: all.length,
      matches: this.#matches,
      ...Object.fromEntries(byKind),
    } as Figures;
  }

  /** Microseconds that a look at everything takes to find whom to ask about one more conversation: the median. */
  scanUs(): number {
    const agents = [...this.#house.agents.values()];
    const waiting = [...this.#house.waiting()];
    const times = Array.from({ length: SCANS }, () => {
      const queue = [...waiting, this.#world.busy(this.#house.now)];
      const from = performance.now();
      scan(queue, agents, this.#world.rules);
      return (performance.now() - from) * 1_000;
    });
    return median(times);
  }

  /** With what came within the last hour, until every slot is taken and the rest waits. */
  #fill(): void {
    while (this.#house.matcher.size < this.#size.waiting) {
      const since = this.#house.now - Math.floor(this.#world.chance() * 3_600_000);
      for (const match of this.#house.arrive(this.#world.busy(since))) this.#house.accept(match);
    }
  }

  /** As many come as go. */
  #decide(): void {
    const { matcher, now } = this.#house;
    if (this.#world.chance() < ANSWERED) this.#time('answered', () => this.#house.arrive(this.#world.quiet(now)));
    else if (matcher.size < this.#size.waiting) this.#time('arrival', () => this.#house.arrive(this.#world.busy(now)));
    else this.#end();
  }

  #end(): void {
    const held = this.#house.drawHeld();
    if (held) this.#time('freed', () => this.#house.end(held));
  }

  #time(kind: Kind, decision: () => readonly Match[]): void {
    this.#house.now += 50;
    const from = performance.now();
    const matches = decision();
    const us = (performance.now() - from) * 1_000;
    this.#times[kind].push(us);
    this.#matches += matches.length;
    for (const match of matches) {
      if (this.#world.chance() < DECLINED) this.#time('decline', () => this.#house.decline(match));
      else this.#house.accept(match);
    }
  }
}

function noTimes(): Record<Kind, number[]> {
  return { arrival: [], answered: [], freed: [], decline: [] };
}
