/** The wire exactly as SPEC §5 writes it, spoken in raw frames over real sockets, for both roles. */
import { randomUUID } from 'node:crypto';
import type { ConversationEvent, EventsFrame, ToVisitor } from '@sapa/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse, SHOP } from './house.ts';
import { connect, type WireClient } from './wire-client.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

function log(client: WireClient, conversation: string): ConversationEvent[] {
  const frames = client.frames.filter((frame) => frame.t === 'events') as EventsFrame[];
  return frames.filter((frame) => frame.conversation === conversation).flatMap((frame) => frame.events);
}

describe('a visitor', () => {
  test('[W5] is welcomed with a token of 256 bits, the site, and no conversation', async () => {
    const visitor = await house.visitor();
    const welcome = (await visitor.next('welcome')) as Extract<ToVisitor, { t: 'welcome' }>;
    expect(welcome.v).toBe(1);
    expect(Buffer.from(welcome.token ?? '', 'base64url')).toHaveLength(32);
    expect(welcome.conversations).toEqual([]);
    expect(welcome.site).toMatchObject({ key: 'shop', name: 'Shop', language: 'en', open: false });
    expect(welcome.site.departments.map((department) => department.name)).toEqual(['Sales', 'Support']);
    expect(await house.store.visitorByToken(welcome.token ?? '')).toBeUndefined();
    await visitor.close();
  });

  test('[D1] says a word: it is acked with its seq, and the log holds it and the answer', async () => {
    const visitor = await house.visitor();
    const id = randomUUID();
    const ack = await visitor.do({ type: 'say', text: 'What are your opening hours?' }, undefined, id);
    expect(ack).toMatchObject({ t: 'ack', id, seq: expect.any(Number), conversation: expect.any(String) });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    await visitor.event('messageSent', (event) => event.text === 'Every day from 9 to 5.');
    const events = log(visitor, ack.conversation);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    const own = events.find((event) => event.seq === ack.seq);
    expect(own).toMatchObject({
      type: 'messageSent',
      by: { kind: 'visitor' },
      text: 'What are your opening hours?',
      command: id,
    });
    expect((await house.store.read(ack.conversation as never, {})).map(({ event }) => event.seq)).toEqual(
      events.map((event) => event.seq),
    );
    await visitor.close();
  });

  test('[D2] sends a command twice: one event, the same seq; the same id with another body is a conflict', async () => {
    const visitor = await house.visitor();
    const id = randomUUID();
    const first = await visitor.do({ type: 'say', text: 'hello there' }, undefined, id);
    const again = await visitor.do({ type: 'say', text: 'hello there' }, undefined, id);
    expect(again).toEqual(first);
    expect(await visitor.do({ type: 'say', text: 'something else' }, undefined, id)).toMatchObject({
      t: 'reject',
      reason: 'id_conflict',
      retryable: false,
    });
    if (first.t !== 'ack' || !first.conversation) throw new Error('no ack');
    const stored = await house.store.read(first.conversation, {});
    expect(stored.filter(({ event }) => event.command === id)).toHaveLength(1);
    await visitor.close();
  });

  test('[D4] comes back with what it has and gets exactly what it lacks', async () => {
    const visitor = await house.visitor();
    const { token } = (await visitor.next('welcome')) as Extract<ToVisitor, { t: 'welcome' }>;
    const ack = await visitor.do({ type: 'say', text: 'How much is shipping?' });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    await visitor.event('messageSent', (event) => event.text === 'Shipping is free.');
    const before = log(visitor, ack.conversation);
    await visitor.close();

    const again = await house.visitor({ token, resume: { [ack.conversation]: 2 } });
    const welcome = (await again.next('welcome')) as Extract<ToVisitor, { t: 'welcome' }>;
    expect(welcome.token).toBeUndefined();
    expect(welcome.conversations).toMatchObject([{ id: ack.conversation, head: before.length, status: 'bot' }]);
    const replay = await again.next('events');
    expect(replay.events).toEqual(before.slice(2));
    expect(replay).not.toHaveProperty('snapshot');

    const fresh = await house.visitor({ token });
    const opening = await fresh.next('events');
    expect(opening.events).toEqual(before);
    expect(opening.snapshot).toMatchObject({ id: ack.conversation, head: before.length });
    await again.close();
    await fresh.close();
  });

  test('[D5] two words sent one after the other are stored in that order', async () => {
    const visitor = await house.visitor();
    const first = await visitor.do({ type: 'say', text: 'one' });
    const second = await visitor.do({ type: 'say', text: 'two' });
    if (first.t !== 'ack' || second.t !== 'ack') throw new Error('no ack');
    expect(second.conversation).toBe(first.conversation);
    expect(second.seq).toBeGreaterThan(first.seq ?? 0);
    await visitor.close();
  });

  test('two clicks at once make one conversation', async () => {
    const visitor = await house.visitor();
    const [first, second] = await Promise.all([
      visitor.do({ type: 'say', text: 'hi' }),
      visitor.do({ type: 'say', text: 'hi' }),
    ]);
    if (first.t !== 'ack' || second.t !== 'ack') throw new Error('no ack');
    expect(second.conversation).toBe(first.conversation);
    await visitor.close();
  });

  test('[D4] a ping is answered with the head of every conversation', async () => {
    const visitor = await house.visitor();
    const ack = await visitor.do({ type: 'say', text: 'hello there' });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    visitor.send({ t: 'ping' });
    const pong = await visitor.next('pong');
    expect(pong.heads[ack.conversation]).toBe((await house.store.load(ack.conversation))?.head);
    await visitor.close();
  });
});

