/** What people report of products like this one, each by its name: none of it happens here. */
import type { DepartmentId, SettingsInput } from '@sapa/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SETTINGS } from '../house.ts';
import { type Floor, openFloor } from './floor.ts';
import type { Person } from './person.ts';

type Departments = SettingsInput['departments'];
type Agents = NonNullable<SettingsInput['agents']>;

const MINUTE = 60_000;
const BASE: SettingsInput = { ...SETTINGS, bot: {} };

function departmentsWith(id: string, queue: NonNullable<Departments[number]['queue']>): Departments {
  return BASE.departments.map((department) => (department.id === id ? { ...department, queue } : department));
}

function agentsWith(id: string, more: Partial<Agents[number]>): Agents {
  return (BASE.agents ?? []).map((agent) => (agent.id === id ? { ...agent, ...more } : agent));
}

/** Only Rani answers for sales, one at a time. */
const ONE: SettingsInput = { ...BASE, agents: agentsWith('rani', { capacity: 1 }) };

let floor: Floor;
beforeEach(async () => {
  floor = await openFloor({ settings: ONE });
});
afterEach(async () => {
  await floor.close();
  expect(floor.errors).toEqual([]);
});

async function served(agent: Person, department = 'sales') {
  const { visitor, conversation } = await floor.waiting(department);
  expect(await agent.do({ type: 'acceptOffer' }, conversation)).toMatchObject({ t: 'ack' });
  return { visitor, conversation };
}

const statusOf = async (conversation: string) => (await floor.state(conversation)).status;

async function offeredTo(conversation: string): Promise<string | undefined> {
  const state = await floor.state(conversation);
  return state.status === 'offered' ? state.offer.agent : undefined;
}

test('[C5] “a slot frees and the newest is served”: whoever has waited longest is', async () => {
  const rani = await floor.online('rani');
  const first = await served(rani);
  const waiting: string[] = [];
  for (let each = 0; each < 3; each++) {
    await floor.pass(1_000);
    waiting.push((await floor.waiting('sales')).conversation);
  }
  for (const next of waiting) {
    const before = (await floor.store.open()).find(({ status }) => status === 'active')?.id ?? first.conversation;
    await rani.do({ type: 'end' }, before);
    await rani.do({ type: 'finishWrapUp' }, before);
    expect(await offeredTo(next)).toBe('rani');
    await rani.do({ type: 'acceptOffer' }, next);
  }
});

describe('“a chat is stuck with somebody who left”', () => {
  test('closed the page: after 45 s it is queued at the head, the visitor is told, the next one takes it', async () => {
    const rani = await floor.online('rani');
    const { visitor, conversation } = await served(rani);
    const later = await floor.waiting('sales');
    await rani.leave();
    const sari = await floor.online('sari');
    await sari.do({ type: 'declineOffer' }, later.conversation);
    await floor.pass(44_000);
    expect(await statusOf(conversation)).toBe('active');
    await floor.pass(1_000);
    expect(await offeredTo(conversation)).toBe('sari');
    const said = visitor.frames.flatMap((frame) => (frame.t === 'events' ? frame.events : []));
    const at = said.findIndex((event) => event.type === 'queued' && event.reason === 'agentGone');
    expect(said[at - 1]).toMatchObject({ type: 'messageSent', by: { kind: 'system' } });
  });

  test('went away while it was offered: it goes on at once', async () => {
    const rani = await floor.online('rani');
    const sari = await floor.online('sari');
    await sari.do({ type: 'setPresence', status: 'away' });
    const { conversation } = await floor.waiting('sales');
    expect(await offeredTo(conversation)).toBe('rani');
    await sari.do({ type: 'setPresence', status: 'online' });
    await rani.do({ type: 'setPresence', status: 'away' });
    expect(await offeredTo(conversation)).toBe('sari');
  });

  test('never says a word: queued again after 3 minutes', async () => {
    const rani = await floor.online('rani');
    const { conversation } = await served(rani);
    await floor.pass(3 * MINUTE);
    expect(await statusOf(conversation)).not.toBe('active');
  });

  test('taken off the settings: their chats are queued again', async () => {
    const rani = await floor.online('rani');
    const { conversation } = await served(rani);
    await floor.change({ ...ONE, agents: (ONE.agents ?? []).filter(({ id }) => id !== 'rani') });
    await floor.pass(45_000);
    expect(await statusOf(conversation)).toBe('queued');
  });

  test('the process ended, and they never came back', async () => {
    const rani = await floor.online('rani');
    const { visitor, conversation } = await served(rani);
    await floor.restart();
    await floor.visitor({ token: visitor.token });
    const sari = await floor.online('sari');
    await floor.pass(45_000);
    expect(await offeredTo(conversation)).toBe('sari');
    expect(sari.signals('presence').at(-1)).toMatchObject({ agent: 'rani', status: 'away', auto: 'lost' });
  });
});

