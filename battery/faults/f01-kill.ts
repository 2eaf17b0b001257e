/** F1: the process is killed at random points under load, again and again. */
import { resumeTwice, startLoad } from '../house/load.ts';
import { openStage } from '../house/stage.ts';
import { sleep } from '../wait.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

const READY_MS = 3_000;

export const f01: Fault = {
  name: 'F1',
  title: 'kill -9 at random points under load',
  lane: 'busy',
  async run({ random, isShort }) {
    const { complaints, expect } = createExpectations();
    const kills = isShort ? 4 : 50;
    const stage = await openStage({ random, limits: { agentGoneMs: 3_600_000 } });
    const load = await startLoad(stage, { visitors: isShort ? 12 : 40, agents: 4, pauseMs: 80, restless: true });
    let slowest = 0;
    for (let kill = 0; kill < kills; kill++) {
      await sleep(random.between(200, isShort ? 900 : 2_000));
      await stage.server.kill();
      const { startMs } = await stage.start();
      slowest = Math.max(slowest, startMs);
    }
    expect(slowest < READY_MS, `ready again only after ${Math.round(slowest)} ms`);
    await sleep(1_000);
    await load.stop();
    await stage.settle();
    await resumeTwice(stage, 8);
    const finished = await stage.finish();
    const done = `${kills} times killed at a random moment and started again, slowest start ${Math.round(slowest)} ms`;
    return { done, complaints, ...reported(finished, { kills }) };
  },
};
