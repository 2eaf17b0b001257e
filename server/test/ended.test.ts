/** Lines that were ended, while their client goes on as if they were not. A whole server. */
import { createHmac } from 'node:crypto';
import type { ConversationId } from '@sapa/protocol';
import { afterEach, expect, test } from 'vitest';
import { type House, openHouse, SETTINGS } from './house.ts';
import type { WireClient } from './wire-client.ts';

const SECRET = 'a secret of the shop that is long enough';
const EXPIRES = 4_000_000_000;
const signature = createHmac('sha256', SECRET).update(`u1.${EXPIRES}`).digest('hex');
const identity = { id: 'u1', expires: EXPIRES, signature };
const [shop, ...others] = SETTINGS.sites;
if (!shop) throw new Error('no site');

let house: House;
const open = async () => {
  house = await openHouse({ settings: { ...SETTINGS, sites: [{ ...shop, identity: { secret: SECRET } }, ...others] } });
};
afterEach(() => house.close());

async function visitor() {
  const client = await house.visitor();
  const welcome = await client.next('welcome');
  const ack = await client.do({ type: 'say', text: 'hello' });
  if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
  return { client, conversation: ack.conversation, token: 'token' in welcome ? welcome.token : undefined };
}
const tell = (client: WireClient, conversation: string | undefined, command: object) =>
  client.send({ t: 'do', id: crypto.randomUUID(), ...(conversation && { conversation }), command });
const logOf = async (conversation: string) =>
  JSON.stringify(await house.store.read(conversation as ConversationId, {}));

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** The server holds back its answer to the first question of this kind until it is let go. */
function holdFirst(name: 'ofVisitor' | 'read') {
  const real = house.store[name] as (...asked: unknown[]) => Promise<unknown>;
  const [held, asked] = [gate(), gate()];
  let isFirst = true;
  const answer = async (...question: unknown[]) => {
    if (isFirst) {
      isFirst = false;
      asked.open();
      await held.opened;
    }
    return real(...question);
  };
  Object.assign(house.store, { [name]: answer });
  return { asked: asked.opened, letGo: held.open };
}

test('a visitor whose token was replaced says nothing more, though they never read that it was', async () => {
  await open();
  const thief = await visitor();
  thief.client.pause();
  const owner = await house.visitor({ token: thief.token, identity });
  await owner.next('welcome');
  tell(thief.client, thief.conversation, { type: 'say', text: 'send it elsewhere' });
  thief.client.resume();
  await thief.client.closed;
  await owner.do({ type: 'say', text: 'it is me' }, thief.conversation);
  const log = await logOf(thief.conversation);
  expect([log.includes('it is me'), log.includes('send it elsewhere')]).toEqual([true, false]);
});

test('an agent who signed out says nothing more', async () => {
  await open();
  const rani = await house.online('rani');
  const sari = await house.online('sari');
  const { client, conversation } = await visitor();
  await client.do({ type: 'pickDepartment', department: 'sales' }, conversation);
  await rani.event('offered');
  await rani.do({ type: 'acceptOffer' }, conversation);
  rani.pause();
  const headers = { cookie: await house.cookie('rani'), origin: 'http://sapa.example' };
  const answer = await fetch(`${house.base}/api/v1/session`, { method: 'DELETE', headers });
  expect(answer.status).toBe(204);
  tell(rani, conversation, { type: 'say', text: 'from nobody' });
  rani.resume();
  await rani.closed;
  await client.do({ type: 'say', text: 'are you there?' }, conversation);
  await sari.event('messageSent', (event) => event.text === 'are you there?');
  expect(await logOf(conversation)).not.toContain('from nobody');
});

test('nor does who sent too much that is no frame: what came with it is dropped', async () => {
  await open();
  const { client, conversation } = await visitor();
  for (let bad = 0; bad < 10; bad++) client.raw('no frame');
  tell(client, conversation, { type: 'say', text: 'after all that' });
  expect(await client.closed).toBe(1008);
  const other = await visitor();
  await other.client.do({ type: 'end' }, other.conversation);
  expect(await logOf(conversation)).not.toContain('after all that');
});

test('nor what waited for the answer to hello meanwhile', async () => {
  await open();
  const first = await visitor();
  const { asked, letGo } = holdFirst('ofVisitor');
  const client = await house.visitor({ token: first.token });
  await asked;
  tell(client, first.conversation, { type: 'say', text: 'it waited' });
  for (let bad = 0; bad < 10; bad++) client.raw('no frame');
  expect(await client.closed).toBe(1008);
  letGo();
  await first.client.do({ type: 'say', text: 'it did not' }, first.conversation);
  const log = await logOf(first.conversation);
  expect([log.includes('it did not'), log.includes('it waited')]).toEqual([true, false]);
});

test('a token that was replaced while its hello was being answered lets nobody in', async () => {
  await open();
  const before = await visitor();
  await before.client.close();
  const { asked, letGo } = holdFirst('ofVisitor');
  const thief = await house.visitor({ token: before.token });
  await asked;
  const owner = await house.visitor({ token: before.token, identity });
  await owner.next('welcome');
  letGo();
  expect(await thief.next('reject')).toMatchObject({ reason: 'unauthorized' });
  await thief.closed;
  expect(thief.frames.map(({ t }) => t)).not.toContain('welcome');
});

test('nor while it was being shown what was there before', async () => {
  await open();
  const before = await visitor();
  // What was committed last is in memory; what was before it has to be read.
  await before.client.do({ type: 'say', text: 'and again' }, before.conversation);
  await before.client.close();
  const { asked, letGo } = holdFirst('read');
  const thief = await house.visitor({ token: before.token });
  await asked;
  const owner = await house.visitor({ token: before.token, identity });
  await owner.next('welcome');
  letGo();
  expect(await thief.next('bye')).toMatchObject({ reason: 'replaced' });
  await thief.closed;
});
