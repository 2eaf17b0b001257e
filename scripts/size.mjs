/** npm run size: what a visitor's browser downloads, in bytes after brotli 11, against its budget. `--json` for machines. */
import { build, isStale } from './build.mjs';
import { exists } from './processes.mjs';

/** `open` is everything needed to open and chat, launcher included: it fits the first congestion window of a connection. */
const BUDGET = { launcher: 1_536, open: 14_600 };
/** Of each file that comes later. */
const CHUNK_BUDGET = 4_096;

async function main() {
  if (!exists('widget/sizes.mjs')) throw new Error('There is no widget to measure yet.');
  const asJson = process.argv.includes('--json');
  const ready = (exists('widget/dist') && !isStale()) || (await quietBuild(asJson));
  if (!ready && !exists('widget/dist')) throw new Error('The widget could not be built.');
  const { sizes } = await import('../widget/sizes.mjs');
  const measured = await sizes();
  const { panel, ...later } = measured.chunks;
  const over = [
    ...Object.entries(BUDGET).filter(([part, most]) => measured[part] > most),
    ...Object.entries(later).filter(([, bytes]) => bytes > CHUNK_BUDGET),
  ];
  if (asJson) {
    console.log(
      JSON.stringify({ ...measured, budget: { ...BUDGET, chunk: CHUNK_BUDGET }, withinBudget: over.length === 0 }),
    );
  } else {
    for (const [chunk, bytes] of Object.entries(measured.chunks ?? {})) {
      const isOver = over.some(([name]) => name === chunk);
      console.log(`${isOver ? '✗' : ' '} ${chunk.padEnd(32)} ${bytes} B${isOver ? ` of ${CHUNK_BUDGET} B` : ''}`);
    }
    for (const [part, most] of Object.entries(BUDGET)) {
      console.log(`${measured[part] > most ? '✗' : '✓'} ${part.padEnd(10)} ${measured[part]} B of ${most} B`);
    }
  }
  return over.length === 0 ? 0 : 1;
}

/** The build speaks to people; a JSON answer must stay alone on stdout. */
async function quietBuild(quiet) {
  const { log } = console;
  if (quiet) console.log = console.error;
  try {
    return await build();
  } finally {
    console.log = log;
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
