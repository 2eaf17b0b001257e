/** The live board: right within a second of whatever happens, and for supervisors only. */
import type { BoardView, SettingsInput } from '@sapa/protocol';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SETTINGS, WITH_BOSS } from '../house.ts';
import { type Deed, deeds } from './deeds.ts';
import { type Floor, openFloor } from './floor.ts';
import type { Person } from './person.ts';
import { Shift } from './shift.ts';
import { STAFF } from './workplace.ts';

const BASE: SettingsInput = { ...WITH_BOSS, bot: {} };
const SECOND = 1_000;

let floor: Floor;
let boss: Person;
beforeEach(async () => {
  floor = await openFloor({ settings: BASE });
  boss = await floor.agent('boss');
  await boss.send({ t: 'watch', board: true });
});
afterEach(() => floor.close());

const boards = (who = boss): BoardView[] => who.signals('board').map(({ board }) => board);

async function sales() {
  await floor.pass(SECOND);
  return boards()
    .at(-1)
    ?.departments.find(({ id }) => id === 'sales');
}
async function agent(id: string) {
  await floor.pass(SECOND);
  return boards()
    .at(-1)
    ?.agents.find((row) => row.id === id);
}

describe('within a second it shows', () => {
  test('who waits, is asked, served, held, filed, and gone', async () => {
    const rani = await floor.online('rani');
    expect(await sales()).toMatchObject({ waiting: 0, online: 1, slots: 2, freeSlots: 2, channels: {} });
    const { conversation } = await floor.waiting('sales');
    expect(await sales()).toMatchObject({ waiting: 1, inService: 0, freeSlots: 1, channels: { web: 1 } });
    expect(await agent('rani')).toMatchObject({ status: 'online', offered: 1, load: 1, capacity: 2 });
    await rani.do({ type: 'acceptOffer' }, conversation);
    expect(await sales()).toMatchObject({ waiting: 0, inService: 1, freeSlots: 1 });
    await rani.do({ type: 'hold' }, conversation);
    expect(await sales()).toMatchObject({ inService: 0, onHold: 1, freeSlots: 2 });
    await rani.do({ type: 'resume' }, conversation);
    await rani.do({ type: 'end' }, conversation);
    expect(await agent('rani')).toMatchObject({ active: 0, wrapUp: 1, load: 1 });
    await rani.do({ type: 'finishWrapUp' }, conversation);
    expect(await agent('rani')).toMatchObject({ wrapUp: 0, load: 0 });
    await rani.do({ type: 'setPresence', status: 'away' });
    expect(await sales()).toMatchObject({ online: 0, away: 1, slots: 0 });
  });

  test('who is late, as time goes by and nothing happens', async () => {
    await floor.online('rani');
    await floor.waiting('sales');
    await floor.pass(59 * SECOND);
    expect(await sales()).toMatchObject({ waiting: 1, late: 0 });
    expect(await sales()).toMatchObject({ waiting: 1, late: 1 });
  });

  test('a change of the settings', async () => {
    await floor.online('rani');
    await floor.change({
      ...BASE,
      routing: { labels: ['Lunch'] },
      agents: BASE.agents?.map((each) => ({ ...each, capacity: 7 })) ?? [],
    });
    expect(await sales()).toMatchObject({ slots: 7 });
  });

  test('a department that closes by the clock', async () => {
    const hours = { timeZone: 'Asia/Jakarta', week: { mon: [['09:00', '10:01'] as [string, string]] } };
    await floor.change({ ...BASE, departments: BASE.departments.map((each) => ({ ...each, hours })) });
    expect((await sales())?.open).toBe(true);
    await floor.pass(60 * SECOND);
    expect((await sales())?.open).toBe(false);
  });
});

describe('it is for supervisors', () => {
  test('others are told that it is not', async () => {
    const rani = await floor.agent('rani');
    await rani.send({ t: 'watch', board: true });
    expect(rani.frames.at(-1)).toMatchObject({ t: 'reject', reason: 'not_allowed' });
    await floor.waiting('sales');
    await floor.pass(SECOND);
    expect(boards(rani)).toEqual([]);
  });

  test('who closes it is told no more', async () => {
    await boss.send({ t: 'watch', board: false });
    const before = boards().length;
    await floor.online('rani');
    await floor.pass(2 * SECOND);
    expect(boards().length).toBe(before);
  });

  test('who is no supervisor any more is told no more', async () => {
    const agents = BASE.agents?.map((each) => ({ ...each, role: 'agent' as const })) ?? [];
    await floor.change({ ...BASE, agents });
    const before = boards().length;
    await floor.online('rani');
    await floor.pass(2 * SECOND);
    expect(boards().length).toBe(before);
  });

  test('who opens it twice is told once', async () => {
    await boss.send({ t: 'watch', board: true });
    const before = boards().length;
    await floor.online('rani');
    await floor.pass(300);
    expect(boards().length).toBe(before + 1);
  });
});

test('one who opens it just after something happened does not keep the others from being told', async () => {
  await floor.pass(SECOND);
  await floor.online('rani');
  const sari = await floor.agent('sari');
  await sari.send({ t: 'watch', board: true });
  await floor.pass(SECOND);
  for (const who of [boss, sari])
    expect(boards(who).at(-1)?.departments).toMatchObject([{ id: 'sales', online: 1 }, { id: 'support' }]);
});

test('nothing is said while nothing changes', async () => {
  await floor.pass(SECOND);
  const before = boards().length;
  await floor.pass(60 * SECOND);
  expect(boards().length).toBe(before);
});

/** The board is made anew every second while somebody watches: hours of it show nothing more. */
const isShort = (deed: Deed): boolean => deed.who !== 'time' || deed.ms <= 130 * SECOND;

test('whatever happens, a second later it says what a look at everything would', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deeds.filter(isShort), { minLength: 20, maxLength: 80, size: 'max' }),
      fc.integer({ min: 1, max: 9 }),
      async (all, every) => {
        const shift = await Shift.begin(() => 0);
        for (const id of STAFF) {
          await shift.take({ who: 'line', id, does: 'come' }, true);
          await shift.take({ who: 'agent', id, does: { type: 'setPresence', status: 'online' }, pick: 0 }, true);
        }
        for (const [index, deed] of all.entries()) {
          await shift.take(deed, true);
          if (index % every > 0) continue;
          const [told, counted] = await shift.board();
          expect(told).toEqual(counted);
        }
        await shift.close();
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('a workspace without anybody has an empty one', async () => {
  await floor.change({ ...SETTINGS, bot: {}, agents: BASE.agents?.filter(({ id }) => id === 'boss') ?? [] });
  await floor.pass(SECOND);
  expect(boards().at(-1)?.agents).toMatchObject([{ id: 'boss', load: 0 }]);
});