describe('a visitor and an agent', () => {
  test('do the main job: asked, picked, offered, accepted, talked, ended, filed, rated', async () => {
    const rani = await house.online('rani');
    const dimas = await house.online('dimas');
    const visitor = await house.visitor({ page: { url: 'http://shop.example/cart', title: 'Cart' } });
    const asked = await visitor.do({ type: 'say', text: 'I want to talk to a human' });
    if (asked.t !== 'ack' || !asked.conversation) throw new Error('no ack');
    const { conversation } = asked;
    const choice = await visitor.event('messageSent', (event) => 'departments' in event);
    expect(choice.event.departments).toEqual([
      { id: 'sales', name: 'Sales' },
      { id: 'support', name: 'Support' },
    ]);
    expect(await visitor.do({ type: 'pickDepartment', department: 'sales' }, conversation)).toMatchObject({ t: 'ack' });

    const offer = await rani.event('offered', (event) => event.agent === 'rani');
    expect(offer.conversation).toBe(conversation);
    expect(dimas.frames.some((frame) => frame.t === 'events' && frame.conversation === conversation)).toBe(false);
    expect(await dimas.do({ type: 'acceptOffer' }, conversation)).toMatchObject({ t: 'reject', reason: 'not_found' });
    expect(await rani.do({ type: 'acceptOffer' }, conversation)).toMatchObject({ t: 'ack' });
    expect((await visitor.event('accepted')).event).toMatchObject({ name: 'Rani' });
    expect((await visitor.event('accepted')).event).not.toHaveProperty('agent');

    rani.send({ t: 'typing', conversation, on: true });
    expect(await visitor.next('signal', (signal) => signal.type === 'typing')).toMatchObject({ by: 'agent', on: true });
    await rani.do({ type: 'note', text: 'a secret between us' }, conversation);
    await rani.do({ type: 'say', text: 'Hello, this is Rani.' }, conversation);
    await visitor.event('messageSent', (event) => event.text === 'Hello, this is Rani.');
    await visitor.do({ type: 'say', text: 'Hello Rani!' }, conversation);
    await rani.event('messageSent', (event) => event.text === 'Hello Rani!');
    visitor.send({ t: 'read', conversation, seq: 9 });
    expect(await rani.next('signal', (signal) => signal.type === 'read')).toMatchObject({ by: 'visitor', seq: 9 });

    await rani.do({ type: 'end' }, conversation);
    await visitor.event('ended');
    expect(await visitor.do({ type: 'rate', score: 5, comment: 'kind' }, conversation)).toMatchObject({ t: 'ack' });
    expect((await rani.event('rated')).event).toMatchObject({ score: 5, comment: 'kind' });
    expect(await rani.do({ type: 'finishWrapUp', category: 'Anything' }, conversation)).toMatchObject({
      reason: 'not_allowed',
    });
    expect(await rani.do({ type: 'finishWrapUp', category: 'Question' }, conversation)).toMatchObject({ t: 'ack' });
    await visitor.event('closed');

    const theirs = log(visitor, conversation);
    expect(theirs.map((event) => event.seq)).toEqual(theirs.map((_, index) => index + 1));
    expect(JSON.stringify(visitor.frames)).not.toContain('a secret between us');
    for (const client of [rani, dimas, visitor]) await client.close();
  });

  test('[W2] `older` brings the page before; a stranger’s conversation is not found', async () => {
    const visitor = await house.visitor();
    const ack = await visitor.do({ type: 'say', text: 'hello there' });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    visitor.send({ t: 'older', conversation: ack.conversation, before: 3 });
    const older = await visitor.next('events', (frame) => frame.older === true);
    expect(older.events.map((event) => event.seq)).toEqual([1, 2]);
    const other = await house.visitor();
    other.send({ t: 'older', conversation: ack.conversation, before: 3 });
    expect(await other.next('reject')).toMatchObject({ reason: 'not_found' });
    expect(await other.do({ type: 'say', text: 'mine?' }, ack.conversation)).toMatchObject({
      t: 'reject',
      reason: 'not_found',
    });
    expect(await other.do({ type: 'end' }, ack.conversation)).toMatchObject({ t: 'reject', reason: 'not_found' });
    await visitor.close();
    await other.close();
  });
});

