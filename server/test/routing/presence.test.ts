/** Who is there, and why not: what agents say, what is noticed of them, and what colleagues are shown. */
import type { SettingsInput } from '@sapa/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SETTINGS } from '../house.ts';
import { type Floor, openFloor } from './floor.ts';
import type { Person } from './person.ts';

const SECOND = 1_000;
const SHOP: SettingsInput = { ...SETTINGS, bot: {}, routing: { labels: ['Lunch'] } };

let floor: Floor;
let sari: Person;
beforeEach(async () => {
  floor = await openFloor({ settings: SHOP });
  sari = await floor.agent('sari');
});
afterEach(() => floor.close());

const shownOf = (agent: string, to = sari) =>
  to
    .signals('presence')
    .filter((signal) => 'agent' in signal && signal.agent === agent)
    .at(-1);
const directoryOf = (to: Person, agent: string) => {
  const welcome = to.frames.find((frame) => frame.t === 'welcome' && 'directory' in frame);
  return welcome && 'directory' in welcome ? welcome.directory.agents.find(({ id }) => id === agent) : undefined;
};

describe('a label', () => {
  test('of the settings is shown to colleagues, also to those who come later', async () => {
    const rani = await floor.online('rani');
    expect(await rani.do({ type: 'setPresence', status: 'away', label: 'Lunch' })).toMatchObject({ t: 'ack' });
    expect(shownOf('rani')).toMatchObject({ status: 'away', label: 'Lunch' });
    expect(directoryOf(await floor.agent('dimas'), 'rani')).toMatchObject({ status: 'away', label: 'Lunch' });
    await rani.do({ type: 'setPresence', status: 'online' });
    expect(shownOf('rani')).not.toHaveProperty('label');
  });

  test.each([
    ['one that nobody set up', { status: 'away', label: 'Sunbathing' }],
    ['of somebody who is online', { status: 'online', label: 'Lunch' }],
    ['of somebody who is offline', { status: 'offline', label: 'Lunch' }],
  ])('is refused: %s', async (_why, asked) => {
    const rani = await floor.online('rani');
    expect(await rani.do({ type: 'setPresence', ...asked })).toMatchObject({ t: 'reject', reason: 'not_allowed' });
    expect(shownOf('rani')).toMatchObject({ status: 'online' });
  });
});

describe('three offers missed in a row', () => {
  async function missed(count: number, agent: Person): Promise<void> {
    for (let each = 0; each < count; each++) {
      const { visitor } = await floor.waiting('sales');
      await floor.pass(30 * SECOND);
      await visitor.do({ type: 'end' });
    }
    expect(agent.frames.length).toBeGreaterThan(0);
  }

  test('make an agent away, and nothing is offered to them until they say otherwise', async () => {
    const rani = await floor.online('rani');
    await missed(2, rani);
    expect(floor.app.presence.stand('rani' as never)).toEqual({ status: 'online' });
    await missed(1, rani);
    expect(shownOf('rani')).toMatchObject({ status: 'away', auto: 'missed' });
    await sari.do({ type: 'setPresence', status: 'online' });
    const { conversation } = await floor.waiting('sales');
    await sari.do({ type: 'declineOffer' }, conversation);
    await floor.pass(50 * SECOND);
    expect((await floor.state(conversation)).status).toBe('queued');
    await rani.do({ type: 'setPresence', status: 'online' });
    expect(await floor.state(conversation)).toMatchObject({ status: 'offered', offer: { agent: 'rani' } });
    expect(shownOf('rani')).not.toHaveProperty('auto');
  });

  test('one of them answered begins anew', async () => {
    const rani = await floor.online('rani');
    await missed(2, rani);
    const { conversation } = await floor.waiting('sales');
    await rani.do({ type: 'declineOffer' }, conversation);
    await missed(1, rani);
    expect(floor.app.presence.stand('rani' as never)).toEqual({ status: 'online' });
  });

  test('are not forgotten by a new connection, nor by a restart', async () => {
    const rani = await floor.online('rani');
    await missed(3, rani);
    await rani.leave();
    await floor.agent('rani');
    expect(floor.app.presence.stand('rani' as never)).toEqual({ status: 'away', auto: 'missed' });
    await floor.restart();
    const dimas = await floor.agent('dimas');
    await floor.agent('rani');
    expect(directoryOf(dimas, 'rani')).toMatchObject({ status: 'away', auto: 'missed' });
    expect(floor.app.presence.stand('rani' as never)).toEqual({ status: 'away', auto: 'missed' });
  });
});

describe('every connection lost', () => {
  test('for 45 s is shown as away, and heals by itself: offers come at once', async () => {
    const rani = await floor.online('rani');
    await rani.leave();
    expect(shownOf('rani')).toMatchObject({ status: 'online' });
    await floor.pass(45 * SECOND - 1);
    expect(shownOf('rani')).toMatchObject({ status: 'online' });
    await floor.pass(1);
    expect(shownOf('rani')).toMatchObject({ status: 'away', auto: 'lost' });
    await sari.do({ type: 'setPresence', status: 'online' });
    const { conversation } = await floor.waiting('sales');
    await sari.do({ type: 'declineOffer' }, conversation);
    await floor.agent('rani');
    expect(shownOf('rani')).toEqual({ t: 'signal', type: 'presence', agent: 'rani', status: 'online' });
    expect(await floor.state(conversation)).toMatchObject({ status: 'offered', offer: { agent: 'rani' } });
  });

  test('a reload is no absence, nor is one of two windows', async () => {
    const rani = await floor.online('rani');
    const second = await floor.agent('rani');
    await rani.leave();
    await floor.pass(60 * SECOND);
    expect(shownOf('rani')).toMatchObject({ status: 'online' });
    await second.leave();
    await floor.pass(30 * SECOND);
    await floor.agent('rani');
    await floor.pass(60 * SECOND);
    expect(shownOf('rani')).toMatchObject({ status: 'online' });
    expect(shownOf('rani')).not.toHaveProperty('auto');
  });

  test('of somebody who said that they are away stays what they said', async () => {
    const rani = await floor.online('rani');
    await rani.do({ type: 'setPresence', status: 'away', label: 'Lunch' });
    await rani.leave();
    await floor.pass(60 * SECOND);
    expect(shownOf('rani')).toMatchObject({ status: 'away', label: 'Lunch' });
  });

  test('over a restart is noticed 45 s after it', async () => {
    await floor.online('rani');
    await floor.restart();
    const dimas = await floor.agent('dimas');
    expect(directoryOf(dimas, 'rani')).toMatchObject({ status: 'online' });
    await floor.pass(45 * SECOND);
    expect(shownOf('rani', dimas)).toMatchObject({ status: 'away', auto: 'lost' });
  });
});
