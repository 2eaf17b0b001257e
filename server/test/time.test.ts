/** Deadlines: what happens when nobody does anything, and that a restart loses none of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import type { WireClient } from './wire-client.ts';

let clock: ManualClock;
let house: House;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sapa-time-'));
  clock = createManualClock();
  house = await openHouse({ clock, folder });
});
afterEach(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

async function queue(visitor: WireClient, department: string): Promise<string> {
  const ack = await visitor.do({ type: 'pickDepartment', department });
  if (ack.t !== 'ack' || !ack.conversation) throw new Error(`not queued: ${JSON.stringify(ack)}`);
  return ack.conversation;
}

/** Moves time in steps short enough that pings keep the lines alive. */
async function pass(ms: number, ...clients: WireClient[]): Promise<void> {
  for (let left = ms; left > 0; left -= 10_000) {
    for (const client of clients) {
      client.send({ t: 'ping' });
      await client.next('pong');
    }
    clock.advance(Math.min(left, 10_000));
  }
}

test('[C5] an offer that nobody answers goes to the next agent, and the visitor’s wait goes on', async () => {
  const rani = await house.online('rani');
  const sari = await house.online('sari');
  const visitor = await house.visitor();
  const conversation = await queue(visitor, 'sales');
  const first = (await rani.event('offered')).event;
  const before = await house.store.load(conversation as never);
  await pass(30_000, rani, sari, visitor);
  const other = first.agent === 'rani' ? 'sari' : 'rani';
  await sari.event('offered', (event) => event.agent === other);
  const after = await house.store.load(conversation as never);
  expect(after).toMatchObject({ status: 'offered', offer: { agent: other } });
  expect(after && 'waitingSince' in after && after.waitingSince).toBe(
    before && 'waitingSince' in before && before.waitingSince,
  );
});

test('[C4] a restart fires what fell due meanwhile', async () => {
  const rani = await house.online('rani');
  const visitor = await house.visitor();
  const conversation = await queue(visitor, 'sales');
  await rani.event('offered');
  await house.close();
  clock.advance(31_000);
  house = await openHouse({ clock, folder });
  const back = await house.agent('rani');
  clock.advance(1);
  await back.event('offerExpired');
  expect((await house.store.load(conversation as never))?.status).not.toBe('bot');
});

test('nobody comes in time: the visitor is asked for a message, and the ticket stays open', async () => {
  const rani = await house.online('rani');
  const visitor = await house.visitor();
  const conversation = await queue(visitor, 'sales');
  await rani.event('offered');
  await rani.do({ type: 'declineOffer', reason: 'lunch' }, conversation);
  await rani.do({ type: 'setPresence', status: 'away' });
  await pass(600_000, rani, visitor);
  expect((await visitor.event('messageSent', (event) => event.form === 'leaveMessage')).event).toBeDefined();
  await visitor.event('closed', (event) => event.outcome === 'missed');
  const values = { email: 'visitor@mail.example', message: 'Please write to me.' };
  expect(await visitor.do({ type: 'fillForm', form: 'leaveMessage', values }, conversation)).toMatchObject({
    t: 'ack',
  });
  await rani.event('messageSent', (event) => event.text === 'Please write to me.');
  expect(await house.store.followUps(10)).toMatchObject([
    { id: conversation, followUp: true, visitor: { email: 'visitor@mail.example' } },
  ]);
  expect(await rani.do({ type: 'finishWrapUp' }, conversation)).toMatchObject({ t: 'ack' });
  expect(await house.store.followUps(10)).toEqual([]);
});

test('an agent who loses every connection keeps nothing: after 45 s their chat is queued again, and the visitor is told', async () => {
  const rani = await house.online('rani');
  const visitor = await house.visitor();
  const conversation = await queue(visitor, 'sales');
  await rani.event('offered');
  await rani.do({ type: 'acceptOffer' }, conversation);
  await rani.close();
  await visitor.next('signal', (signal) => 'departments' in signal && !signal.open);
  await pass(50_000, visitor);
  await visitor.event('queued', (event) => event.reason === 'agentGone');
  const back = await house.agent('rani');
  await back.event('offered', (event) => event.agent === 'rani');
});

test('an agent who goes offline gives back what they were offered', async () => {
  const rani = await house.online('rani');
  const visitor = await house.visitor();
  const conversation = await queue(visitor, 'sales');
  await rani.event('offered');
  await rani.do({ type: 'setPresence', status: 'offline' });
  expect((await rani.event('offerRescinded')).event).toMatchObject({ agent: 'rani', reason: 'agentGone' });
  expect(await rani.do({ type: 'acceptOffer' }, conversation)).toMatchObject({ t: 'reject' });
});

test('a chat that was ended is filed by itself when its agent does not', async () => {
  const rani = await house.online('rani');
  const visitor = await house.visitor();
  const conversation = await queue(visitor, 'sales');
  await rani.event('offered');
  await rani.do({ type: 'acceptOffer' }, conversation);
  await rani.do({ type: 'end' }, conversation);
  await pass(60_000, rani, visitor);
  await visitor.event('closed', (event) => event.outcome === 'served');
});

test('a socket that does not say hello in 10 s is closed with 4401', async () => {
  const { connect } = await import('./wire-client.ts');
  const client = await connect(`${house.ws}/ws/visitor?site=shop`, { origin: 'http://shop.example' });
  client.send({ t: 'hello', v: 2 });
  expect(await client.next('reject')).toMatchObject({ reason: 'unsupported_version' });
  clock.advance(10_000);
  expect(await client.closed).toBe(4401);
});

test('[W6] a line that went silent is given up', async () => {
  const visitor = await house.visitor();
  await visitor.next('welcome');
  clock.advance(60_000);
  expect(await visitor.closed).toBe(1006);
});
