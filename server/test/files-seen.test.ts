/** Who sends which files, and who may see them. */
import type { Attachment } from '@sapa/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as samples from '../src/files/test/samples.ts';
import { agentHeaders, begun, blobsOf, fileClient, sentAt, visitorAt, WITH_FILES } from './file-client.ts';
import { type House, openHouse, SHOP } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ settings: WITH_FILES });
});
afterAll(() => house.close());
const agent = async (id: string) => fileClient(house.base, await agentHeaders(house, id));

describe('a file that was sent', () => {
  test('comes with the words, and is seen by who serves the conversation', async () => {
    const rani = await house.online('rani');
    const person = await visitorAt(house);
    const ack = await person.line.do({ type: 'pickDepartment', department: 'sales' });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    await rani.event('offered');
    await rani.do({ type: 'acceptOffer' }, ack.conversation);
    const file = await person.upload('receipt.png', samples.png(3, 2));
    const said = { type: 'say', text: 'Look', attachments: [file.id] };
    expect(await person.line.do(said, ack.conversation)).toMatchObject({ t: 'ack' });
    const { event } = await rani.event('messageSent', ({ text }) => text === 'Look');
    expect((event.attachments as Attachment[])[0]).toEqual(file);

    const [raniHttp, dimas] = [await agent('rani'), await agent('dimas')];
    expect((await fetch(house.base + (await raniHttp.link(file.id)))).status).toBe(200);
    expect((await raniHttp.call('GET', `/files/${file.id}`)).status).toBe(200);
    expect(await dimas.links(file.id)).toEqual({});
    expect((await dimas.call('GET', `/files/${file.id}`)).status).toBe(404);

    const answer = await raniHttp.upload('price list.pdf', samples.pdf);
    expect(await person.links(answer.id)).toEqual({});
    await rani.do({ type: 'say', text: '', attachments: [answer.id] }, ack.conversation);
    await person.line.event('messageSent', ({ attachments }) => (attachments as Attachment[])?.[0]?.id === answer.id);
    expect((await fetch(house.base + (await person.link(answer.id)))).status).toBe(200);
    await rani.do({ type: 'end' }, ack.conversation);
    for (const each of [rani, person.line]) await each.close();
  });

  test('is sent once: not again, not in pieces, not by others, and not taken back', async () => {
    const { person, file, conversation } = await sentAt(house);
    const say = (attachments: string[], line = person.line) =>
      line.do({ type: 'say', text: '', attachments }, conversation);
    expect(await say([file.id])).toMatchObject({ t: 'reject' });
    const half = await begun(await person.begin('a', 2));
    expect(await say([half])).toMatchObject({ t: 'reject' });
    const twice = await person.upload('b.png', samples.png(9, 9));
    expect(await say([twice.id, twice.id])).toMatchObject({ t: 'reject' });
    const thief = await visitorAt(house);
    expect(await thief.line.do({ type: 'say', text: '', attachments: [twice.id] })).toMatchObject({ t: 'reject' });
    expect(await say([twice.id])).toMatchObject({ t: 'ack' });
    expect((await person.cancel(twice.id)).status).toBe(404);
    expect(await house.store.files([twice.id])).toMatchObject([{ conversation }]);
    for (const { line } of [person, thief]) await line.close();
  });

  test('[D2] the same command again is the same answer, though its files are sent by now', async () => {
    const person = await visitorAt(house);
    const file = await person.upload('a.png', samples.png(1, 2));
    const id = '00000000-0000-4000-8000-000000000001';
    const first = await person.line.do({ type: 'say', text: '', attachments: [file.id] }, undefined, id);
    expect(first).toMatchObject({ t: 'ack' });
    expect(await person.line.do({ type: 'say', text: '', attachments: [file.id] }, undefined, id)).toEqual(first);
    await person.line.close();
  });

  test('equal contents lie on the disk once, and stay as long as one file has them', async () => {
    const before = blobsOf(house).length;
    const bytes = samples.gif(123, 45);
    const [a, b] = [await visitorAt(house), await visitorAt(house)];
    const [one, two] = await Promise.all([a.upload('one.gif', bytes), b.upload('two.gif', bytes)]);
    expect(one.id).not.toBe(two.id);
    expect(blobsOf(house)).toHaveLength(before + 1);
    await a.cancel(one.id);
    expect((await fetch(house.base + (await b.link(two.id)))).status).toBe(200);
    await b.cancel(two.id);
    expect(blobsOf(house)).toHaveLength(before);
    for (const { line } of [a, b]) await line.close();
  });
});

describe('who may ask', () => {
  test('[V3] A’s token on B’s files: nothing there, for every route', async () => {
    const { person, file } = await sentAt(house);
    const half = await begun(await person.begin('a', 10));
    const stranger = await visitorAt(house);
    for (const id of [file.id, half]) {
      expect(await stranger.links(id)).toEqual({});
      for (const answer of [
        await stranger.offset(id),
        await stranger.write(id, 0, Buffer.alloc(1)),
        await stranger.cancel(id),
        await stranger.call('GET', `/files/${id}`),
        await stranger.call('GET', `/files/${id}/receipt.png`),
      ])
        expect(answer.status).toBe(404);
    }
    expect((await person.write(half, 0, Buffer.alloc(10))).status).toBe(200);
    for (const { line } of [person, stranger]) await line.close();
  });

  test('a token in an address is refused, whoever’s it is', async () => {
    const { call, line } = await visitorAt(house);
    for (const query of ['token=x', 'authorization=Bearer%20x', 'access_token=x'])
      expect((await call('GET', `/files/x/offset?${query}`)).status).toBe(400);
    await line.close();
  });

  test('a made-up token and none are 401; nobody is let in by asking', async () => {
    const people = async (headers: Record<string, string>) =>
      (await fileClient(house.base, headers).offset('x')).status;
    expect(await people({ origin: SHOP })).toBe(401);
    expect(await people({ origin: SHOP, authorization: 'Bearer made-up' })).toBe(401);
    expect(await people({ origin: SHOP, authorization: 'Basic YTpi' })).toBe(401);
    expect(await people({ cookie: 'sapa_session=guess' })).toBe(401);
  });

  test('an agent only from pages of our own', async () => {
    const cookie = await house.cookie('rani');
    const from = async (origin: string) => (await fileClient(house.base, { cookie, origin }).begin('a', 1)).status;
    expect(await from('http://sapa.example')).toBe(201);
    expect(await from(SHOP)).toBe(401);
    expect(await from('https://evil.example')).toBe(403);
  });

  test('pages of listed origins are told that they may, all others are not', async () => {
    const preflight = (origin: string) =>
      fetch(`${house.base}/files/x`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'PATCH' },
      });
    const listed = await preflight(SHOP);
    expect(listed.status).toBe(204);
    expect(Object.fromEntries(listed.headers)).toMatchObject({
      'access-control-allow-origin': SHOP,
      'access-control-allow-methods': expect.stringContaining('PATCH'),
      'access-control-allow-headers': expect.stringContaining('Upload-Offset'),
      vary: expect.stringContaining('Origin'),
    });
    const foreign = await preflight('https://evil.example');
    expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });
});
