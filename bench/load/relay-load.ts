/** The two loads of a relay: as much as goes through, and a given rate that does not wait for anybody. */
import { percentile } from '../figures.ts';
import type { Pairs } from '../targets/target.ts';
import { createStream, type Stream } from './stream.ts';

export type Figures = {
  messagesPerSecond: number;
  ackP50Ms: number;
  ackP99Ms: number;
  deliveryP50Ms: number;
  deliveryP99Ms: number;
};

/** Compilers and caches of both ends get warm before anything counts. */
const WARM_MS = 2_000;
const SETTLE_MS = 500;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export async function relay(pairs: Pairs, seconds: number, window: number): Promise<Figures & { driverBusy: number }> {
  const stream = createStream(pairs);
  const { messagesPerSecond, driverBusy } = await saturate(stream, pairs.visitors.length, seconds, window);
  const latencies = await pour(stream, pairs.visitors.length, seconds, messagesPerSecond / 2);
  return {
    messagesPerSecond,
    ackP50Ms: percentile(latencies.ack, 50),
    ackP99Ms: percentile(latencies.ack, 99),
    deliveryP50Ms: percentile(latencies.delivery, 50),
    deliveryP99Ms: percentile(latencies.delivery, 99),
    driverBusy,
  };
}

/** Every visitor keeps `window` messages unacked. A message counts when it is both acked and delivered. */
export async function saturate(
  stream: Stream,
  visitors: number,
  seconds: number,
  window: number,
): Promise<{ messagesPerSecond: number; driverBusy: number }> {
  stream.onAck = (visitor) => stream.send(visitor, performance.now());
  for (let each = 0; each < visitors * window; each++) stream.send(each % visitors, performance.now());
  await sleep(WARM_MS);
  const before = Math.min(stream.acked, stream.delivered);
  const from = performance.now();
  const cpu = process.cpuUsage();
  await sleep(seconds * 1_000);
  const done = Math.min(stream.acked, stream.delivered) - before;
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  stream.onAck = () => {};
  await stream.settled();
  return { messagesPerSecond: (done / ms) * 1_000, driverBusy: (user + system) / 1_000 / ms };
}

/** Sends at a steady rate and counts from when each message should have left, so that a stall is paid by all who met it. */
async function pour(stream: Stream, visitors: number, seconds: number, perSecond: number) {
  const first = stream.sent;
  const start = performance.now();
  const total = Math.floor((seconds + SETTLE_MS / 1_000) * perSecond);
  await new Promise<void>((resolve) => {
    function turn(): void {
      const due = Math.min(total, Math.floor(((performance.now() - start) / 1_000) * perSecond));
      for (let n = stream.sent - first; n < due; n++) stream.send(n % visitors, start + (n / perSecond) * 1_000);
      if (due === total) resolve();
      else setImmediate(turn);
    }
    turn();
  });
  await stream.settled();
  return stream.latencies(first + Math.floor((SETTLE_MS / 1_000) * perSecond));
}
