/**
 * Closed forms of queues, for the simulation to be held against. Rates per minute, times in minutes.
 * Written from the sources named at each; nothing here is simulated.
 */

export interface Waits {
  /** Share of arrivals that find nobody free. */
  readonly wait: number;
  /** Mean wait of everybody, in minutes. */
  readonly mean: number;
}

/**
 * M/M/c: Poisson arrivals, exponential service, nobody gives up (A. K. Erlang, "Solution of some problems in the theory of
 * probabilities of significance in automatic telephone exchanges", 1917). By way of the loss formula B, by its recursion.
 */
export function erlangC(arrivals: number, serviceMinutes: number, servers: number): Waits {
  const load = arrivals * serviceMinutes;
  let blocked = 1;
  for (let each = 1; each <= servers; each++) blocked = (load * blocked) / (each + load * blocked);
  const wait = (servers * blocked) / (servers - load * (1 - blocked));
  return { wait, mean: (wait * serviceMinutes) / (servers - load) };
}

export interface ImpatientWaits {
  readonly wait: number;
  readonly abandon: number;
  /** Mean number who wait (Lq). */
  readonly queue: number;
}

/**
 * M/M/c+M: each gives up after an exponential patience (C. Palm, "Research on telephone traffic carried by full availability
 * groups", 1946; O. Garnett, A. Mandelbaum, M. Reiman, "Designing a call center with impatient customers", Manufacturing &
 * Service Operations Management 4(3), 2002). A birth-and-death chain: its balance equations, summed until nothing is added.
 */
export function erlangA(
  arrivals: number,
  serviceMinutes: number,
  patienceMinutes: number,
  servers: number,
): ImpatientWaits {
  let [weight, all, waiting, queue] = [1, 1, 0, 0];
  for (let people = 1; people < 10_000; people++) {
    const queued = Math.max(0, people - servers);
    weight *= arrivals / (Math.min(people, servers) / serviceMinutes + queued / patienceMinutes);
    all += weight;
    queue += queued * weight;
    if (people >= servers) waiting += weight;
  }
  return { wait: waiting / all, queue: queue / all, abandon: queue / all / patienceMinutes / arrivals };
}

/**
 * Two priorities, nobody interrupted, one service rate (A. Cobham, "Priority assignment in waiting line problems", Operations
 * Research 2(1), 1954; c servers): mean waits of high and low.
 */
export function cobham(
  arrivals: { readonly high: number; readonly low: number },
  serviceMinutes: number,
  servers: number,
): { readonly high: number; readonly low: number } {
  const all = erlangC(arrivals.high + arrivals.low, serviceMinutes, servers);
  const leaving = servers / serviceMinutes;
  const high = all.wait / (leaving - arrivals.high);
  return { high, low: high / (1 - (arrivals.high + arrivals.low) / leaving) };
}

export interface SkillWaits {
  readonly a: Waits;
  readonly b: Waits;
  /** Of b, served by the first. */
  readonly shareOfFirst: number;
}

/**
 * Two servers of rate 1 per minute: a may be served by the first only, b by both. First come, first served; who has been idle longest is
 * given the next. The product form of I. Adan and G. Weiss ("A skill based parallel service system under FCFS-ALIS: steady state,
 * overloads, and abandonments", Stochastic Systems 4(1), 2014): servers that are busy, in the order of whom they serve came, with those passed over
 * between them; then those that are idle, in the order they became so.
 */
export function nModel(a: number, b: number): SkillWaits {
  const both = a + b;
  // Idle: who is idle longest first; each factor is what the idle ones seen so far could take.
  const idleBoth = [1 / (both * both), 1 / (b * both)];
  // One busy: the first with those of a who wait for it, or the second with nobody who could only be served by it.
  const firstBusy = 1 / (1 - a) / b;
  const secondBusy = 1 / both;
  // Both busy, the first serving who came earlier, or the second.
  const tail = 1 / (2 - both);
  const firstThenSecond = tail / (1 - a);
  const secondThenFirst = tail;
  const all = sum(idleBoth) + firstBusy + secondBusy + firstThenSecond + secondThenFirst;

  const behindFirst = a / (1 - a);
  const behindBoth = both / (2 - both);
  const queueOfA =
    firstBusy * behindFirst +
    firstThenSecond * (behindFirst + (behindBoth * a) / both) +
    (secondThenFirst * behindBoth * a) / both;
  const queueOfB = ((firstThenSecond + secondThenFirst) * behindBoth * b) / both;
  const isFirstBusy = (firstBusy + firstThenSecond + secondThenFirst) / all;
  const isBothBusy = (firstThenSecond + secondThenFirst) / all;
  return {
    a: { wait: isFirstBusy, mean: queueOfA / all / a },
    b: { wait: isBothBusy, mean: queueOfB / all / b },
    // The first is busy with all of a and with its share of b.
    shareOfFirst: (isFirstBusy - a) / b,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