test('[C2] “two agents take one chat”: one gets it, the other is told that it is taken', async () => {
  await floor.change({ ...ONE, agents: agentsWith('dimas', { departments: ['sales'] as DepartmentId[] }) });
  const [rani, dimas] = [await floor.online('rani'), await floor.agent('dimas')];
  const { conversation } = await floor.waiting('sales');
  await rani.do({ type: 'declineOffer' }, conversation);
  const answers = await Promise.all([rani, dimas].map((agent) => agent.ask({ type: 'take' }, conversation)));
  expect(answers).toMatchObject([{ t: 'ack' }, { t: 'reject', reason: 'taken' }]);
  expect(await floor.state(conversation)).toMatchObject({ status: 'active', agent: { id: 'rani' } });
});

describe('“nothing moves until somebody toggles a status”: it moves when', () => {
  test('an agent comes online', async () => {
    const sari = await floor.online('sari');
    const { conversation } = await floor.waiting('sales');
    await sari.do({ type: 'declineOffer' }, conversation);
    expect(await statusOf(conversation)).toBe('queued');
    await floor.online('rani');
    expect(await offeredTo(conversation)).toBe('rani');
  });

  test('a capacity is raised', async () => {
    await served(await floor.online('rani'));
    const { conversation } = await floor.waiting('sales');
    expect(await statusOf(conversation)).toBe('queued');
    await floor.change({ ...ONE, agents: agentsWith('rani', { capacity: 2 }) });
    expect(await offeredTo(conversation)).toBe('rani');
  });

  test('a weight is lowered, or a channel’s limit raised', async () => {
    await floor.change({ ...ONE, agents: agentsWith('rani', { capacity: 2, channels: { web: 1 } }) });
    await served(await floor.online('rani'));
    const { conversation } = await floor.waiting('sales');
    expect(await statusOf(conversation)).toBe('queued');
    await floor.change({ ...ONE, agents: agentsWith('rani', { capacity: 2, channels: { web: 2 } }) });
    expect(await offeredTo(conversation)).toBe('rani');
  });

  test('a chat is filed; its wrap-up still holds the slot', async () => {
    const rani = await floor.online('rani');
    const { conversation: first } = await served(rani);
    const { conversation } = await floor.waiting('sales');
    await rani.do({ type: 'end' }, first);
    expect(await statusOf(conversation)).toBe('queued');
    await rani.do({ type: 'finishWrapUp' }, first);
    expect(await offeredTo(conversation)).toBe('rani');
  });

  test('a chat was ended by the visitor, and its wrap-up ran out', async () => {
    const { visitor } = await served(await floor.online('rani'));
    const { conversation } = await floor.waiting('sales');
    await visitor.do({ type: 'end' });
    await floor.pass(MINUTE);
    expect(await offeredTo(conversation)).toBe('rani');
  });

  test('a chat is put on hold', async () => {
    const rani = await floor.online('rani');
    const { conversation: first } = await served(rani);
    const { conversation } = await floor.waiting('sales');
    await rani.do({ type: 'hold' }, first);
    expect(await offeredTo(conversation)).toBe('rani');
  });

  test('the time for which somebody is passed over is over', async () => {
    const rani = await floor.online('rani');
    const { conversation } = await floor.waiting('sales');
    await rani.do({ type: 'declineOffer' }, conversation);
    await floor.pass(59_999);
    expect(await statusOf(conversation)).toBe('queued');
    await floor.pass(1);
    expect(await offeredTo(conversation)).toBe('rani');
  });

  test('a department’s queue is worked on by another strategy', async () => {
    await floor.change({ ...ONE, departments: departmentsWith('sales', { strategy: 'manual' }) });
    await floor.online('rani');
    const { conversation } = await floor.waiting('sales');
    expect(await statusOf(conversation)).toBe('queued');
    await floor.change(ONE);
    expect(await offeredTo(conversation)).toBe('rani');
  });

  test('an agent is put into the department', async () => {
    const dimas = await floor.online('dimas');
    await served(await floor.online('rani'));
    const { conversation } = await floor.waiting('sales');
    expect(await statusOf(conversation)).toBe('queued');
    await floor.change({ ...ONE, agents: agentsWith('dimas', { departments: ['sales'] as DepartmentId[] }) });
    expect(await offeredTo(conversation)).toBe('dimas');
    expect(await dimas.do({ type: 'acceptOffer' }, conversation)).toMatchObject({ t: 'ack' });
  });

  test('an agent is back from a lost connection', async () => {
    const sari = await floor.online('sari');
    const rani = await floor.online('rani');
    await rani.leave();
    const { conversation } = await floor.waiting('sales');
    await sari.do({ type: 'declineOffer' }, conversation);
    expect(await statusOf(conversation)).toBe('queued');
    await floor.agent('rani');
    expect(await offeredTo(conversation)).toBe('rani');
  });

  test('the only one it was for has left', async () => {
    const rani = await floor.online('rani');
    const sari = await floor.online('sari');
    const { conversation } = await served(rani);
    await rani.do({ type: 'transfer', agent: 'sari' }, conversation);
    expect(await offeredTo(conversation)).toBe('sari');
    await floor.change({ ...ONE, agents: agentsWith('dimas', { departments: ['sales'] as DepartmentId[] }) });
    await floor.online('dimas');
    await sari.do({ type: 'setPresence', status: 'away' });
    expect(await offeredTo(conversation)).toBe('dimas');
  });
});

