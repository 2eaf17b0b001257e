/** F9: thousands of clients lose their server at once and come back to its successor. */
import { existsSync, readFileSync } from 'node:fs';
import type { Visitor } from '../clients/product.ts';
import { openStage, type Stage } from '../house/stage.ts';
import { BOT_SITE } from '../house/workspace.ts';
import { many, percentile, sleep, within } from '../wait.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

const RESUMED_MS = 30_000;
const P99_MS = 1_000;
const BUCKET_MS = 100;

/** Connections, and as many again while old ones go. */
const FILES_EACH = 2;

/** How many a process may have open, as Linux says. */
function openFiles(): number {
  const file = '/proc/self/limits';
  const limit = existsSync(file) && /^Max open files\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1];
  return limit ? Number(limit) : Number.POSITIVE_INFINITY;
}

/** Composed to acked, ms. */
async function sendMs(visitor: Visitor, text: string): Promise<number> {
  const from = performance.now();
  visitor.say(text);
  await within(20_000, () => visitor.line.state.outbox.length === 0, 5);
  return performance.now() - from;
}

/** The largest share of all tries that fell into one tenth of a second. */
function crowding(times: readonly number[]): number {
  const buckets = new Map<number, number>();
  for (const time of times)
    buckets.set(Math.floor(time / BUCKET_MS), (buckets.get(Math.floor(time / BUCKET_MS)) ?? 0) + 1);
  return Math.max(0, ...buckets.values()) / Math.max(1, times.length);
}

export const f09: Fault = {
  name: 'F9',
  title: 'reconnect storm after a restart',
  lane: 'alone',
  async run({ random, isShort }) {
    const { complaints, expect } = createExpectations();
    const count = isShort ? 600 : 5_000;
    const files = openFiles();
    if (files < count * FILES_EACH) return { notRun: `only ${files} open files are allowed here` };
    const stage: Stage = await openStage({ random });
    await many(count, 100, async () => {
      const visitor = stage.addVisitor(BOT_SITE);
      await within(30_000, () => visitor.line.state.status === 'online');
      visitor.say('hello there');
      await within(30_000, () => visitor.conversation() !== undefined && visitor.line.state.outbox.length === 0);
    });
    await sleep(500);
    const tries: number[] = [];
    const stopCounting = stage.onTry(() => tries.push(performance.now()));
    const entriesBefore = stage.recorder.entries.length;
    await stage.server.kill();
    const from = performance.now();
    const { startMs } = await stage.start();
    const isBack = () => stage.visitors.every(({ line }) => line.state.status === 'online');
    const areBack = await within(RESUMED_MS, isBack);
    const resumeMs = performance.now() - from;
    const there = stage.visitors.filter(({ line }) => line.state.status === 'online').length;
    expect(areBack, `only ${there} of ${count} were back after ${RESUMED_MS} ms`);
    stopCounting();
    const resumed = stage.recorder.entries
      .slice(entriesBefore)
      .filter((entry) => entry.kind === 'welcome' && Object.keys(entry.resume).length > 0).length;
    expect(resumed >= count, `${resumed} of ${count} resumed what they had`);
    const share = crowding(tries);
    expect(share < 0.25, `${Math.round(share * 100)} % of all tries fell into one tenth of a second`);
    const took = await many(isShort ? 100 : 400, 20, (index) =>
      sendMs(random.pick(stage.visitors), `after the storm ${index}`),
    );
    const p99 = percentile(took, 99);
    expect(p99 < P99_MS, `after it a message took ${Math.round(p99)} ms (p99)`);
    const finished = await stage.finish();
    const spread = Math.max(...tries) - Math.min(...tries);
    const done = `${count} clients back ${(resumeMs / 1_000).toFixed(1)} s after the kill (start ${Math.round(startMs)} ms); ${tries.length} tries over ${(spread / 1_000).toFixed(1)} s, at most ${Math.round(share * 100)} % in a tenth of a second; then p99 ${Math.round(p99)} ms`;
    return { done, complaints, ...reported(finished, { clients: count, tries: tries.length }) };
  },
};
