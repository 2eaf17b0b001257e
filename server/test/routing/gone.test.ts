/** Who may answer, and what becomes of what somebody had in hand who is not there any more. */
import type { SettingsInput } from '@sapa/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SETTINGS } from '../house.ts';
import { type Floor, openFloor } from './floor.ts';

type Agents = NonNullable<SettingsInput['agents']>;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Rani and Sari answer for sales; only Rani knows refunds. */
const AGENTS: Agents = [
  { id: 'rani', name: 'Rani', email: 'rani@shop.example', departments: ['sales'], skills: [{ skill: 'refund' }] },
  { id: 'sari', name: 'Sari', email: 'sari@shop.example', departments: ['sales', 'support'] },
  { id: 'dimas', name: 'Dimas', email: 'dimas@shop.example', departments: ['support'] },
];
const SKILLS = [{ id: 'refund', name: { id: 'Refund', en: 'Refund' } }];
const BASE: SettingsInput = { ...SETTINGS, bot: {}, agents: AGENTS, routing: { skills: SKILLS } };
const REFUND: SettingsInput = {
  ...BASE,
  routing: {
    skills: SKILLS,
    rules: [{ id: 'refund', name: 'Refunds', required: [{ skill: 'refund', level: 4 }] }],
  },
};

let floor: Floor;
beforeEach(async () => {
  floor = await openFloor({ settings: BASE });
});
afterEach(async () => {
  await floor.close();
  expect(floor.errors).toEqual([]);
});

async function offeredTo(conversation: string): Promise<string | undefined> {
  const state = await floor.state(conversation);
  return state.status === 'offered' ? state.offer.agent : undefined;
}

describe('a skill that is required', () => {
  beforeEach(async () => {
    await floor.change(REFUND);
  });

  test('binds who takes from the queue, and who sees it wait, as it binds offers', async () => {
    const sari = await floor.online('sari');
    const { conversation } = await floor.waiting('sales');
    expect(await offeredTo(conversation)).toBeUndefined();
    expect(await sari.do({ type: 'take' }, conversation)).toMatchObject({ t: 'reject', reason: 'not_found' });
    expect(JSON.stringify(sari.frames)).not.toContain(conversation);
  });

  test('once it is there, or relaxed, the conversation shows and is offered', async () => {
    const sari = await floor.online('sari');
    const { conversation } = await floor.waiting('sales');
    const agents = AGENTS.map((agent) => ({ ...agent, skills: [{ skill: 'refund', level: 5 }] }));
    await floor.change({ ...REFUND, agents });
    expect(await offeredTo(conversation)).toBe('sari');
    expect(sari.signals('following').at(-1)).toMatchObject({ conversation, on: true });
    await floor.change(REFUND);
    await sari.do({ type: 'declineOffer' }, conversation);
    expect(sari.signals('following').at(-1)).toMatchObject({ conversation, on: false });
  });
});

describe('what is offered', () => {
  test('[R1] to who lost their connection goes on after a moment that a reload takes, not after the offer', async () => {
    const rani = await floor.online('rani');
    const { conversation } = await floor.waiting('sales');
    await floor.online('sari');
    expect(await offeredTo(conversation)).toBe('rani');
    await rani.leave();
    await floor.pass(4 * SECOND);
    expect(await offeredTo(conversation)).toBe('rani');
    await floor.pass(2 * SECOND);
    expect(await offeredTo(conversation)).toBe('sari');
  });

  test('[R1] to who was taken off the list goes on at once', async () => {
    await floor.online('rani');
    const { conversation } = await floor.waiting('sales');
    await floor.online('sari');
    await floor.change({ ...BASE, agents: AGENTS.slice(1) });
    expect(await offeredTo(conversation)).toBe('sari');
  });
});