test('“a declined chat comes back to the one who declined at once”: not for a minute, and to others first', async () => {
  const rani = await floor.online('rani');
  const sari = await floor.online('sari');
  const { conversation } = await floor.waiting('sales');
  const [first, other] = (await offeredTo(conversation)) === 'rani' ? [rani, sari] : [sari, rani];
  await first.do({ type: 'declineOffer' }, conversation);
  expect(await offeredTo(conversation)).toBe(first === rani ? 'sari' : 'rani');
  await other.do({ type: 'declineOffer' }, conversation);
  expect(await statusOf(conversation)).toBe('queued');
  await floor.pass(59_000);
  expect(await statusOf(conversation)).toBe('queued');
});

describe('“the transfer nobody accepts is lost”', () => {
  test('to an agent who lets it pass: on to their department, and to whoever is there', async () => {
    const rani = await floor.online('rani');
    await floor.online('sari');
    const { conversation } = await served(rani);
    await rani.do({ type: 'transfer', agent: 'sari', note: 'Wants wine.' }, conversation);
    await floor.pass(30_000);
    expect(await statusOf(conversation)).toBe('queued');
    await floor.pass(30_000);
    expect(await offeredTo(conversation)).toBe('rani');
  });

  test('to a department where nobody is: the form in the end, and the ticket stays open', async () => {
    const rani = await floor.online('rani');
    const { conversation } = await served(rani);
    await rani.do({ type: 'transfer', department: 'support' }, conversation);
    await floor.pass(10 * MINUTE);
    expect(await floor.state(conversation)).toMatchObject({ status: 'closed', outcome: 'missed', followUp: true });
  });

  test('refused, where the department sends it back: to who sent it, and on if they are full', async () => {
    await floor.change({ ...ONE, departments: departmentsWith('sales', { refused: 'back' }) });
    const rani = await floor.online('rani');
    const sari = await floor.online('sari');
    const { conversation } = await served(rani);
    await rani.do({ type: 'transfer', agent: 'sari' }, conversation);
    await sari.do({ type: 'declineOffer' }, conversation);
    expect(await offeredTo(conversation)).toBe('rani');
    await floor.pass(60_000);
    expect(await offeredTo(conversation)).toBe('sari');
  });
});
