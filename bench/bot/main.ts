/** `npm run --silent bot -- explain [--settings FILE] [--knowledge FILE.csv]`: one message per line in, one JSON per line out. */

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createBot, explained } from './explain.ts';

const USAGE = 'Usage: npm run --silent bot -- explain [--settings FILE] [--knowledge FILE.csv]';

/** @throws Error that names the file */
function made<T>(file: string | undefined, make: (text: string | undefined) => T): T {
  try {
    return make(file === undefined ? undefined : readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new Error(file === undefined || why?.includes(file) ? why : `${file}: ${why}`);
  }
}

function botFrom(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { settings: { type: 'string' }, knowledge: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals.length !== 1 || positionals[0] !== 'explain') throw new Error(USAGE);
  const fromSettings = made(values.settings, (settings) => createBot(settings, undefined));
  if (values.knowledge === undefined) return fromSettings;
  const settings = values.settings && readFileSync(values.settings, 'utf8');
  return made(values.knowledge, (csv) =>
    createBot(settings, csv, (line, problem) => {
      process.stderr.write(`${values.knowledge}: line ${line} is left out: ${problem}\n`);
    }),
  );
}

async function main(): Promise<void> {
  const bot = botFrom(process.argv.slice(2));
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!process.stdout.write(`${JSON.stringify(explained(bot, text))}\n`)) await once(process.stdout, 'drain');
  }
}

/** Whoever reads may stop early, as `head` does. */
process.stdout.on('error', () => process.exit(0));
main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
