/** F7: a reader stops reading. It is cut at the bound, costs the server little, and has everything once it reads again. */
import { WebSocket } from 'ws';
import type { RawClient } from '../clients/raw.ts';
import { openStage, type Stage } from '../house/stage.ts';
import { SITE } from '../house/workspace.ts';
import { many, percentile, sleep, within } from '../wait.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

const TEXT = '€'.repeat(8_000);
const TALKERS = 12;
const GROWTH_BYTES = 50_000_000;
const P99_MS = 1_000;

interface Talker {
  readonly line: RawClient;
  readonly conversation: string;
}

/** Visitors are told at once; colleagues not before the agent has been gone for long. */
function isSomebodyThere([talker]: readonly Talker[]): boolean {
  const told = talker?.line.frames.findLast(({ t, type }) => t === 'signal' && type === 'presence');
  return told?.open !== false;
}

/** Everybody says so many long things, one after the other. @returns how long each ack took, ms */
async function talk(
  stage: Stage,
  talkers: readonly Talker[],
  each: number,
  isEnough: () => boolean,
): Promise<number[]> {
  const took: number[] = [];
  await many(talkers.length, talkers.length, async (index) => {
    const talker = talkers[index];
    if (!talker) return;
    for (let said = 0; said < each && !isEnough(); ) {
      const from = performance.now();
      const answer = await talker.line.do({ type: 'say', text: TEXT }, talker.conversation, stage.random.uuid());
      if (answer.t === 'ack') {
        took.push(performance.now() - from);
        said += 1;
      } else await sleep(Number(answer.retryAfterMs ?? 100));
    }
  });
  return took;
}

export const f07: Fault = {
  name: 'F7',
  title: 'slow consumer',
  lane: 'busy',
  async run({ random, isShort }) {
    const { complaints, expect } = createExpectations();
    const stage = await openStage({ random, agents: 2 });
    const slow = await stage.addAgent('agent-0');
    const watcher = await stage.addAgent('agent-1', { accepts: false });
    watcher.line.do({ type: 'setPresence', status: 'away' });
    await within(5_000, () => watcher.line.state.outbox.length === 0);
    const talkers = await many(TALKERS, TALKERS, async (index): Promise<Talker> => {
      const line = await stage.raw(`talker-${index}`, stage.visitorEndpoint(SITE, stage.source()));
      const { conversation = '' } = await line.do({ type: 'requestAgent' }, undefined, random.uuid());
      return { line, conversation };
    });
    await within(10_000, () => slow.mine().length === TALKERS);
    const never = () => false;
    // What a server needs once for so much talk is not the slow reader's.
    await talk(stage, talkers, isShort ? 20 : 60, never);
    const rounds = isShort ? 1 : 3;
    let growth = 0;
    const took: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const isThere = () => isSomebodyThere(talkers);
      expect(await within(40_000, () => isThere() && slow.line.state.status === 'online'), 'the reader was not there');
      const socket = slow.live();
      const before = stage.server.rssBytes();
      let most = before;
      const look = setInterval(() => {
        most = Math.max(most, stage.server.rssBytes());
      }, 50);
      socket?.pause();
      took.push(...(await talk(stage, talkers, isShort ? 80 : 150, () => !isThere())));
      expect(await within(5_000, () => !isThere()), `still there after ${(TALKERS * 150 * TEXT.length * 3) / 1e6} MB`);
      took.push(...(await talk(stage, talkers, 5, never)));
      clearInterval(look);
      growth = Math.max(growth, most - before);
      if (socket?.readyState === WebSocket.OPEN) socket.resume();
    }
    expect(growth < GROWTH_BYTES, `the server grew by ${Math.round(growth / 1e6)} MB`);
    const p99 = percentile(took, 99);
    expect(p99 < P99_MS, `meanwhile an ack took ${Math.round(p99)} ms (p99)`);
    for (const { line } of talkers) await line.close();
    const finished = await stage.finish();
    const done = `${rounds} times stopped reading: cut each time, all there after; server grew by at most ${(growth / 1e6).toFixed(1)} MB; others' acks p99 ${p99.toFixed(0)} ms`;
    return { done, complaints, ...reported(finished, { rounds, saidMeanwhile: took.length }) };
  },
};
