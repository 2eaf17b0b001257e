/**
 * npm run bench:connections: what idle visitors cost. Memory of the server per visitor, beside bare `ws`; messages per second of the relay
 * with and without them; and how long it takes after a kill -9 until all of them are welcomed again.
 */
import { medians, note, round, table } from './figures.ts';
import { type Idle, openIdle } from './load/idle.ts';
import { saturate } from './load/relay-load.ts';
import { createStream } from './load/stream.ts';
import { readOptions } from './options.ts';
import { startBaseline } from './targets/baseline.ts';
import { settledRss } from './targets/memory.ts';
import { startOurs } from './targets/ours.ts';
import { closePairs, type Pairs, type Target } from './targets/target.ts';

const options = readOptions();

const perSecond = async (pairs: Pairs): Promise<number> =>
  (await saturate(createStream(pairs), pairs.visitors.length, options.seconds, options.window)).messagesPerSecond;

const WARM = 200;
const SETTLE_MS = 1_000;
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, SETTLE_MS));

/** Connects a few before, so that what a server needs once (compiled code, pools) is not counted as theirs. */
async function rssPerVisitor(target: Target): Promise<{ idle: Idle; bytes: number }> {
  (await openIdle(target, WARM)).leave();
  await settled();
  const before = await settledRss(target.server);
  const idle = await openIdle(target, options.idle);
  await settled();
  const after = await settledRss(target.server);
  return { idle, bytes: (after - before) / options.idle };
}

/** From the kill to the last welcome, the start of the server included. */
async function resume(target: Target, idle: Idle): Promise<{ restarted: Target; seconds: number }> {
  const from = performance.now();
  idle.leave();
  const restarted = await target.restart();
  const back = await openIdle(restarted, options.idle);
  const seconds = (performance.now() - from) / 1_000;
  back.leave();
  return { restarted, seconds };
}

/** Memory first, while the process has done nothing else: what it frees later stays with it and would hide what is asked for. */
async function measure(start: () => Promise<Target>) {
  const target = await start();
  const { idle, bytes } = await rssPerVisitor(target);
  const pairs = await target.openPairs();
  // Whoever is measured first would pay for warming up.
  await perSecond(pairs);
  const messagesPerSecondWith = await perSecond(pairs);
  idle.leave();
  await settled();
  const messagesPerSecondWithout = await perSecond(pairs);
  closePairs(pairs);
  const { restarted, seconds } = await resume(target, await openIdle(target, options.idle));
  await restarted.close();
  return { rssPerVisitorBytes: bytes, messagesPerSecondWithout, messagesPerSecondWith, resumeSeconds: seconds };
}

const measured = {
  ours: [] as Awaited<ReturnType<typeof measure>>[],
  bare: [] as Awaited<ReturnType<typeof measure>>[],
};
for (let turn = 0; turn < options.rounds; turn++) {
  measured.ours.push(await measure(() => startOurs()));
  measured.bare.push(await measure(() => startBaseline('bare')));
  note(`round ${turn + 1} of ${options.rounds} done`);
}

const [ours, bare] = [medians(measured.ours), medians(measured.bare)];
const ratio = {
  rss: round(ours.rssPerVisitorBytes / bare.rssPerVisitorBytes),
  /** Ours with idle visitors, to ours without. */
  throughput: round(ours.messagesPerSecondWith / ours.messagesPerSecondWithout),
};
const { resumeSeconds } = ours;
if (options.json) console.log(JSON.stringify({ ours, bare, ratio, resumeSeconds }));
else {
  console.log(table({ ours, bare }));
  console.log(
    `\n${options.idle} idle visitors: RSS ours / bare ${ratio.rss}, messages/s with / without ${ratio.throughput}, all back after ${resumeSeconds} s`,
  );
}
process.exit(0);
