/** Who a visitor is by their site's word: one person on every device, and nobody by a wrong word. A whole server. */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConversationId, SettingsInput, SettingsView, Site, ToVisitor } from '@sapa/protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { png } from '../src/files/test/samples.ts';
import { asking, pathsOf } from './admin.ts';
import { fileClient } from './file-client.ts';
import { type House, type HouseOptions, openHouse, SETTINGS, WITH_BOSS } from './house.ts';
import { createManualClock } from './manual-clock.ts';
import type { WireClient } from './wire-client.ts';

const SECRET = 'a secret of the shop that is long enough';
const FAR = 4_000_000_000;
const [shop, ...others] = SETTINGS.sites;
if (!shop) throw new Error('no site');
const SIGNING: SettingsInput = { ...WITH_BOSS, sites: [{ ...shop, identity: { secret: SECRET } }, ...others] };

const signed = (id: string, { expires = FAR, secret = SECRET, ...more }: Record<string, unknown> = {}) => ({
  id,
  expires,
  signature: createHmac('sha256', String(secret)).update(`${id}.${expires}`).digest('hex'),
  ...more,
});

let house: House;
const open = async (options: HouseOptions = {}) => {
  house = await openHouse({ settings: SIGNING, ...options });
};
afterEach(() => house.close());

type Welcome = Extract<ToVisitor, { t: 'welcome' }>;
async function come(hello: object = {}): Promise<{ client: WireClient; welcome: Welcome; token: string | undefined }> {
  const client = await house.visitor(hello);
  const welcome = (await client.next('welcome')) as Welcome;
  return { client, welcome, token: welcome.token };
}
async function say(client: WireClient, text: string, conversation?: string): Promise<string> {
  const ack = await client.do({ type: 'say', text }, conversation);
  if (ack.t !== 'ack' || !ack.conversation) throw new Error(JSON.stringify(ack));
  return ack.conversation;
}
const follows = (client: WireClient, conversation: string, text: string) =>
  client
    .event('messageSent', (event) => event.text === text)
    .then((found) => expect(found.conversation).toBe(conversation));

