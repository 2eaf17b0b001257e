/** npm run check: everything that can be said about the code without a browser, in order, stopping at the first failure. */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inRoot, node, tool } from './processes.mjs';
import { UNIT_REPORT, unitTotals } from './reports.mjs';

const quietly = (args) => node(args, { show: false });
const colours = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`;
const last = (output) => output.trim().split('\n').at(-1) ?? '';

async function unitTests() {
  mkdirSync(inRoot('.cache'), { recursive: true });
  rmSync(UNIT_REPORT, { force: true });
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  return quietly([tool('vitest'), 'run', ...report]);
}

/** `says` makes one line of what a step that passed has to tell. */
const STEPS = [
  { name: 'format and lint', run: () => quietly([tool('@biomejs/biome'), 'ci', '--error-on-warnings', colours, '.']) },
  { name: 'types', run: () => quietly([tool('typescript', 'tsc'), '-p', '.']) },
  { name: 'dead code', run: () => quietly([tool('knip'), '--no-progress']) },
  { name: 'rule ids', run: () => quietly(['scripts/rules.mjs']), says: last },
  { name: 'unit and contract tests', run: unitTests, says: () => `${unitTotals().passed} passed` },
  {
    name: 'bundle sizes',
    run: () => quietly(['scripts/size.mjs']),
    says: (output) => output.trim().split('\n').slice(-2).join(', ').replace(/ +/g, ' '),
  },
];

/**
 * @param {{ goOn?: boolean }} options go on after a failure, to see all of them
 * @returns {Promise<string[]>} names of the steps that failed
 */
export async function check({ goOn = false } = {}) {
  const failed = [];
  for (const { name, run, says } of STEPS) {
    const from = performance.now();
    const { code, output } = await run();
    const seconds = `${((performance.now() - from) / 1000).toFixed(1)} s`.padStart(7);
    console.log(
      `${code === 0 ? '✓' : '✗'} ${name.padEnd(24)} ${seconds}  ${code === 0 && says ? says(output) : ''}`.trimEnd(),
    );
    if (code === 0) continue;
    console.log(output.trimEnd());
    failed.push(name);
    if (!goOn) break;
  }
  return failed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await check()).length === 0 ? 0 : 1;
