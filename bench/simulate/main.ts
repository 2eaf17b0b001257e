/**
 * `npm run simulate -- [--scenario FILE | --log DATA_DIR] [--settings FILE] [--seed N] [--json]`: a day in the queues, through the
 * very core that serves visitors. A scenario is simulated with its own settings or others; a log is played with the settings
 * in force beside others. Exit code 2: what was given cannot be used, and why is said line by line.
 */
import { parseArgs } from 'node:util';
import type { SimulateView, SimulationReport } from '@sapa/protocol';
import { Simulation } from '../../server/src/core/simulation/simulation.ts';
import { BUILT_IN } from './built-in.ts';
import { createEstimateError, type EstimateError } from './estimate-error.ts';
import { playLog } from './log.ts';
import { compared, errorInWords, printed } from './print.ts';
import { readJson, Unusable } from './problems.ts';
import { planScenario, readScenario } from './scenario.ts';

const USAGE = 'Usage: npm run simulate -- [--scenario FILE | --log DATA_DIR] [--settings FILE] [--seed N] [--json]';

interface Asked {
  readonly scenario?: string | undefined;
  readonly log?: string | undefined;
  readonly settings?: string | undefined;
  readonly seed: number;
  readonly json: boolean;
}

function asked(args: readonly string[]): Asked {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        scenario: text,
        log: text,
        settings: text,
        seed: { ...text, default: '1' },
        json: { type: 'boolean' },
      },
    });
    const seed = Number(values.seed);
    if (!Number.isSafeInteger(seed) || seed < 0) throw new Error('--seed must be a whole number from 0 on');
    if (values.scenario !== undefined && values.log !== undefined) throw new Error('either --scenario or --log');
    return { ...values, seed, json: values.json ?? false };
  } catch (error) {
    throw new Unusable([(error as Error).message, USAGE]);
  }
}

interface Simulated {
  readonly name: string;
  readonly seed: number;
  readonly report: SimulationReport;
  readonly estimate?: EstimateError | undefined;
}

function simulate({ scenario: file, settings, seed }: Asked): Simulated {
  const named = file ?? 'the built-in scenario';
  const scenario = readScenario(file === undefined ? BUILT_IN : readJson(file), named);
  const document = settings === undefined ? undefined : readJson(settings);
  const plan = planScenario(scenario, settings ?? named, seed, document);
  const { watch, result } = createEstimateError();
  const report = new Simulation({ ...plan, watch }).run();
  return { name: scenario.name, seed, report, estimate: result() };
}

const inWords = ({ name, seed, report, estimate }: Simulated) =>
  `${name} (seed ${seed})\n\n${printed(report)}${estimate ? `\n${errorInWords(estimate)}` : ''}`;

function logInWords({ conversations, from = 0, to = 0, before, after }: SimulateView, isChanged: boolean): string {
  const [first, last] = [from, to].map((at) => new Date(at).toISOString().slice(0, 16));
  const head = `${conversations} recorded conversations, ${first} to ${last} UTC`;
  if (!isChanged) return `${head}; the settings in force\n\n${printed(before)}`;
  return `${head}; the settings in force → the others\n\n${compared(before, after)}`;
}

async function main(): Promise<void> {
  const options = asked(process.argv.slice(2));
  const { log, settings, seed, json } = options;
  const result = log === undefined ? simulate(options) : await playLog(log, settings, seed);
  const words = () => ('report' in result ? inWords(result) : logInWords(result, settings !== undefined));
  process.stdout.write(`${json ? JSON.stringify(result, null, 2) : words()}\n`);
}

main().catch((error: unknown) => {
  const isTheirs = error instanceof Unusable;
  process.stderr.write(`${isTheirs ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = isTheirs ? 2 : 1;
});
