/** Recorded conversations of a data folder, played with the settings in force and with others. */
import { join } from 'node:path';
import type { Settings, SimulateView } from '@sapa/protocol';
import { readRecording } from '../../server/src/app/recordings.ts';
import { createReplay, planOf } from '../../server/src/core/simulation/replay.ts';
import { Simulation } from '../../server/src/core/simulation/simulation.ts';
import { parseSettings } from '../../server/src/settings/parse.ts';
import { openSqliteStore } from '../../server/src/store/sqlite/sqlite-store.ts';
import { readJson, Unusable, unusable } from './problems.ts';

const MOST = 1_000_000;

/** @throws Unusable when the folder has no recording, or settings are broken */
export async function playLog(folder: string, changed: string | undefined, seed: number): Promise<SimulateView> {
  const inForce = join(folder, 'settings.json');
  const settings = readSettings(inForce);
  const others = changed === undefined ? settings : readSettings(changed);
  const recording = await readLog(join(folder, 'db', 'sapa.sqlite'), settings);
  const replay = createReplay(recording, seed);
  if (!replay) throw new Unusable([`${folder}: nobody who asked for a person is recorded`]);
  const play = (house: Settings) => new Simulation(planOf(replay, house, seed)).run();
  const { from, to, count } = replay;
  return { conversations: count, from, to, before: play(settings), after: play(others) };
}

function readSettings(file: string): Settings {
  const parsed = parseSettings(readJson(file));
  if (!parsed.ok) throw unusable(file, parsed.problems);
  return parsed.settings;
}

async function readLog(path: string, settings: Settings) {
  const store = await openSqliteStore({ path, isReadOnly: true }).catch((error: Error) => {
    throw new Unusable([error.message]);
  });
  try {
    return await readRecording(store, settings, { since: 0, most: MOST });
  } finally {
    await store.close();
  }
}
