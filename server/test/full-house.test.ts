/** As many and as much as one may: whoever is to answer must still get in. A whole server. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectEvents } from './events-client.ts';
import { type House, openHouse } from './house.ts';
import { connect, type WireClient } from './wire-client.ts';

const VISITORS = 100;
/** Of everything the most, and all of it twice as long in a frame. */
const profile = {
  name: '"'.repeat(100),
  attributes: Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`field_${at}`, '"'.repeat(500)])),
};

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

async function wait(): Promise<void> {
  const visitor = await house.visitor({ profile });
  const ack = await visitor.do({ type: 'pickDepartment', department: 'sales' });
  if (ack.t !== 'ack') throw new Error('refused');
  visitor.send({ t: 'ping' });
  await visitor.next('pong');
}

const headersOf = async (agent: string) => ({ origin: 'http://sapa.example', cookie: await house.cookie(agent) });
const ways: [string, () => Promise<WireClient>][] = [
  ['a socket', async () => connect(`${house.ws}/ws/agent`, await headersOf('rani'))],
  ['events', async () => connectEvents(house.base, '/agent', await headersOf('rani'))],
];

test.each(ways)(
  'a hundred who wait, each of whom said as much as they may: agents get in over %s',
  async (_n, dial) => {
    await house.online('sari');
    for (let each = 0; each < VISITORS; each++) await wait();
    const rani = await dial();
    rani.send({ t: 'hello', v: 1 });
    const { conversations } = await rani.next('welcome');
    expect(conversations).toHaveLength(VISITORS);
    expect(JSON.stringify(conversations).length).toBeGreaterThan(1_000_000);
    const shown = new Set<string>();
    while (shown.size < VISITORS) shown.add((await rani.next('events')).conversation);
    expect(await rani.do({ type: 'setPresence', status: 'online' })).toMatchObject({ t: 'ack' });
    await rani.event('offered');
  },
  60_000,
);