describe('a right word', () => {
  test('a newcomer is known by it from then on: another device is the same visitor, and both see the same live', async () => {
    await open();
    const first = await come({ identity: signed('u1', { name: 'Sari', email: 'sari@mail.example' }) });
    expect(first.welcome.visitor).toMatchObject({ name: 'Sari', email: 'sari@mail.example', identified: true });
    const conversation = await say(first.client, 'hello from my laptop');
    const second = await come({ identity: signed('u1') });
    expect(second.welcome.visitor.id).toBe(first.welcome.visitor.id);
    expect(second.token).toMatch(/^[\w-]{43}$/);
    expect(second.token).not.toBe(first.token);
    expect(second.welcome.conversations.map(({ id }) => id)).toEqual([conversation]);
    await say(second.client, 'and from my phone', conversation);
    await follows(first.client, conversation, 'and from my phone');
    await say(first.client, 'and back', conversation);
    await follows(second.client, conversation, 'and back');
  });

  test('agents see who it is, and that the site vouches for it; fields are named as settings name them', async () => {
    await open();
    const identity = signed('u1', {
      name: 'Sari\r\nBcc: x',
      attributes: { planName: 'gold', '1': 'x', 'Since year': 2_020 },
    });
    const rani = await house.online('rani');
    const { client } = await come({ identity });
    await client.do({ type: 'pickDepartment', department: 'sales' });
    await rani.event('offered');
    await rani.event('identified');
    const frame = await rani.next('events', (each) => each.snapshot !== undefined);
    expect(frame.snapshot).toMatchObject({
      visitor: { name: 'Sari Bcc: x' },
      attributes: { plan_name: 'gold', since_year: '2020' },
    });
    expect((frame.snapshot as { attributes: object }).attributes).not.toHaveProperty('1');
  });

  test('[V2] an anonymous visitor who signs in keeps their history; their token is replaced, and what holds it ends', async () => {
    await open();
    const before = await come();
    const conversation = await say(before.client, 'before signing in');
    const after = await come({ token: before.token, identity: signed('u1') });
    expect(after.welcome.visitor.id).toBe(before.welcome.visitor.id);
    expect(after.token).toBeDefined();
    expect(await before.client.next('bye')).toMatchObject({ reason: 'replaced' });
    await before.client.closed;
    const thief = await house.visitor({ token: before.token });
    expect(await thief.next('reject')).toMatchObject({ reason: 'unauthorized' });
    const read = (token: string | undefined) =>
      fetch(`${house.base}/transcript/${conversation}`, { headers: { authorization: `Bearer ${token}` } });
    expect([(await read(before.token)).status, (await read(after.token)).status]).toEqual([401, 200]);
    const again = await come({ token: after.token, identity: signed('u1') });
    expect(again.token).toBeUndefined();
    expect(again.welcome.conversations.map(({ id }) => id)).toEqual([conversation]);
    // The new token is theirs without a word of the site too, and outlives the process: it is kept.
    expect((await come({ token: after.token })).welcome.visitor).toEqual({ id: before.welcome.visitor.id });
  });

  test('a newcomer who has not said anything: their token is replaced too', async () => {
    await open();
    const before = await come();
    const after = await come({ token: before.token, identity: signed('u1') });
    expect(after.welcome.visitor.id).toBe(before.welcome.visitor.id);
    await before.client.closed;
    const thief = await house.visitor({ token: before.token });
    expect(await thief.next('reject')).toMatchObject({ reason: 'unauthorized' });
    expect((await come({ token: after.token })).welcome.visitor.id).toBe(before.welcome.visitor.id);
  });

  test('who brings a replaced token with a right word is let in anew', async () => {
    await open();
    const before = await come();
    const after = await come({ token: before.token, identity: signed('u1') });
    const again = await come({ token: before.token, identity: signed('u1') });
    expect(again.welcome.visitor.id).toBe(after.welcome.visitor.id);
    expect(again.token).toBeDefined();
  });

  test('[V2] on a second device, what they began there anonymously becomes theirs, waiting or not', async () => {
    await open();
    const rani = await house.online('rani');
    const laptop = await come({ identity: signed('u1') });
    await say(laptop.client, 'from the laptop');
    const phone = await come();
    const conversation = await say(phone.client, 'from the phone');
    await phone.client.do({ type: 'pickDepartment', department: 'sales' }, conversation);
    const back = await come({ token: phone.token, identity: signed('u1') });
    expect(back.welcome.visitor.id).toBe(laptop.welcome.visitor.id);
    await follows(back.client, conversation, 'from the phone');
    await follows(laptop.client, conversation, 'from the phone');
    expect(await phone.client.next('bye')).toMatchObject({ reason: 'replaced' });
    await say(laptop.client, 'still waiting', conversation);
    await rani.event('offered');
    expect(await rani.do({ type: 'acceptOffer' }, conversation)).toMatchObject({ t: 'ack' });
    // Whoever they were is nobody's any more.
    const thief = await house.visitor({ token: phone.token });
    expect(await thief.next('reject')).toMatchObject({ reason: 'unauthorized' });
    const stranger = await come();
    expect(await stranger.client.do({ type: 'say', text: 'mine?' }, conversation)).toMatchObject({
      reason: 'not_found',
    });
    expect(await say(stranger.client, 'something new')).not.toBe(conversation);
    const ids = (await house.store.ofVisitor(laptop.welcome.visitor.id, 5)).map(({ id }) => id);
    expect(ids).toContain(conversation);
  });

  test('[D2] words sent again after signing in are the words that were said before it', async () => {
    await open();
    await come({ identity: signed('u1') });
    const phone = await come();
    const id = '00000000-0000-4000-8000-000000000001';
    const first = await phone.client.do({ type: 'say', text: 'once' }, undefined, id);
    if (first.t !== 'ack' || !first.conversation) throw new Error('no ack');
    const back = await come({ token: phone.token, identity: signed('u1') });
    expect(await back.client.do({ type: 'say', text: 'once' }, undefined, id)).toEqual(first);
    expect(await back.client.do({ type: 'say', text: 'once' }, first.conversation, id)).toEqual(first);
    expect(await back.client.do({ type: 'say', text: 'other' }, first.conversation, id)).toMatchObject({
      reason: 'id_conflict',
    });
    back.client.terminate();
    const later = await come({ token: back.token, identity: signed('u1') });
    expect(await later.client.do({ type: 'say', text: 'once' }, first.conversation, id)).toEqual(first);
    expect(await later.client.do({ type: 'say', text: 'once' }, undefined, id)).toEqual(first);
    const told = (await house.store.read(first.conversation, {})).filter(({ json }) => json.includes('"once"'));
    expect(told).toHaveLength(1);
  });

  test('files that were not sent yet come along', async () => {
    await open();
    await come({ identity: signed('u1') });
    const phone = await come();
    const bearer = (token: string | undefined) =>
      fileClient(house.base, { origin: 'http://shop.example', authorization: `Bearer ${token}` });
    const file = await bearer(phone.token).upload('x.png', png(3, 2));
    const back = await come({ token: phone.token, identity: signed('u1') });
    expect((await bearer(phone.token).begin('late.txt', 5)).status).toBe(401);
    const sent = await back.client.do({ type: 'say', text: 'here it is', attachments: [file.id] });
    expect(sent).toMatchObject({ t: 'ack' });
  });

  test('what it says of them is not changed by what their page claims, then or later', async () => {
    await open();
    const profile = { name: 'Zed', email: 'zed@mail.example', attributes: { plan: 'gold' } };
    const identity = signed('u1', { name: 'Al', email: 'al@mail.example', attributes: { plan: 'free' } });
    const { client } = await come({ identity, profile });
    const conversation = (await say(client, 'hello')) as ConversationId;
    for (let time = 0; time < 3; time++) client.send({ t: 'update', profile });
    await say(client, 'and more', conversation);
    const again = await come({ identity, profile });
    await say(again.client, 'from another tab', conversation);
    const state = await house.store.load(conversation);
    expect(state).toMatchObject({ visitor: { name: 'Al', email: 'al@mail.example' } });
    expect(state?.attributes).toEqual({ plan: { value: 'free', keep: 'contact' } });
    const types = (await house.store.read(conversation, {})).map(({ event }) => event.type);
    expect(types.filter((type) => type === 'contactEdited' || type === 'attributeSet')).toHaveLength(2);
  });

  test('[V1] somebody else on the same browser is somebody else: no history is merged', async () => {
    await open();
    const one = await come({ identity: signed('u1') });
    const conversation = await say(one.client, 'mine alone');
    const other = await come({ token: one.token, identity: signed('u2') });
    expect(other.welcome.visitor.id).not.toBe(one.welcome.visitor.id);
    expect(other.welcome.conversations).toEqual([]);
    expect(await other.client.do({ type: 'say', text: 'x' }, conversation)).toMatchObject({ reason: 'not_found' });
    expect((await come({ token: one.token })).welcome.visitor.id).toBe(one.welcome.visitor.id);
    const known = await come({ token: one.token, identity: signed('u2') });
    expect(known.welcome.visitor.id).toBe(other.welcome.visitor.id);
    expect(known.welcome.conversations).toEqual([]);
  });

  test('two tabs that are told at once are one visitor', async () => {
    await open();
    const [one, other] = await Promise.all([come({ identity: signed('u1') }), come({ identity: signed('u1') })]);
    expect(one.welcome.visitor.id).toBe(other.welcome.visitor.id);
  });
});

