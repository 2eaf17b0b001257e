/** Messages left while nobody was there: queued when their department opens, once, whatever happens meanwhile. */
import type { SettingsInput } from '@sapa/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SETTINGS } from '../house.ts';
import { createManualClock } from '../manual-clock.ts';
import { type Floor, openFloor } from './floor.ts';
import type { Visitor } from './person.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const span = (from: string, to: string): [string, string][] => [[from, to]];
const day = span('09:00', '17:00');

/** Sales: weekdays 9 to 5 in Jakarta, not on 6 January. Support: from 10 to 12. */
const SHOP: SettingsInput = {
  ...SETTINGS,
  bot: {},
  departments: SETTINGS.departments.map((department) => ({
    ...department,
    hours: {
      timeZone: 'Asia/Jakarta',
      week:
        department.id === 'sales'
          ? { mon: day, tue: day, wed: day, thu: day, fri: day }
          : { mon: span('10:00', '12:00'), wed: span('10:00', '12:00') },
      holidays: [{ date: '2026-01-06', name: 'Stocktaking' }],
    },
  })),
};
/** Monday 5 January 2026, 18:00 in Jakarta. */
const MONDAY_EVENING = Date.UTC(2026, 0, 5, 11);
const UNTIL_WEDNESDAY_9 = (24 + 15) * HOUR;

let floor: Floor;
beforeEach(async () => {
  floor = await openFloor({ settings: SHOP, clock: createManualClock(MONDAY_EVENING) });
});
afterEach(async () => {
  await floor.close();
  expect(floor.errors).toEqual([]);
});

async function left(department?: string): Promise<{ readonly visitor: Visitor; readonly conversation: string }> {
  const visitor = await floor.visitor();
  if (department) await visitor.do({ type: 'pickDepartment', department });
  const values = { email: 'rina@mail.example', message: 'Please call me.' };
  const answer = await visitor.do({ type: 'fillForm', form: 'leaveMessage', values });
  if (answer.t !== 'ack' || !answer.conversation) throw new Error(`not left: ${JSON.stringify(answer)}`);
  await visitor.leave();
  return { visitor, conversation: answer.conversation };
}

const statusOf = async (conversation: string) => (await floor.state(conversation)).status;
const timesQueued = async (conversation: string) =>
  (await floor.store.read(conversation as never, {})).filter(({ event }) => event.type === 'queued').length;

test('a message waits over the night and the holiday, is queued at the opening, offered, and accepted', async () => {
  const { conversation } = await left('sales');
  const rani = await floor.online('rani');
  await floor.pass(UNTIL_WEDNESDAY_9 - 1);
  expect(await statusOf(conversation)).toBe('closed');
  await floor.pass(1);
  expect(await floor.state(conversation)).toMatchObject({ status: 'offered', ticket: true, priority: 4 });
  expect(await rani.do({ type: 'acceptOffer' }, conversation)).toMatchObject({ t: 'ack' });
  expect(await floor.state(conversation)).toMatchObject({ status: 'active', agent: { id: 'rani' } });
});

test('nobody there at the opening: it waits, and is offered to whoever comes online', async () => {
  const { conversation } = await left('sales');
  await floor.pass(UNTIL_WEDNESDAY_9 + HOUR);
  expect(await statusOf(conversation)).toBe('queued');
  await floor.online('rani');
  expect(await statusOf(conversation)).toBe('offered');
});

test('one without a department goes to the first of the site that opens', async () => {
  const { conversation } = await left();
  await floor.online('rani');
  await floor.pass(UNTIL_WEDNESDAY_9);
  expect(await floor.state(conversation)).toMatchObject({ status: 'offered', department: 'sales' });
});

test('each at the opening of its own department, the oldest first', async () => {
  const first = await left('sales');
  await floor.pass(MINUTE);
  const second = await left('sales');
  const third = await left('support');
  await floor.pass(UNTIL_WEDNESDAY_9 - MINUTE);
  expect([await statusOf(first.conversation), await statusOf(third.conversation)]).toEqual(['queued', 'closed']);
  const queued = floor.commits.filter(({ after }) => after.status === 'queued').map(({ after }) => after.id);
  expect(queued.slice(-2)).toEqual([first.conversation, second.conversation]);
  await floor.pass(HOUR);
  expect(await statusOf(third.conversation)).toBe('queued');
});

test('live visitors come first', async () => {
  const { conversation } = await left('sales');
  await floor.pass(UNTIL_WEDNESDAY_9 - 1);
  const sari = await floor.online('sari');
  await floor.pass(1);
  await sari.do({ type: 'declineOffer' }, conversation);
  const live = await floor.waiting('sales');
  await sari.do({ type: 'declineOffer' }, live.conversation);
  await floor.pass(MINUTE);
  expect(await statusOf(live.conversation)).toBe('offered');
  expect(await statusOf(conversation)).toBe('queued');
});

describe('a restart', () => {
  test('before the opening loses none', async () => {
    const { conversation } = await left('sales');
    await floor.restart(2 * HOUR);
    await floor.pass(UNTIL_WEDNESDAY_9 - 2 * HOUR);
    expect([await statusOf(conversation), await timesQueued(conversation)]).toEqual(['queued', 1]);
  });

  test('over the opening picks it up, once', async () => {
    const { conversation } = await left('sales');
    await floor.restart(UNTIL_WEDNESDAY_9 + HOUR);
    expect([await statusOf(conversation), await timesQueued(conversation)]).toEqual(['queued', 1]);
    await floor.restart();
    await floor.pass(HOUR);
    expect(await timesQueued(conversation)).toBe(1);
  });

  test('while it is open: the next opening is not late', async () => {
    await floor.pass(UNTIL_WEDNESDAY_9 + 5 * HOUR);
    await floor.restart();
    await floor.pass(4 * HOUR);
    const { conversation } = await left('sales');
    await floor.pass(15 * HOUR - 1);
    expect(await statusOf(conversation)).toBe('closed');
    await floor.pass(1);
    expect(await statusOf(conversation)).toBe('queued');
  });
});

test('hours that are changed so that it is open now: it is queued at once', async () => {
  const { conversation } = await left('sales');
  const late = SHOP.departments.map((department) => ({
    ...department,
    hours: { timeZone: 'Asia/Jakarta', week: { mon: span('09:00', '17:00').concat(span('18:30', '20:00')) } },
  }));
  await floor.pass(45 * MINUTE);
  await floor.change({ ...SHOP, departments: late });
  expect(await statusOf(conversation)).toBe('queued');
});

test('what nobody answers all day goes back to the open tickets, and is queued at the next opening again', async () => {
  const { conversation } = await left('sales');
  await floor.pass(UNTIL_WEDNESDAY_9 + 24 * HOUR - 1);
  expect([await statusOf(conversation), await timesQueued(conversation)]).toEqual(['queued', 1]);
  await floor.pass(24 * HOUR + 1);
  expect(await timesQueued(conversation)).toBe(2);
});

test('the visitor who comes back to it is live again, and has the time that everybody has', async () => {
  const { visitor, conversation } = await left('sales');
  await floor.pass(UNTIL_WEDNESDAY_9 + HOUR);
  const back = await floor.visitor({ token: visitor.token });
  await back.do({ type: 'say', text: 'I am here now.' }, conversation);
  await floor.pass(MINUTE);
  expect(await floor.state(conversation)).toMatchObject({ status: 'queued' });
  expect(await floor.state(conversation)).not.toHaveProperty('ticket');
  await floor.pass(9 * MINUTE);
  expect(await floor.state(conversation)).toMatchObject({ status: 'closed', outcome: 'missed' });
});