describe('what is no frame', () => {
  test.each([
    ['not JSON', '{'],
    ['an unknown type', '{"t":"hug"}'],
    ['an unknown field', '{"t":"ping","extra":1}'],
    ['a wrong type', '{"t":"typing","conversation":5,"on":true}'],
    ['an array', '[]'],
    ['a prototype', '{"t":"hello","v":1,"resume":{"__proto__":1}}'],
    ['ten thousand levels', `{"t":"hello","v":1,"page":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
  ])('[D7] [W4] %s is refused, and the connection stays usable', async (_name, text) => {
    const visitor = await house.visitor();
    await visitor.next('welcome');
    visitor.raw(text);
    expect(await visitor.next('reject')).toMatchObject({ reason: 'invalid_frame', retryable: false });
    visitor.send({ t: 'ping' });
    await visitor.next('pong');
    await visitor.close();
  });

  test('[D7] a command that is refused says which one it was', async () => {
    const visitor = await house.visitor();
    await visitor.next('welcome');
    expect(await visitor.do({ type: 'say', text: 'x'.repeat(8_001) })).toMatchObject({ reason: 'too_large' });
    expect(await visitor.do({ type: 'say', text: '   ' })).toMatchObject({ reason: 'invalid_frame' });
    expect(await visitor.do({ type: 'rate', score: 6 })).toMatchObject({ reason: 'invalid_frame' });
    expect(await visitor.do({ type: 'rate', score: 5 })).toMatchObject({ reason: 'not_found' });
    await visitor.close();
  });

  test('[W4] the tenth closes the socket with 1008', async () => {
    const visitor = await house.visitor();
    for (let strike = 0; strike < 10; strike++) visitor.raw('?');
    expect(await visitor.closed).toBe(1008);
  });

  test('more than 64 KiB closes with 1009, too many fragments close too', async () => {
    const visitor = await house.visitor();
    visitor.raw(`"${'x'.repeat(70_000)}"`);
    expect(await visitor.closed).toBe(1009);
  });

  test('words before hello are refused', async () => {
    const client = await connect(`${house.ws}/ws/visitor?site=shop`, { origin: SHOP });
    expect(await client.do({ type: 'say', text: 'hi' })).toMatchObject({ t: 'reject', reason: 'unauthorized' });
    client.send({ t: 'hello', v: 2 });
    expect(await client.next('reject')).toMatchObject({ reason: 'unsupported_version' });
    await client.close();
  });
});
