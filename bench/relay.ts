/**
 * npm run bench:relay: 200 B from visitor to agent through 200 open conversations. Sapa, beside a relay that keeps nothing and a relay
 * that commits each message, in turn, each round with fresh processes. Latencies are taken at half of each one's own limit.
 */
import { medians, note, round, table } from './figures.ts';
import { type Figures, relay } from './load/relay-load.ts';
import { readOptions } from './options.ts';
import { startBaseline } from './targets/baseline.ts';
import { startOurs } from './targets/ours.ts';
import type { Target, TargetOptions } from './targets/target.ts';

const options = readOptions();
const targets = {
  ours: startOurs,
  bare: (given: TargetOptions) => startBaseline('bare', given),
  durable: (given: TargetOptions) => startBaseline('durable', given),
} satisfies Record<string, (given: TargetOptions) => Promise<Target>>;
type Name = keyof typeof targets;
const names = Object.keys(targets) as Name[];

async function measure(name: Name): Promise<Figures> {
  const target = await targets[name]({ fsyncMs: options.fsyncMs });
  const { driverBusy, ...figures } = await relay(await target.openPairs(), options.seconds, options.window);
  note(
    `${name.padEnd(8)} ${Math.round(figures.messagesPerSecond)}/s, load generator ${Math.round(driverBusy * 100)} % busy`,
  );
  await target.close();
  return figures;
}

const measured: Record<Name, Figures[]> = { ours: [], bare: [], durable: [] };
for (let turn = 0; turn < options.rounds; turn++) {
  for (const name of names) measured[name].push(await measure(name));
}

const [ours, bare, durable] = [medians(measured.ours), medians(measured.bare), medians(measured.durable)];
const ratio = {
  throughput: round(ours.messagesPerSecond / durable.messagesPerSecond),
  /** The worse of the two latencies. */
  p99: round(Math.max(ours.ackP99Ms / durable.ackP99Ms, ours.deliveryP99Ms / durable.deliveryP99Ms)),
};
if (options.json) console.log(JSON.stringify({ ours, bare, durable, ratio }));
else
  console.log(`${table({ ours, bare, durable })}\n\nours / durable: throughput ${ratio.throughput}, p99 ${ratio.p99}`);
process.exit(0);
