/**
 * Recorded visits played again, with whatever settings. The same people come at the same times with the same patience and take as
 * long; who answers, and when, is decided anew. What no log says is drawn by chance, for every settings alike: how much longer somebody
 * would have waited who did not have to, and how long it would have taken whom nobody served.
 */
import type { AgentId, DepartmentId, Timestamp } from '@sapa/protocol';
import { type Chance, createChance, exponential } from './chance.ts';
import type { Manner } from './colleagues.ts';
import type { Plan } from './plan.ts';
import type { RecordedVisit, Recording } from './recorded.ts';
import { mannersOf } from './recorded-work.ts';
import type { Arrival, House } from './visit.ts';

/** The stream of the seed that is ours. */
const STREAM = 50;
/** Of a chat, where none was served: nothing is known of how long they take. */
const USUAL = { serviceMs: 300_000, wrapUpMs: 0 };

export interface Replay {
  readonly from: Timestamp;
  readonly to: Timestamp;
  readonly count: number;
  /** The same each time, in order; each is made as it is asked for. */
  readonly arrivals: () => Iterable<Arrival>;
  readonly manners: (house: House) => ReadonlyMap<AgentId, Manner>;
}

/** @returns undefined where nothing is recorded */
export function createReplay(recording: Recording, seed: number): Replay | undefined {
  const visits = recording.visits.toSorted((a, b) => a.at - b.at);
  const [first, last] = [visits[0], visits.at(-1)];
  if (!first || !last) return undefined;
  const arrive = createArrive(visits);
  return {
    from: first.at,
    to: last.at + 1,
    count: visits.length,
    *arrivals() {
      const chance = createChance(seed, STREAM);
      for (const visit of visits) yield arrive(visit, chance);
    },
    manners: ({ agents }) => mannersOf(recording, agents),
  };
}

export function planOf({ from, to, arrivals, manners }: Replay, house: House, seed: number): Plan {
  return {
    house,
    arrivals: arrivals(),
    manners: manners(house),
    from,
    span: { from, to },
    seed,
    queuesUnstaffed: true,
  };
}

function createArrive(visits: readonly RecordedVisit[]): (visit: RecordedVisit, chance: Chance) => Arrival {
  const { served, leavingPerMs } = summed(visits);
  const all = [...served.values()].flat();
  return (visit, chance) => {
    const { at, facts, target, department, priority, known, queuedFor, outcome, waitMs } = visit;
    // Drawn for everybody, so that nobody's chance depends on how others fared.
    const [more, lot] = [exponential(chance), chance()];
    const alike = served.get(queuedFor) ?? all;
    const { serviceMs, wrapUpMs } = outcome === 'served' ? visit : (alike[Math.floor(lot * alike.length)] ?? USUAL);
    const patienceMs = outcome === 'abandoned' ? waitMs : waitMs + more / leavingPerMs;
    return { at, kind: queuedFor, facts, target, department, priority, known, serviceMs, wrapUpMs, patienceMs };
  };
}

/** Who was served, by department; and patience, taken as exponential: those who gave up over all the time that anybody waited. */
function summed(visits: readonly RecordedVisit[]) {
  const served = new Map<DepartmentId, RecordedVisit[]>();
  let [abandoned, waitedMs] = [0, 0];
  for (const visit of visits) {
    waitedMs += visit.waitMs;
    if (visit.outcome === 'abandoned') abandoned += 1;
    if (visit.outcome !== 'served') continue;
    const own = served.get(visit.queuedFor);
    if (own) own.push(visit);
    else served.set(visit.queuedFor, [visit]);
  }
  return { served, leavingPerMs: waitedMs === 0 ? 0 : abandoned / waitedMs };
}