describe('a wrong word', () => {
  test.each<[string, object]>([
    ['another secret', signed('u1', { secret: 'not the secret of the shop, but as long' })],
    ['another name', { ...signed('u2'), id: 'u1' }],
    ['another time', { ...signed('u1'), expires: FAR + 1 }],
    ['a signature cut short', { ...signed('u1'), signature: signed('u1').signature.slice(0, 62) }],
    ['no hex', { ...signed('u1'), signature: 'z'.repeat(64) }],
    ['nothing', { ...signed('u1'), signature: '' }],
    ['a time that is over', signed('u1', { expires: 1_700_000_000 })],
  ])('%s: a stranger, with their own history alone', async (_name, identity) => {
    const lines: unknown[] = [];
    const info = (fields: object, message: string) => void lines.push({ ...fields, message });
    await open({ log: { info, warn() {}, error() {} } });
    const real = await come({ identity: signed('u1') });
    await say(real.client, 'a secret of mine');
    const before = await come();
    const own = await say(before.client, 'who am I');
    const guess = await come({ token: before.token, identity });
    expect(guess.welcome.visitor).toEqual({ id: before.welcome.visitor.id });
    expect(guess.welcome.conversations.map(({ id }) => id)).toEqual([own]);
    expect(guess.token).toBeUndefined();
    const told = lines.filter((line) => JSON.stringify(line).includes('identity'));
    expect(told).toEqual([{ site: 'shop', why: expect.any(String), message: 'an identity is not good' }]);
    expect(JSON.stringify(lines)).not.toContain('u1');
  });

  test('it runs out while the server runs', async () => {
    const clock = createManualClock();
    await open({ clock });
    const identity = signed('u1', { expires: clock.now() / 1_000 + 60 });
    const first = await come({ identity });
    expect(first.welcome.visitor.identified).toBe(true);
    clock.advance(30_000);
    const still = await come({ identity });
    clock.advance(30_000);
    const over = await come({ identity });
    expect([still.welcome.visitor.id === first.welcome.visitor.id, over.welcome.visitor.identified]).toEqual([
      true,
      undefined,
    ]);
    expect(over.welcome.visitor.id).not.toBe(first.welcome.visitor.id);
  });

  test('where the site has no secret, nobody is vouched for', async () => {
    await open({ settings: SETTINGS });
    expect((await come({ identity: signed('u1') })).welcome.visitor).not.toHaveProperty('identified');
  });
});

