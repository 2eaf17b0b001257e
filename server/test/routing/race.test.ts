/** Everybody grabs at once, over real sockets: agents take and accept, supervisors assign, visitors leave. */
import type { ConversationEvent, ConversationId, SettingsInput } from '@sapa/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bus } from '../../src/app/ports.ts';
import { createLocalBus } from '../../src/bus/local.ts';
import { type House, openHouse, SETTINGS } from '../house.ts';
import type { WireClient } from '../wire-client.ts';

const ROUNDS = 1_000;
const AGENTS = ['ani', 'budi', 'citra', 'dewi'];
const CAPACITY = 2;
/** More at once than all agents have room for. */
const VISITORS = 10;
const LOST = ['taken', 'wrong_state', 'not_allowed'];

const RACE: SettingsInput = {
  ...SETTINGS,
  departments: [{ id: 'sales', name: { id: 'Penjualan', en: 'Sales' } }],
  sites: [{ ...SETTINGS.sites[0], key: 'shop', name: 'Shop', departments: ['sales'] }],
  agents: AGENTS.map((id) => ({
    ...{ id, name: id, email: `${id}@shop.example`, departments: ['sales'], capacity: CAPACITY },
    ...(id === 'dewi' && { role: 'supervisor' as const }),
  })),
  bot: {},
};

/** Which conversation was committed up to where, in the order in which it happened. */
const committed: { readonly conversation: ConversationId; readonly head: number }[] = [];
let house: House;
let staff: WireClient[];

beforeAll(async () => {
  const local = createLocalBus();
  const bus: Bus = {
    ...local,
    publish(conversation, head) {
      committed.push({ conversation, head });
      local.publish(conversation, head);
    },
  };
  house = await openHouse({ settings: RACE, bus });
  staff = await Promise.all(AGENTS.map((id) => house.online(id)));
}, 30_000);
afterAll(() => house.close());

interface Tally {
  won: number;
  readonly lost: Map<string, number>;
}

/** Small numbers that look like chance and are the same every time. */
function lots(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function grab(
  visitor: WireClient,
  conversation: string,
  lot: (below: number) => number,
  tally: Tally,
): Promise<void> {
  const supervisor = staff[AGENTS.indexOf('dewi')];
  const isImpatient = lot(4) === 0;
  const end = () => visitor.do({ type: 'end' }, conversation);
  const isFirst = lot(2) === 0;
  const tries = [
    ...(isImpatient && isFirst ? [end()] : []),
    ...staff.flatMap((agent) => [
      agent.do({ type: 'acceptOffer' }, conversation),
      agent.do({ type: 'take' }, conversation),
    ]),
    supervisor?.do({ type: 'assign', agent: AGENTS[lot(AGENTS.length)] }, conversation),
    ...(isImpatient && !isFirst ? [end()] : []),
  ];
  for (const answer of await Promise.all(tries)) {
    if (answer?.t === 'reject') tally.lost.set(answer.reason, (tally.lost.get(answer.reason) ?? 0) + 1);
    else tally.won += 1;
  }
}

/** Until nobody holds it: what one finds already done, another did. */
async function cleanUp(visitor: WireClient, conversation: string): Promise<void> {
  await visitor.do({ type: 'end' }, conversation);
  await Promise.all(staff.map((agent) => agent.do({ type: 'finishWrapUp' }, conversation)));
}

async function play(visitor: WireClient, rounds: number, lot: (below: number) => number, tally: Tally): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const answer = await visitor.do({ type: 'pickDepartment', department: 'sales' });
    if (answer.t !== 'ack' || !answer.conversation) throw new Error(`round ${round}: ${JSON.stringify(answer)}`);
    await grab(visitor, answer.conversation, lot, tally);
    await cleanUp(visitor, answer.conversation);
  }
}

interface Held {
  readonly status: 'free' | 'offered' | 'active' | 'wrap-up' | 'closed';
  readonly agent?: string | undefined;
}

/** @throws where it would have two owners */
function after({ status, agent }: Held, event: ConversationEvent): Held {
  switch (event.type) {
    case 'offered':
      if (status !== 'free') throw new Error(`offered while ${status}`);
      return { status: 'offered', agent: event.agent };
    case 'accepted':
      if (status !== 'free' && !(status === 'offered' && agent === event.agent))
        throw new Error(`accepted by ${event.agent} while ${status} with ${agent}`);
      return { status: 'active', agent: event.agent };
    case 'offerRescinded':
    case 'offerExpired':
    case 'offerDeclined':
    case 'queued':
    case 'transferred':
      return { status: 'free' };
    case 'ended':
      return status === 'active' ? { status: 'wrap-up', agent } : { status };
    case 'closed':
      return { status: 'closed' };
    default:
      return { status, agent };
  }
}

const count = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Commit by commit, over all conversations. @returns the most that any agent ever held */
async function replay(): Promise<number> {
  const logs = new Map<ConversationId, { readonly events: readonly ConversationEvent[]; now: Held; head: number }>();
  let most = 0;
  for (const { conversation, head } of committed) {
    const events =
      logs.get(conversation)?.events ?? (await house.store.read(conversation, {})).map(({ event }) => event);
    const log = logs.get(conversation) ?? { events, now: { status: 'free' }, head: 0 };
    logs.set(conversation, log);
    for (const event of events.slice(log.head, head)) log.now = after(log.now, event);
    log.head = head;
    const loads = new Map<string, number>();
    for (const { now } of logs.values()) if (now.agent) count(loads, now.agent);
    most = Math.max(most, ...loads.values());
  }
  return most;
}

test(`[C2] ${ROUNDS} rounds of take, accept, assign and end at once: one owner, within capacity, losers told why, nobody left waiting`, async () => {
  const visitors = await Promise.all(Array.from({ length: VISITORS }, () => house.visitor()));
  const tally: Tally = { won: 0, lost: new Map() };
  await Promise.all(visitors.map((visitor, seed) => play(visitor, ROUNDS / VISITORS, lots(seed), tally)));
  expect([...tally.lost.keys()].filter((reason) => !LOST.includes(reason))).toEqual([]);
  expect(tally.won).toBeGreaterThan(ROUNDS / 2);
  expect(await replay()).toBe(CAPACITY);
  expect(await house.store.open()).toEqual([]);
  // Everybody is free again, and nothing that was promised stays promised: as many as there is room for are offered.
  const asked = visitors.slice(0, AGENTS.length * CAPACITY);
  for (const visitor of asked) await visitor.do({ type: 'pickDepartment', department: 'sales' });
  const offers = await Promise.all(
    asked.map(async (visitor) => {
      const { conversation } = await visitor.event('conversationStarted');
      return conversation;
    }),
  );
  for (const conversation of offers) await settledOffer(conversation as ConversationId);
  for (const visitor of visitors) await visitor.close();
}, 60_000);

/** Agents are told of the offer: the last word on it is theirs. */
async function settledOffer(conversation: ConversationId): Promise<void> {
  const isOffered = async () => (await house.store.load(conversation))?.status === 'offered';
  while (!(await isOffered())) await new Promise((resolve) => setImmediate(resolve));
}
