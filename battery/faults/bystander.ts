/** Somebody who only wants to chat while others misbehave, and how long they wait for each ack. */
import type { Stage } from '../house/stage.ts';
import { SITE } from '../house/workspace.ts';
import { percentile, sleep } from '../wait.ts';

const P99_MS = 1_000;

export interface Bystander {
  said(): number;
  /** p99 of all acks, ms; undefined when the line did not survive. */
  stop(): Promise<number | undefined>;
  judge(p99: number | undefined, expect: (isTrue: boolean, otherwise: string) => void): void;
}

export async function startBystander(stage: Stage, pauseMs = 30): Promise<Bystander> {
  const line = await stage.raw('bystander', stage.visitorEndpoint(SITE, stage.source()));
  const { conversation } = await line.do({ type: 'requestAgent' }, undefined, stage.random.uuid());
  const took: number[] = [];
  let isOver = false;
  const talking = (async () => {
    while (!isOver && line.isOpen) {
      const from = performance.now();
      const answer = await line.do(
        { type: 'say', text: `still here ${took.length}` },
        conversation,
        stage.random.uuid(),
      );
      if (answer.t !== 'ack') throw new Error(`the bystander was refused: ${answer.reason}`);
      took.push(performance.now() - from);
      await sleep(pauseMs);
    }
  })();
  talking.catch(() => {});
  return {
    said: () => took.length,
    async stop() {
      isOver = true;
      await talking;
      const isThere = line.isOpen;
      await line.close();
      return isThere ? percentile(took, 99) : undefined;
    },
    judge(p99, expect) {
      expect(p99 !== undefined, 'somebody else lost their line');
      expect((p99 ?? 0) < P99_MS, `somebody else waited ${Math.round(p99 ?? 0)} ms for an ack (p99)`);
    },
  };
}
