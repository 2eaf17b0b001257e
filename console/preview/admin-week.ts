/** A week of a shop, played with the rules in force and with others: what the trial of a rule may answer. */
import type { SimulateView, SimulationReport, SimulationRow } from '@sapa/protocol';

const SECOND = 1_000;

const row = (name: string, part: Partial<SimulationRow>): SimulationRow => ({
  name,
  ...{ conversations: 412, closed: 0.06, waited: 0.44, meanWaitMs: 71 * SECOND, p95WaitMs: 305 * SECOND },
  ...{ oldestWaitMs: 590 * SECOND, within20s: 0.58, abandoned: 0.081, missed: 0.012, skillMatch: 0.62 },
  ...{ reassigned: 0.14, queueMean: 0.7 },
  ...part,
});

const report = (
  overall: Partial<SimulationRow>,
  sales: Partial<SimulationRow>,
  loadSpread: number,
): SimulationReport => ({
  overall: row('', overall),
  classes: [
    row('sales', { conversations: 260, ...sales }),
    row('support', { conversations: 152, meanWaitMs: 96 * SECOND, within20s: 0.49 }),
  ],
  agents: [],
  loadSpread,
});

export const shopWeek = (now: number): SimulateView => ({
  conversations: 412,
  from: now - 7 * 86_400 * SECOND,
  to: now,
  before: report({}, {}, 0.81),
  after: report(
    { meanWaitMs: 58 * SECOND, within20s: 0.66, skillMatch: 0.91, oldestWaitMs: 640 * SECOND, abandoned: 0.063 },
    { meanWaitMs: 36 * SECOND, within20s: 0.76, abandoned: 0.04 },
    0.88,
  ),
});
