/** Delivery when something between commit and reader does not work. */
import { randomUUID } from 'node:crypto';
import type { ConversationEvent, EventsFrame } from '@sapa/protocol';
import { expect, test } from 'vitest';
import type { Bus } from '../src/app/ports.ts';
import { createLocalBus } from '../src/bus/local.ts';
import { openHouse, SETTINGS } from './house.ts';
import { createManualClock } from './manual-clock.ts';
import type { WireClient } from './wire-client.ts';

function received(client: WireClient, conversation: string): ConversationEvent[] {
  const frames = client.frames.filter((frame) => frame.t === 'events' && !frame.older) as EventsFrame[];
  return frames.filter((frame) => frame.conversation === conversation).flatMap((frame) => frame.events);
}

const seqs = (events: readonly ConversationEvent[]) => events.map((event) => event.seq);
const upTo = (head: number, from = 1) => Array.from({ length: head - from + 1 }, (_, index) => from + index);

test('[D8] lost hints cost time, never data: the head is in the next pong, the events in the next resume or hint', async () => {
  let isDeaf = false;
  const bus = createLocalBus();
  const lossy: Bus = { ...bus, publish: (conversation, head) => !isDeaf && bus.publish(conversation, head) };
  const house = await openHouse({ bus: lossy });
  const writer = await house.visitor();
  const welcome = await writer.next('welcome');
  const token = 'token' in welcome ? welcome.token : undefined;
  const first = await writer.do({ type: 'say', text: 'hello there' });
  if (first.t !== 'ack' || !first.conversation) throw new Error('no ack');
  const { conversation } = first;
  const reader = await house.visitor({ token });
  await reader.next('events');
  const before = received(reader, conversation).length;

  isDeaf = true;
  const lost = await writer.do({ type: 'say', text: 'nobody is told of this' }, conversation);
  if (lost.t !== 'ack') throw new Error('no ack');
  const head = (await house.store.load(conversation))?.head ?? 0;
  reader.send({ t: 'ping' });
  expect((await reader.next('pong')).heads[conversation]).toBe(head);
  expect(received(reader, conversation)).toHaveLength(before);
  const resumed = await house.visitor({ token, resume: { [conversation]: before } });
  expect(seqs((await resumed.next('events')).events)).toEqual(upTo(head, before + 1));

  isDeaf = false;
  await writer.do({ type: 'say', text: 'this one is heard' }, conversation);
  await reader.event('messageSent', (event) => event.text === 'this one is heard');
  const all = received(reader, conversation);
  expect(seqs(all)).toEqual(upTo(all.length));
  await house.close();
});

test('[D9] a reader who does not read is cut, nobody else notices, and resume brings the rest', async () => {
  const house = await openHouse();
  const rani = await house.online('rani');
  const visitor = await house.visitor();
  const ack = await visitor.do({ type: 'pickDepartment', department: 'sales' });
  if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
  const { conversation } = ack;
  await rani.event('offered');
  await rani.do({ type: 'acceptOffer' }, conversation);
  rani.pause();
  // 24 kB each: more than the buffers of both kernels and of the server together.
  const text = '€'.repeat(8_000);
  for (let sent = 0; sent < 600; sent++) {
    const said = await visitor.do({ type: 'say', text }, conversation);
    if (said.t !== 'ack') throw new Error(`refused: ${said.reason}`);
  }
  rani.resume();
  expect([1006, 4408]).toContain(await rani.closed);
  const got = received(rani, conversation);
  expect(seqs(got)).toEqual(upTo(got.length));
  const head = (await house.store.load(conversation))?.head ?? 0;
  expect(got.length).toBeLessThan(head);

  const back = await house.agent('rani', { resume: { [conversation]: got.length } });
  await back.event('messageSent', (event) => event.seq === head);
  expect(seqs(received(back, conversation))).toEqual(upTo(head, got.length + 1));
  await house.close();
}, 60_000);

test('[C2] an agent is never given more than their capacity, though many come at once', async () => {
  const house = await openHouse();
  const rani = await house.online('rani');
  const visitors = await Promise.all(Array.from({ length: 6 }, () => house.visitor()));
  const acks = await Promise.all(
    visitors.map((visitor) => visitor.do({ type: 'pickDepartment', department: 'sales' })),
  );
  const conversations = acks.map((ack) => (ack.t === 'ack' && ack.conversation) || '');
  await rani.event('offered');
  const takes = await Promise.all(conversations.map((conversation) => rani.do({ type: 'take' }, conversation)));
  const states = await Promise.all(conversations.map((conversation) => house.store.load(conversation as never)));
  const held = states.filter((state) => state?.status === 'active' || state?.status === 'offered');
  expect(held).toHaveLength(2);
  expect(takes.filter((take) => take.t === 'ack').length).toBeLessThanOrEqual(2);
  await house.close();
});

test('[D2] a word that named no conversation is known again though another conversation has begun since', async () => {
  const clock = createManualClock();
  const house = await openHouse({ clock, settings: { ...SETTINGS, limits: { reopenMs: 60_000 } } });
  const visitor = await house.visitor();
  const id = randomUUID();
  const first = await visitor.do({ type: 'say', text: 'first' }, undefined, id);
  if (first.t !== 'ack' || !first.conversation) throw new Error('no ack');
  expect(await visitor.do({ type: 'end' }, first.conversation)).toMatchObject({ t: 'ack' });
  // Longer ago than a word would reopen it.
  for (let half = 0; half < 2; half++) {
    clock.advance(35_000);
    visitor.send({ t: 'ping' });
    await visitor.next('pong');
  }
  const second = await visitor.do({ type: 'say', text: 'second' });
  expect(second).toMatchObject({ t: 'ack', conversation: expect.not.stringMatching(first.conversation) });
  expect(await visitor.do({ type: 'say', text: 'first' }, undefined, id)).toEqual(first);
  expect(await visitor.do({ type: 'say', text: 'other' }, undefined, id)).toMatchObject({ reason: 'id_conflict' });
  await house.close();
});

test('[D7] at the end, what was asked before is answered before goodbye, and nothing goes wrong', async () => {
  const errors: unknown[] = [];
  const house = await openHouse({ log: { info() {}, warn() {}, error: (fields) => void errors.push(fields) } });
  const visitors = await Promise.all([1, 2, 3].map(() => house.visitor()));
  const asked = visitors.map((visitor) =>
    Array.from({ length: 8 }, () => visitor.do({ type: 'say', text: 'Is anybody there?' })),
  );
  // All of them have been heard.
  await Promise.all(asked.map(([first]) => first));
  await house.drain();
  for (const answer of await Promise.all(asked.flat())) {
    if (answer.t === 'reject') expect(answer).toMatchObject({ reason: 'draining', retryable: true });
    else expect(answer.seq).toBeGreaterThan(0);
  }
  for (const visitor of visitors) expect(await visitor.next('bye')).toMatchObject({ reason: 'draining' });
  await house.close();
  expect(errors).toEqual([]);
});
