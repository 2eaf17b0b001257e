/**
 * Where an administrator sees what other rules, teams or agents would have done, before they are saved (Q19): the last days'
 * conversations, played with the settings in force and with the changes. Changes nothing; works in slices, so that visitors get their turn.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AgentId, Settings, SettingsInput, Simulate, SimulateView, SimulationReport } from '@sapa/protocol';
import { createReplay, planOf, type Replay } from '../core/simulation/replay.ts';
import { Simulation } from '../core/simulation/simulation.ts';
import type { EditableSettings } from './editing.ts';
import type { Clock } from './ports.ts';
import { readRecording } from './recordings.ts';
import type { ConversationStore } from './store.ts';
import type { Tried } from './workbench.ts';

export interface Simulating {
  /**
   * One at a time of each administrator.
   * @param signal ends it when nobody waits for it any more
   * @returns undefined where it was ended; a number: another one of theirs runs, ask again after so many milliseconds
   */
  simulate(by: AgentId, asked: Simulate, signal: AbortSignal): Promise<Tried<SimulateView> | number | undefined>;
}

interface Parts {
  readonly settings: EditableSettings;
  readonly store: Pick<ConversationStore, 'newest' | 'read'>;
  readonly clock: Clock;
}

const DAY_MS = 86_400_000;
/** The newest so many conversations are looked at. */
const MOST = 20_000;
/** Simulated at once: some milliseconds. */
const SLICE = 200;
/** The same question has the same answer. */
const SEED = 1;
const AGAIN_MS = 5_000;

export function createSimulating({ settings, store, clock }: Parts): Simulating {
  const busy = new Set<AgentId>();

  async function compare({ changes, days }: Simulate, signal: AbortSignal): Promise<Tried<SimulateView>> {
    await nextTurn();
    const considered = settings.consider((input) => changed(input, changes));
    if (!considered.ok) return considered;
    const { current } = settings;
    const recording = await readRecording(store, current, { since: clock.now() - days * DAY_MS, most: MOST }, signal);
    await nextTurn();
    const replay = createReplay(recording, SEED);
    const before = await played(replay, current, signal);
    const after = await played(replay, considered.settings, signal);
    const span = replay && { from: replay.from, to: replay.to };
    return { ok: true, view: { conversations: replay?.count ?? 0, ...span, before, after } };
  }

  return {
    async simulate(by, asked, signal) {
      if (busy.has(by)) return AGAIN_MS;
      busy.add(by);
      try {
        return await compare(asked, signal);
      } catch (error) {
        if (signal.aborted) return undefined;
        throw error;
      } finally {
        busy.delete(by);
      }
    },
  };
}

/** Whatever the changes are: the whole document is judged next. */
function changed(input: SettingsInput, changes: Simulate['changes']): SettingsInput {
  return { ...input, ...(changes as Partial<SettingsInput>) };
}

const NOBODY: Replay = { from: 0, to: 0, count: 0, arrivals: () => [], manners: () => new Map() };

async function played(replay: Replay = NOBODY, house: Settings, signal: AbortSignal): Promise<SimulationReport> {
  const simulation = new Simulation(planOf(replay, house, SEED));
  for (let isOn = true; isOn; ) {
    await nextTurn();
    signal.throwIfAborted();
    for (let steps = 0; isOn && steps < SLICE; steps++) isOn = simulation.step();
  }
  return simulation.report();
}
