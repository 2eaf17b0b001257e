import type { AgentId, DepartmentId, Settings } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { type RecordedVisit, Recording } from './recorded.ts';
import { createReplay, planOf } from './replay.ts';
import { Simulation } from './simulation.ts';
import { agent, department, FACTS, HELP, house, team } from './test/houses.ts';

const SECOND = 1_000;
const office = house({ routing: { language: 'ignore' }, agents: team(1) }) as Settings;

const visit = (seconds: number, over: Partial<RecordedVisit> = {}): RecordedVisit => ({
  at: seconds * SECOND,
  facts: FACTS,
  department: HELP,
  queuedFor: HELP,
  priority: 3,
  known: undefined,
  outcome: 'served',
  waitMs: 0,
  serviceMs: 100 * SECOND,
  wrapUpMs: 10 * SECOND,
  ...over,
});

function recordingOf(...visits: readonly RecordedVisit[]): Recording {
  const recording = new Recording(office);
  recording.visits.push(...visits);
  for (const at of [0, 10_000 * SECOND]) recording.presence.sign('a1' as AgentId, at);
  return recording;
}

function replayOf(recording: Recording, seed = 1) {
  const replay = createReplay(recording, seed);
  if (!replay) throw new Error('nothing is recorded');
  return replay;
}
const play = (recording: Recording, settings = office) =>
  new Simulation(planOf(replayOf(recording), settings, 1)).run();

describe('a replay', () => {
  test('of nothing is none', () => {
    expect(createReplay(new Recording(office), 1)).toBeUndefined();
  });

  test('has the same people at the same times, in order', () => {
    const { arrivals, count, from, to } = replayOf(recordingOf(visit(50), visit(10)));
    expect(count).toBe(2);
    expect([...arrivals()].map(({ at }) => at / SECOND)).toEqual([10, 50]);
    expect([from, to]).toEqual([10 * SECOND, 50 * SECOND + 1]);
  });

  test('keeps who gave up as patient as they were, and others at least as patient', () => {
    const given = visit(10, { outcome: 'abandoned', waitMs: 40 * SECOND, serviceMs: 0, wrapUpMs: 0 });
    const [left, stayed] = [...replayOf(recordingOf(given, visit(20, { waitMs: 60 * SECOND }))).arrivals()];
    expect(left?.patienceMs).toBe(40 * SECOND);
    expect(stayed?.patienceMs).toBeGreaterThan(60 * SECOND);
  });

  test('nobody gives up where nobody did', () => {
    const [patient] = replayOf(recordingOf(visit(10, { waitMs: 5 }))).arrivals();
    expect(patient?.patienceMs).toBe(Number.POSITIVE_INFINITY);
  });

  test('whoever was not served takes as long as somebody of their department', () => {
    const sales = { queuedFor: 'sales' as DepartmentId, serviceMs: 7 * SECOND };
    const missed = visit(30, { ...sales, outcome: 'missed', waitMs: 600 * SECOND, serviceMs: 0, wrapUpMs: 0 });
    const { arrivals } = replayOf(recordingOf(visit(10), visit(20, sales), missed));
    expect([...arrivals()].at(-1)).toMatchObject({ serviceMs: 7 * SECOND, wrapUpMs: 10 * SECOND });
  });

  test('shows what another agent would have changed', () => {
    const busy = recordingOf(...Array.from({ length: 30 }, (_, index) => visit(60 * index)));
    const more = house({ routing: { language: 'ignore' }, agents: team(2) }) as Settings;
    const [before, after] = [play(busy), play(busy, more)];
    expect(before.overall.conversations).toBe(30);
    expect(before.overall.meanWaitMs).toBeGreaterThan(60 * SECOND);
    expect(after.overall.meanWaitMs).toBe(0);
  });

  test('takes in whoever was queued though no sign of an agent is left', () => {
    const departments = [department('help'), department('sales')];
    const alone = house({
      departments,
      routing: { language: 'ignore' },
      agents: [agent('s1', { departments: ['sales'] as never })],
    });
    const { overall } = play(recordingOf(visit(10)), alone as Settings);
    expect(overall).toMatchObject({ conversations: 1, closed: 0, missed: 1 });
  });

  test('is the same for the same seed', () => {
    const given = visit(10, { outcome: 'abandoned', waitMs: 40 * SECOND });
    const all = recordingOf(given, ...Array.from({ length: 20 }, (_, index) => visit(20 * index, { waitMs: 3 })));
    expect(play(all)).toEqual(play(all));
  });
});
