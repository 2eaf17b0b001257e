/**
 * npm run bench:history: does it matter how much is stored? Messages per second and processor time per message, how long a long conversation
 * takes to open, and the start of the server, with each amount of stored messages in turn.
 */
import { cpSync } from 'node:fs';
import { medians, note, round, table } from './figures.ts';
import { hello, next } from './load/ask.ts';
import { type Filled, fill } from './load/fill.ts';
import { saturate } from './load/relay-load.ts';
import { createStream } from './load/stream.ts';
import { readOptions } from './options.ts';
import { makeFolder, removeFolder } from './targets/folder.ts';
import { openVisitor, startOurs } from './targets/ours.ts';
import { closePairs, type Target } from './targets/target.ts';

const options = readOptions();

interface House {
  readonly stored: number;
  readonly folder: string;
  readonly filled: Filled | undefined;
  readonly rounds: Figures[];
}

type Figures = {
  stored: number;
  messagesPerSecond: number;
  cpuMicrosecondsPerMessage: number;
  startSeconds: number;
  openMs: number;
  openShortMs: number;
};

/** Passwords are made at the first start of all, which is not the one to measure. */
async function prepare(stored: number): Promise<House> {
  const folder = makeFolder();
  const from = performance.now();
  const filled = await fill(folder, stored);
  note(`${stored} messages stored in ${((performance.now() - from) / 1_000).toFixed(1)} s`);
  await (await startOurs({ folder }, true)).close();
  return { stored, folder, filled, rounds: [] };
}

/** From the dial to the last page of the visitor's conversation; the first time after the start, when nothing is in memory. */
async function open(target: Target, token: string | undefined): Promise<number> {
  if (token === undefined) return 0;
  const from = performance.now();
  const line = await openVisitor(target.server.port);
  await hello(line, { token });
  await next(line, (frame) => frame.t === 'events' && frame.snapshot !== undefined);
  const ms = performance.now() - from;
  line.destroy();
  return ms;
}

/** On a copy: what a round leaves open would be in the way of the next one. */
async function measure({ stored, folder: original, filled }: House): Promise<Figures> {
  const folder = makeFolder();
  cpSync(original, folder, { recursive: true });
  const target = await startOurs({ folder }, true);
  // Somebody else first, so that what opening means is compiled.
  await (await target.openIdle('127.0.0.1')).destroy();
  const openShortMs = await open(target, filled?.short);
  const openMs = await open(target, filled?.long);
  const pairs = await target.openPairs();
  const stream = createStream(pairs);
  const cpuBefore = target.server.cpuMs();
  const { messagesPerSecond } = await saturate(stream, pairs.visitors.length, options.seconds, options.window);
  const cpuMicrosecondsPerMessage = ((target.server.cpuMs() - cpuBefore) * 1_000) / stream.sent;
  closePairs(pairs);
  const startSeconds = target.server.startMs / 1_000;
  await target.close();
  removeFolder(folder);
  return { stored, messagesPerSecond, cpuMicrosecondsPerMessage, startSeconds, openMs, openShortMs };
}

const houses: House[] = [];
for (const stored of options.sizes) houses.push(await prepare(stored));
for (let turn = 0; turn < options.rounds; turn++) {
  for (const house of houses) house.rounds.push(await measure(house));
  note(`round ${turn + 1} of ${options.rounds} done`);
}

const sizes = houses.map(({ rounds }) => medians(rounds));
const [least, most] = [sizes[0], sizes.at(-1)];
if (!least || !most) throw new Error('--sizes names none.');
/** The largest amount, to the smallest. */
const ratio = { throughput: round(most.messagesPerSecond / least.messagesPerSecond) };
const { startSeconds, openMs } = most;
if (options.json) console.log(JSON.stringify({ ratio, startSeconds, openMs, sizes }));
else {
  console.log(table(Object.fromEntries(sizes.map((each) => [String(each.stored), each]))));
  console.log(
    `\nmessages/s with the most stored / with the least: ${ratio.throughput}; start ${startSeconds} s; open ${openMs} ms`,
  );
}
process.exit(0);
