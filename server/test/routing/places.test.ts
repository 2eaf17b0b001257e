/** What waiting visitors are told: their place, and how long it may take. */
import type { SettingsInput } from '@sapa/protocol';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SETTINGS } from '../house.ts';
import { type Floor, openFloor } from './floor.ts';
import type { Person, SignalOf, Visitor } from './person.ts';

const BASE: SettingsInput = {
  ...SETTINGS,
  bot: {},
  agents: (SETTINGS.agents ?? []).map((agent) => ({ ...agent, capacity: 1 })),
  routing: { rules: [{ id: 'urgent', name: 'Urgent', when: [{ if: 'words', any: ['urgent'] }], priority: 1 }] },
};
const MINUTE = 60_000;

let floor: Floor;
beforeEach(async () => {
  floor = await openFloor({ settings: BASE });
});
afterEach(() => floor.close());

const last = (visitor: Visitor): SignalOf<'queue'> | undefined => visitor.signals('queue').at(-1);
const placeOf = (visitor: Visitor) => last(visitor)?.position;

async function someWait(count: number): Promise<{ readonly visitor: Visitor; readonly conversation: string }[]> {
  const all: { readonly visitor: Visitor; readonly conversation: string }[] = [];
  for (let each = 0; each < count; each++) {
    await floor.pass(1_000);
    all.push(await floor.waiting('sales'));
  }
  await floor.pass(500);
  return all;
}

async function serve(agent: Person, conversation: string, ms: number): Promise<void> {
  await agent.do({ type: 'acceptOffer' }, conversation);
  await agent.do({ type: 'say', text: 'Good day.' }, conversation);
  await floor.pass(ms);
  await agent.do({ type: 'end' }, conversation);
  await agent.do({ type: 'finishWrapUp' }, conversation);
}

describe('a place', () => {
  test('is told at once on entering, and null where nobody can know how long it takes', async () => {
    await floor.online('rani');
    const { visitor, conversation } = await floor.waiting('sales');
    await floor.pass(0);
    expect(visitor.signals('queue')).toMatchObject([{ conversation, position: 1, waitMs: null }]);
  });

  test('counts who is being asked about as ahead, and moves up as they are served', async () => {
    const rani = await floor.online('rani');
    const [first, second, third] = await someWait(3);
    if (!first || !second || !third) throw new Error('three wait');
    expect((await floor.state(first.conversation)).status).toBe('offered');
    expect([first, second, third].map(({ visitor }) => placeOf(visitor))).toEqual([1, 2, 3]);
    await serve(rani, first.conversation, 5_000);
    await floor.pass(500);
    expect([second, third].map(({ visitor }) => placeOf(visitor))).toEqual([1, 2]);
    expect(last(third.visitor)?.reason).toBeUndefined();
  });

  test('is kept when an offer is declined', async () => {
    const rani = await floor.online('rani');
    const [first] = await someWait(1);
    await rani.do({ type: 'declineOffer' }, first?.conversation);
    await floor.pass(MINUTE);
    const told = first?.visitor.signals('queue').map(({ position, reason }) => [position, reason]);
    expect(new Set(told?.map(String))).toEqual(new Set(['1,']));
  });

  test('gets worse only with a reason: somebody more urgent came', async () => {
    await serve(await floor.online('rani'), (await floor.waiting('sales')).conversation, MINUTE);
    await floor.waiting('sales');
    const { visitor } = await floor.waiting('sales');
    await floor.pass(500);
    const before = placeOf(visitor);
    const urgent = await floor.visitor();
    await urgent.do({ type: 'say', text: 'urgent' });
    await urgent.do({ type: 'pickDepartment', department: 'sales' });
    await floor.pass(500);
    expect(last(visitor)).toMatchObject({ position: Number(before) + 1, reason: 'overtaken' });
  });

  test('is told again to somebody who has just come back', async () => {
    await floor.online('rani');
    const [, second] = await someWait(2);
    await second?.visitor.leave();
    const back = await floor.visitor({ token: second?.visitor.token ?? '' });
    expect(back.signals('queue')).toMatchObject([{ position: 2 }]);
  });

  test('ends with the wait: nothing is told of it afterwards', async () => {
    const rani = await floor.online('rani');
    const [first] = await someWait(1);
    await rani.do({ type: 'acceptOffer' }, first?.conversation);
    const told = first?.visitor.signals('queue').length;
    await floor.pass(MINUTE);
    expect(first?.visitor.signals('queue').length).toBe(told);
  });
});

describe('an estimate', () => {
  beforeEach(async () => {
    const rani = await floor.online('rani');
    for (let each = 0; each < 3; each++) await serve(rani, (await floor.waiting('sales')).conversation, 2 * MINUTE);
  });

  test('follows from how long chats have taken, place by place', async () => {
    const all = await someWait(2);
    const [one, two] = all.map(({ visitor }) => last(visitor)?.waitMs ?? 0);
    expect(one).toBeGreaterThan(MINUTE);
    expect(two).toBeGreaterThan(Number(one) + MINUTE);
  });

  test('gets longer where an agent leaves, and says so', async () => {
    const sari = await floor.online('sari');
    const all = await someWait(4);
    const visitor = all.at(-1)?.visitor as Visitor;
    const before = last(visitor);
    await sari.do({ type: 'setPresence', status: 'away' });
    await floor.pass(500);
    expect(last(visitor)).toMatchObject({ reason: expect.stringMatching(/fewerAgents|overtaken/) });
    expect(last(visitor)?.waitMs).toBeGreaterThan(before?.waitMs ?? Number.POSITIVE_INFINITY);
  });

  test('is not known where nobody is there any more', async () => {
    const [first] = await someWait(1);
    await floor.change({ ...BASE, agents: (BASE.agents ?? []).filter(({ id }) => id !== 'rani') });
    await floor.pass(500);
    expect(last(first?.visitor as Visitor)).toMatchObject({ waitMs: null, reason: 'fewerAgents' });
  });
});

