/** F4: fsync says no. Nothing is acked on its word, the process ends rather than pretend, and a new one is fine. */
import { rmSync } from 'node:fs';
import { makeFolder } from '../house/folder.ts';
import { failingFsync } from '../house/fsync.ts';
import { startLoad } from '../house/load.ts';
import { openStage } from '../house/stage.ts';
import { inTime, sleep } from '../wait.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

const END_MS = 20_000;
/** What was acked before may still be on its way. */
const UNDERWAY_MS = 250;

export const f04: Fault = {
  name: 'F4',
  title: 'fsync error',
  lane: 'busy',
  async run({ random, isShort }) {
    const { complaints, expect } = createExpectations();
    const rounds = isShort ? 1 : 5;
    const folder = makeFolder();
    const probe = failingFsync(folder, 1);
    if (typeof probe === 'string') return { notRun: probe };
    const stage = await openStage({ random, folder });
    const load = await startLoad(stage, { visitors: isShort ? 10 : 30, agents: 3, pauseMs: 60 });
    await sleep(1_000);
    let failures = 0;
    for (let round = 0; round < rounds; round++) {
      await stage.server.kill();
      rmSync(`${folder}/strace.txt`, { force: true });
      rmSync(`${folder}/fsync.txt`, { force: true });
      const failing = failingFsync(folder, random.between(60, 160));
      if (typeof failing === 'string') return { notRun: failing };
      const { under, env } = failing;
      const broken = await stage.start({ ...(under && { under }), ...(env && { env }) });
      const ended = await inTime(END_MS, broken.ended);
      expect(ended !== undefined, 'the process went on');
      expect(ended?.code !== 0, 'the process ended as if all were well');
      const failedAt = failing.failedAt();
      expect(failedAt !== undefined, 'no fsync failed');
      failures += failedAt === undefined ? 0 : 1;
      const { entries } = stage.recorder;
      const later = new Set(
        entries.flatMap((entry) => (entry.kind === 'invoke' && entry.at > (failedAt ?? 0) ? [entry.id] : [])),
      );
      const pretended = entries.filter(
        (entry) => entry.kind === 'ack' && (later.has(entry.id) || entry.at > (failedAt ?? 0) + UNDERWAY_MS),
      );
      expect(pretended.length === 0, `${pretended.length} acks after fsync had failed`);
      if (!ended) await broken.kill();
      const { startMs } = await stage.start();
      expect(startMs < 3_000, `the next process needed ${Math.round(startMs)} ms`);
      await sleep(1_500);
    }
    await load.stop();
    const finished = await stage.finish();
    rmSync(folder, { recursive: true, force: true });
    const done = `${rounds} times every fsync failed from some moment on (${probe.how}): the process ended each time, and the next one went on`;
    return { done, complaints, ...reported(finished, { rounds, failures }) };
  },
};