describe('the secret', () => {
  test('is sealed on disk, shown as a mask, and kept when the mask comes back', async () => {
    await open();
    const text = () => readFileSync(join(house.folder, 'settings.json'), 'utf8');
    expect(text()).not.toContain(SECRET);
    const boss = asking(house);
    const view = (await boss<SettingsView>('GET', '/settings')).body;
    expect(view.settings.sites[0]?.identity).toEqual({ secret: '••••ough' });
    const sites = view.settings.sites.map((site) => ({ ...site, name: 'New name' }));
    expect((await boss('PUT', '/settings', { revision: view.revision, changes: { sites } })).status).toBe(200);
    expect((await come({ identity: signed('u1') })).welcome).toMatchObject({
      visitor: { identified: true },
      site: { name: 'New name' },
    });
    expect(text()).not.toContain(SECRET);
    expect(text()).not.toContain('••••');
  });

  test.each<[string, (site: Site) => object]>([
    ['a mask of another site', (site) => ({ ...site, key: 'other' })],
    ['a short one', (site) => ({ ...site, identity: { secret: 'x'.repeat(31) } })],
    ['a long one', (site) => ({ ...site, identity: { secret: 'x'.repeat(201) } })],
  ])('%s is refused', async (_name, change) => {
    await open();
    const boss = asking(house);
    const { revision, settings } = (await boss<SettingsView>('GET', '/settings')).body;
    const answer = await boss('PUT', '/settings', { revision, changes: { sites: settings.sites.map(change) } });
    expect([answer.status, pathsOf(answer.body.problems)]).toEqual([400, ['sites[0].identity.secret']]);
  });
});