test('who left a message is told nothing: nobody waits at the other end; and they are ahead of nobody', async () => {
  const hours = { timeZone: 'Asia/Jakarta', week: { mon: [['12:00', '17:00'] as [string, string]] } };
  await floor.change({
    ...BASE,
    departments: BASE.departments.map((department) => ({ ...department, hours })),
    routing: { ticketPriority: 1 },
  });
  const visitor = await floor.visitor();
  await visitor.do({ type: 'pickDepartment', department: 'sales' });
  const values = { email: 'rina@mail.example', message: 'Please call.' };
  expect(await visitor.do({ type: 'fillForm', form: 'leaveMessage', values })).toMatchObject({ t: 'ack' });
  await floor.pass(2 * 60 * MINUTE);
  const rani = await floor.online('rani');
  const [ticket] = await floor.store.open();
  expect(ticket).toMatchObject({ status: 'offered', ticket: true });
  await rani.do({ type: 'declineOffer' }, ticket?.id);
  const live = await floor.waiting('sales');
  await floor.pass(500);
  expect(placeOf(live.visitor)).toBe(1);
  expect(visitor.signals('queue')).toEqual([]);
});

/** Signals are looked at this often: what they say is older by as much. */
const EVERY_MS = 250;

/** Longer than what was told has counted down to, or further back. */
function isWorse(before: Heard, now: Heard): boolean {
  const left = before.waitMs === null ? Number.POSITIVE_INFINITY : Math.max(0, before.waitMs - (now.at - before.at));
  return now.position > before.position || (now.waitMs ?? Number.POSITIVE_INFINITY) > left + EVERY_MS;
}

interface Heard extends SignalOf<'queue'> {
  readonly at: number;
}

type Deed = 'come' | 'urgent' | 'serve' | 'decline' | 'leave' | 'away' | 'online' | 'wait';
const DEEDS: readonly Deed[] = ['come', 'urgent', 'serve', 'decline', 'leave', 'away', 'online', 'wait'];

/** Two agents and whoever comes, with all that is told to them, and when. */
class Scene {
  readonly #floor: Floor;
  readonly #agents: Readonly<Record<string, Person>>;
  readonly heard = new Map<Visitor, Heard[]>();

  static async open(): Promise<Scene> {
    const own = await openFloor({ settings: BASE });
    return new Scene(own, { rani: await own.online('rani'), sari: await own.online('sari') });
  }

  private constructor(own: Floor, agents: Readonly<Record<string, Person>>) {
    this.#floor = own;
    this.#agents = agents;
  }

  async take(deed: Deed): Promise<void> {
    if (deed === 'come' || deed === 'urgent') await this.#come(deed === 'urgent');
    else if (deed === 'serve' || deed === 'decline') await this.#answer(deed);
    else if (deed === 'leave') await [...this.heard.keys()][0]?.do({ type: 'end' });
    else if (deed === 'wait') await this.listen(10_000);
    else await this.#agents.sari?.do({ type: 'setPresence', status: deed });
    await this.listen(500);
  }

  async listen(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= EVERY_MS) {
      await this.#floor.pass(EVERY_MS);
      for (const [visitor, all] of this.heard) {
        const signals = visitor.signals('queue').slice(all.length);
        all.push(...signals.map((signal) => ({ ...signal, at: this.#floor.clock.now() })));
      }
    }
  }

  close(): Promise<void> {
    return this.#floor.close();
  }

  async #come(isUrgent: boolean): Promise<void> {
    const visitor = await this.#floor.visitor();
    this.heard.set(visitor, []);
    if (isUrgent) await visitor.do({ type: 'say', text: 'urgent' });
    await visitor.do({ type: 'pickDepartment', department: 'sales' });
  }

  async #answer(deed: 'serve' | 'decline'): Promise<void> {
    const asked = (await this.#floor.store.open()).find(({ status }) => status === 'offered');
    const agent = asked?.status === 'offered' ? this.#agents[asked.offer.agent] : undefined;
    if (!asked || !agent) return;
    await agent.do({ type: deed === 'serve' ? 'acceptOffer' : 'declineOffer' }, asked.id);
    if (deed === 'decline') return;
    await agent.do({ type: 'say', text: 'Good day.' }, asked.id);
    await this.listen(10_000);
    await agent.do({ type: 'end' }, asked.id);
    await agent.do({ type: 'finishWrapUp' }, asked.id);
  }
}

function worseWithoutReason(all: readonly Heard[]): Heard[][] {
  return all.flatMap((now, index) => {
    const before = all[index - 1];
    return before && !now.reason && isWorse(before, now) ? [[before, now]] : [];
  });
}

test('whatever happens, nobody is told of something worse without a reason', async () => {
  const deed = fc.constantFrom<Deed>('come', 'come', 'come', 'serve', 'serve', ...DEEDS);
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 20, maxLength: 60, size: 'max' }), async (deeds) => {
      const scene = await Scene.open();
      for (const each of deeds) await scene.take(each);
      await scene.close();
      expect([...scene.heard.values()].flatMap(worseWithoutReason)).toEqual([]);
    }),
    { numRuns: 30 },
  );
}, 60_000);
