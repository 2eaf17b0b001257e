/** Servers that break a promise on purpose: the checker catches each of them, and finds nothing in the same play without it. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Invariant } from '../checker/history.ts';
import { startLoad } from '../house/load.ts';
import { openStage, type Stage } from '../house/stage.ts';
import { SITE } from '../house/workspace.ts';
import { createRandom } from '../random.ts';
import { sleep } from '../wait.ts';
import { MUTANT } from './announce.ts';
import { type Misbehaviour, openRelay } from './relay.ts';

const REGISTER = fileURLToPath(new URL('register.mjs', import.meta.url));
/** Whom a mutant has spoiled may never come back: they are not waited for long. */
const SPOILED = { comeBackMs: 2_000 };

async function found(stage: Stage): Promise<Invariant[]> {
  const { violations, counts } = await stage.finish();
  expect(counts.acks).toBeGreaterThan(10);
  return [...new Set(violations.map(({ invariant }) => invariant))];
}

async function withStore(mutant: string | undefined, play: (stage: Stage) => Promise<void>): Promise<Invariant[]> {
  const server = {
    fromSources: true,
    ...(mutant && { nodeArgs: ['--import', REGISTER], env: { BATTERY_MUTANT: mutant } }),
  };
  const stage = await openStage({ random: createRandom(3), server, ...(mutant && SPOILED) });
  expect(stage.server.log.some(({ text }) => text.includes(MUTANT))).toBe(mutant !== undefined);
  await play(stage);
  return found(stage);
}

async function killUnderLoad(stage: Stage): Promise<void> {
  const load = await startLoad(stage, { visitors: 6, agents: 2, pauseMs: 60 });
  await sleep(1_000);
  await stage.server.kill();
  await stage.start();
  await sleep(1_000);
  await load.stop();
}

async function sayEverythingTwice(stage: Stage): Promise<void> {
  await stage.addAgent('agent-0');
  const visitor = await stage.raw('twice', stage.visitorEndpoint(SITE, stage.source()));
  const { conversation } = await visitor.do({ type: 'requestAgent' }, undefined, stage.random.uuid());
  for (let word = 0; word < 10; word++) {
    const say = { t: 'do', id: stage.random.uuid(), conversation, command: { type: 'say', text: `word ${word}` } };
    visitor.send(say);
    visitor.send(say);
  }
  const acks = () => visitor.frames.filter(({ t }) => t === 'ack').length;
  await visitor.until(() => acks() === 21);
  await visitor.close();
}

async function withRelay(misbehaviour: Misbehaviour): Promise<Invariant[]> {
  const relays: Awaited<ReturnType<typeof openRelay>>[] = [];
  const via = async (port: number) => {
    const relay = await openRelay(port, misbehaviour);
    relays.push(relay);
    return relay.port;
  };
  const stage = await openStage({
    random: createRandom(4),
    server: { fromSources: true },
    via,
    ...(misbehaviour !== 'none' && SPOILED),
  });
  const load = await startLoad(stage, { visitors: 6, agents: 2, pauseMs: 60 });
  for (let cut = 0; cut < 20; cut++) {
    await sleep(100);
    stage.random.pick(stage.visitors).cut();
  }
  await load.stop();
  const invariants = await found(stage);
  const misdeeds = relays.reduce((sum, relay) => sum + relay.misdeeds(), 0);
  expect(misdeeds > 0).toBe(misbehaviour !== 'none');
  for (const relay of relays) relay.close();
  return invariants;
}

describe('ack before commit', () => {
  test('is caught: what was acked is not there after a kill', async () => {
    expect(await withStore('early-ack', killUnderLoad)).toEqual(expect.arrayContaining(['I1', 'I5']));
  }, 60_000);
  test('the same play on the real store is as promised', async () => {
    expect(await withStore(undefined, killUnderLoad)).toEqual([]);
  }, 60_000);
});

describe('no dedupe', () => {
  test('is caught: one message is stored twice', async () => {
    expect(await withStore('no-dedupe', sayEverythingTwice)).toContain('I3');
  }, 60_000);
  test('the same play on the real store is as promised', async () => {
    expect(await withStore(undefined, sayEverythingTwice)).toEqual([]);
  }, 60_000);
});

describe('on the wire', () => {
  test('subscribe before replay is caught: live events overtake older ones', async () => {
    expect(await withRelay('subscribe before replay')).toContain('I5');
  }, 60_000);
  test('no resume is caught: what happened while a client was away is missing', async () => {
    expect(await withRelay('no resume')).toContain('I5');
  }, 60_000);
  test('the same play without either is as promised', async () => {
    expect(await withRelay('none')).toEqual([]);
  }, 60_000);
});