describe('[C5] a wait after an agent', () => {
  test('is as long as anybody’s: nobody is missed after a minute because they were served for an hour', async () => {
    const rani = await floor.online('rani');
    const { visitor, conversation } = await floor.waiting('sales');
    await rani.do({ type: 'acceptOffer' }, conversation);
    await rani.do({ type: 'say', text: 'Hello' }, conversation);
    await floor.pass(60 * MINUTE);
    await visitor.do({ type: 'say', text: 'Still here' }, conversation);
    await rani.do({ type: 'transfer', department: 'support' }, conversation);
    await floor.pass(9 * MINUTE);
    expect((await floor.state(conversation)).status).toBe('queued');
    await floor.pass(2 * MINUTE);
    expect(await floor.state(conversation)).toMatchObject({ status: 'closed', outcome: 'missed' });
  });
});

describe('on hold', () => {
  async function held() {
    const rani = await floor.online('rani');
    const { visitor, conversation } = await floor.waiting('sales');
    await rani.do({ type: 'acceptOffer' }, conversation);
    await rani.do({ type: 'say', text: 'One moment' }, conversation);
    await rani.do({ type: 'hold' }, conversation);
    return { rani, visitor, conversation };
  }

  test('a visitor who is there is not left alone when the agent is gone', async () => {
    const { rani, conversation } = await held();
    await floor.online('sari');
    await rani.leave();
    await floor.pass(44 * SECOND);
    expect((await floor.state(conversation)).status).toBe('on-hold');
    await floor.pass(2 * SECOND);
    expect(await offeredTo(conversation)).toBe('sari');
  });

  test('one who has left takes it up with their next word', async () => {
    const { rani, visitor, conversation } = await held();
    await visitor.leave();
    await rani.leave();
    await floor.pass(10 * MINUTE);
    expect((await floor.state(conversation)).status).toBe('on-hold');
  });

  test('the first answer is owed on hold too', async () => {
    const rani = await floor.online('rani');
    const { conversation } = await floor.waiting('sales');
    await rani.do({ type: 'acceptOffer' }, conversation);
    await rani.do({ type: 'hold' }, conversation);
    await floor.pass(3 * MINUTE);
    expect(await floor.state(conversation)).toMatchObject({ front: true, status: 'queued' });
  });
});

describe('three offers missed in a row', () => {
  const standOf = (id: string) => floor.app.presence.stand(id as never);

  test('are three chances: offers that were out together are one', async () => {
    const rani = await floor.online('rani');
    for (let each = 0; each < 4; each++) await floor.waiting('sales');
    await floor.pass(31 * SECOND);
    expect(standOf('rani')).toEqual({ status: 'online' });
    await floor.pass(5 * MINUTE);
    expect(standOf('rani')).toEqual({ status: 'away', auto: 'missed' });
    await rani.do({ type: 'setPresence', status: 'online' });
    expect(standOf('rani')).toEqual({ status: 'online' });
  });

  test('are none of who has no connection: they are away until they are back, and no longer', async () => {
    const rani = await floor.online('rani');
    for (let each = 0; each < 4; each++) await floor.waiting('sales');
    await rani.leave();
    await floor.pass(5 * MINUTE);
    expect(standOf('rani')).toEqual({ status: 'away', auto: 'lost' });
    await floor.agent('rani');
    expect(standOf('rani')).toEqual({ status: 'online' });
  });
});

test('a department that is no more leaves nobody behind: who waits there goes where somebody is', async () => {
  await floor.online('dimas');
  await floor.online('rani');
  const { conversation } = await floor.waiting('sales');
  const sites = BASE.sites.map((site) => ({ ...site, departments: ['support'] }));
  const departments = BASE.departments.filter(({ id }) => id === 'support');
  const agents = AGENTS.slice(1).map((agent) => ({ ...agent, departments: ['support'] }));
  await floor.change({ ...BASE, sites, departments, agents } as SettingsInput);
  expect(await floor.state(conversation)).toMatchObject({ department: 'support', status: 'offered' });
});
