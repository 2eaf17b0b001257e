/** What a page says of its visitor while the chat goes on: where they are, and who they say they are. A whole server. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';
import type { WireClient } from './wire-client.ts';

let house: House;
let rani: WireClient;
beforeEach(async () => {
  house = await openHouse();
  rani = await house.online('rani');
});
afterEach(() => house.close());

const page = (path: string, title?: string) => ({ url: `http://shop.example${path}`, ...(title && { title }) });

async function served(
  hello: object = {},
): Promise<{ visitor: WireClient; conversation: string; token: string | undefined }> {
  const visitor = await house.visitor(hello);
  const welcome = await visitor.next('welcome');
  const ack = await visitor.do({ type: 'pickDepartment', department: 'sales' });
  if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
  await rani.event('offered');
  await rani.do({ type: 'acceptOffer' }, ack.conversation);
  return { visitor, conversation: ack.conversation, token: 'token' in welcome ? welcome.token : undefined };
}
async function heard(visitor: WireClient): Promise<void> {
  visitor.send({ t: 'ping' });
  await visitor.next('pong');
}
const typesOf = async (conversation: string) =>
  (await house.store.read(conversation as never, {})).map(({ event }) => event.type);

test('a new conversation starts on its page; agents are told of each other one, visitors are not', async () => {
  const { visitor, conversation } = await served({ page: page('/') });
  visitor.send({ t: 'update', page: page('/cart', 'Cart') });
  await rani.event('pageVisited', (event) => (event.page as { url: string }).url === 'http://shop.example/cart');
  visitor.send({ t: 'update', page: page('/cart', 'Cart') });
  visitor.send({ t: 'update', page: page('/cart', 'Cart (2)') });
  await heard(visitor);
  expect((await typesOf(conversation)).filter((type) => type === 'pageVisited')).toHaveLength(2);
  const [first] = await house.store.read(conversation as never, { limit: 1 });
  expect(first?.event).toMatchObject({ page: page('/') });
  await visitor.event('hidden');
  expect(visitor.frames.map((frame) => JSON.stringify(frame)).join()).not.toContain('/cart');
});

test('who they say they are is noted as their own word, and only what is new', async () => {
  const profile = { name: 'Budi', email: 'budi@mail.example', attributes: { plan: 'gold', isNew: true } };
  const { visitor, conversation } = await served({ profile });
  const by = { kind: 'visitor' };
  expect((await rani.event('contactEdited')).event).toMatchObject({ by, name: 'Budi', email: 'budi@mail.example' });
  await rani.event('attributeSet', (event) => event.field === 'is_new' && event.value === 'true');
  visitor.send({ t: 'update', profile: { ...profile, attributes: { plan: 'silver' } } });
  const changed = await rani.event('attributeSet', (event) => event.value === 'silver');
  expect(changed.event).toMatchObject({ by, field: 'plan', keep: 'contact' });
  visitor.send({ t: 'update', profile: { name: '\u0000 ', email: 'no address', attributes: { '?': 'x' } } });
  await heard(visitor);
  const types = await typesOf(conversation);
  expect(types.filter((type) => type === 'contactEdited')).toHaveLength(1);
  expect(types.filter((type) => type === 'attributeSet')).toHaveLength(3);
});

test('coming back on another page with the same words: the page is noted, the words are not', async () => {
  const profile = { name: 'Budi' };
  const { conversation, token } = await served({ profile, page: page('/') });
  await rani.event('contactEdited');
  const again = await house.visitor({ token, profile, page: page('/back') });
  expect((await again.next('welcome')) as object).toMatchObject({ visitor: { name: 'Budi' } });
  await rani.event('pageVisited');
  expect((await typesOf(conversation)).filter((type) => type === 'contactEdited')).toHaveLength(1);
});

test('nothing is noted in a closed conversation, nor in anybody else’s', async () => {
  const { visitor, conversation } = await served();
  const other = await house.visitor();
  await other.next('welcome');
  other.send({ t: 'update', page: page('/other'), profile: { name: 'Other' } });
  await heard(other);
  await visitor.do({ type: 'end' }, conversation);
  await rani.do({ type: 'finishWrapUp' }, conversation);
  await visitor.event('closed');
  const before = await typesOf(conversation);
  visitor.send({ t: 'update', page: page('/late'), profile: { name: 'Late' } });
  await heard(visitor);
  expect(await typesOf(conversation)).toEqual(before);
  expect(before).not.toContain('pageVisited');
});

test.each([
  ['too many attributes', { attributes: Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`a${at}`, 'x'])) }],
  ['an unknown field', { role: 'admin' }],
  ['an object where a text belongs', { name: {} }],
])('%s: no frame', async (_name, profile) => {
  const visitor = await house.visitor();
  await visitor.next('welcome');
  visitor.send({ t: 'update', profile });
  expect(await visitor.next('reject')).toMatchObject({ reason: 'invalid_frame' });
});
