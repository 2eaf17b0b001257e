/**
 * Recorded visits played again, with whatever settings. The same people come at the same times with the same patience and take as
 * long; who answers, and when, is decided anew. What no log says is drawn by chance, for every settings alike: how much longer somebody
 * would have waited who did not have to, and how long it would have taken whom nobody served.
 */
import type { AgentId, Timestamp } from '@sapa/protocol';
import { type Chance, createChance, exponential } from './chance.ts';
import type { Manner } from './colleagues.ts';
import type { RecordedVisit, Recording } from './recorded.ts';
import { mannersOf } from './recorded-work.ts';
import type { Plan } from './simulation.ts';
import type { Arrival, House } from './visit.ts';

/** The stream of the seed that is ours. */
const STREAM = 50;
/** Of a chat, where none was served: nothing is known of how long they take. */
const USUAL = { serviceMs: 300_000, wrapUpMs: 0 };

export interface Replay {
  readonly from: Timestamp;
  readonly to: Timestamp;
  readonly arrivals: readonly Arrival[];
  readonly manners: (house: House) => ReadonlyMap<AgentId, Manner>;
}

/** @returns undefined where nothing is recorded */
export function createReplay(recording: Recording, seed: number): Replay | undefined {
  const visits = recording.visits.toSorted((a, b) => a.at - b.at);
  const [first, last] = [visits[0], visits.at(-1)];
  if (!first || !last) return undefined;
  const chance = createChance(seed, STREAM);
  const arrive = createArrive(visits, chance);
  return {
    from: first.at,
    to: last.at + 1,
    arrivals: visits.map(arrive),
    manners: ({ agents }) => mannersOf(recording, agents),
  };
}

export function planOf({ from, to, arrivals, manners }: Replay, house: House, seed: number): Plan {
  return { house, arrivals, manners: manners(house), from, span: { from, to }, seed, queuesUnstaffed: true };
}

function createArrive(visits: readonly RecordedVisit[], chance: Chance): (visit: RecordedVisit) => Arrival {
  const served = visits.filter(({ outcome }) => outcome === 'served');
  const leavingPerMs = leavingOf(visits);
  return (visit) => {
    const { at, facts, target, department, priority, known, queuedFor, outcome, waitMs } = visit;
    // Drawn for everybody, so that nobody's chance depends on how others fared.
    const [more, other] = [exponential(chance), chance()];
    const { serviceMs, wrapUpMs } = outcome === 'served' ? visit : (alike(served, queuedFor, other) ?? USUAL);
    const patienceMs = outcome === 'abandoned' ? waitMs : waitMs + more / leavingPerMs;
    return { at, kind: queuedFor, facts, target, department, priority, known, serviceMs, wrapUpMs, patienceMs };
  };
}

/** Patience is taken as exponential: those who gave up over all the time that anybody waited. 0: nobody ever did. */
function leavingOf(visits: readonly RecordedVisit[]): number {
  const waited = visits.reduce((sum, { waitMs }) => sum + waitMs, 0);
  return waited === 0 ? 0 : visits.filter(({ outcome }) => outcome === 'abandoned').length / waited;
}

function alike(served: readonly RecordedVisit[], department: string, lot: number): RecordedVisit | undefined {
  const own = served.filter(({ queuedFor }) => queuedFor === department);
  const among = own.length > 0 ? own : served;
  return among[Math.floor(lot * among.length)];
}
