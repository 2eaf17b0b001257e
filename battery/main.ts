/** npm run battery [NAME…] [--json] [--short] [--seed N] [--report FILE]: breaks the server on purpose and checks what was promised. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NOT_APPLICABLE } from './checker/check.ts';
import type { Fault, NotRun, Report } from './faults/fault.ts';
import { FAULTS } from './faults/index.ts';
import { documentOf, headline, isBroken, print } from './output.ts';
import { createRandom } from './random.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
    /** Where the document goes as well. */
    report: { type: 'string' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
});
const seed = Number(values.seed);
const chosen = positionals.length === 0 ? FAULTS : FAULTS.filter(({ name }) => positionals.includes(name));
const unknown = positionals.filter((name) => !FAULTS.some((fault) => fault.name === name));
if (unknown.length > 0 || !Number.isInteger(seed)) {
  process.stderr.write(
    `There is no ${unknown.join(', ') || `seed "${values.seed}"`}. Faults: ${FAULTS.map(({ name }) => name).join(' ')}\n`,
  );
  process.exit(2);
}
const say = (text: string) => void process.stderr.write(`${text}\n`);
// Servers end with this process, also when it is told to.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
const results = new Map<string, Report | NotRun>();

async function run(fault: Fault): Promise<void> {
  const from = performance.now();
  const result = await fault
    .run({ seed, random: createRandom(seed).fork(fault.name), isShort: values.short })
    .catch(broken);
  results.set(fault.name, result);
  say(headline(fault, result, performance.now() - from));
}

/** What could not be carried through proves nothing. */
function broken(error: unknown): Report {
  const what = `could not be carried through: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  return { done: 'ended early', counts: {}, violations: [], complaints: [{ what }] };
}

async function oneByOne(faults: readonly Fault[]): Promise<void> {
  for (const fault of faults) await run(fault);
}
const lane = (name: Fault['lane']) => chosen.filter((fault) => fault.lane === name);

say(
  `seed ${seed}: npm run battery -- ${[...positionals, ...(values.short ? ['--short'] : []), '--seed', String(seed)].join(' ')}`,
);
await Promise.all([oneByOne(lane('busy')), ...lane('waiting').map(run)]);
await oneByOne(lane('alone'));

const document = documentOf(FAULTS, results, seed);
const text = JSON.stringify({ ...document, notApplicable: NOT_APPLICABLE }, null, 2);
if (values.report) writeFileSync(values.report, text);
// A runner that takes the document wants to see only what is wrong.
const shown = FAULTS.filter(({ name }) => !values.report || isBroken(results.get(name)));
if (values.json) console.log(text);
else print(shown, results, document, NOT_APPLICABLE);
process.exit(document.violations === 0 ? 0 : 1);
