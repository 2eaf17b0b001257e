/** Offers on their way: what is being stored, what storage refuses, and what is lost meanwhile. */
import type { SettingsInput } from '@sapa/protocol';
import { expect, onTestFinished, test } from 'vitest';
import { type Append, StoreError } from '../../src/app/store.ts';
import { SETTINGS } from '../house.ts';
import { type Floor, openFloor } from './floor.ts';
import { settled } from './person.ts';

const ONE: SettingsInput = {
  ...SETTINGS,
  bot: {},
  agents: SETTINGS.agents?.map((each) => ({ ...each, capacity: 1 })) ?? [],
};

const isOffer = ({ events }: Append): boolean => events.some(({ event }) => event.type === 'offered');

/** Every offer waits until the gate is opened, or fails. */
async function gated(): Promise<{ floor: Floor; open: () => Promise<void>; fail: () => Promise<void> }> {
  let ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const onDecided = (commit: Append) =>
    isOffer(commit) ? new Promise<void>((resolve, reject) => void ends.push({ resolve, reject })) : undefined;
  const floor = await openFloor({ settings: ONE, onDecided });
  const all = async (end: (each: (typeof ends)[number]) => void) => {
    const now = ends;
    ends = [];
    for (const each of now) end(each);
    await settled();
  };
  const open = () => all(({ resolve }) => resolve());
  onTestFinished(async () => {
    await open();
    await floor.close();
  });
  return { floor, open, fail: () => all(({ reject }) => reject(new StoreError('failed', 'no disk'))) };
}

const statusOf = async (floor: Floor, conversation: string) => (await floor.state(conversation)).status;

test('[C2] a slot that is being offered is not offered twice', async () => {
  const { floor, open } = await gated();
  await floor.online('rani');
  const [first, second] = [await floor.waiting('sales'), await floor.waiting('sales')];
  await open();
  expect(await statusOf(floor, first.conversation)).toBe('offered');
  expect(await statusOf(floor, second.conversation)).toBe('queued');
});

test('who is about to be offered keeps their place: those behind do not move up and back', async () => {
  const { floor, open } = await gated();
  const dimas = await floor.online('dimas');
  await dimas.do({ type: 'setPresence', status: 'offline' });
  const rani = await floor.online('rani');
  const first = await floor.waiting('sales');
  const second = await floor.waiting('sales');
  await floor.pass(1_000);
  await open();
  await floor.pass(1_000);
  const places = [first, second].map(({ visitor }) => visitor.signals('queue').map(({ position }) => position));
  expect(places.map((each) => [...new Set(each)])).toEqual([[1], [2]]);
  expect(await rani.do({ type: 'acceptOffer' }, first.conversation)).toMatchObject({ t: 'ack' });
});

test('an offer that storage refuses is made again a second later, and keeps its place meanwhile', async () => {
  const { floor, open, fail } = await gated();
  await floor.online('rani');
  const first = await floor.waiting('sales');
  await fail();
  const second = await floor.waiting('sales');
  await fail();
  await floor.pass(999);
  expect(second.visitor.signals('queue').map(({ position }) => position)).toEqual([2]);
  await floor.pass(1);
  await open();
  expect(await statusOf(floor, first.conversation)).toBe('offered');
});

test('[C2] an agent who takes another chat while they are being offered one gets one of the two', async () => {
  const { floor, open } = await gated();
  const sari = await floor.agent('sari');
  await floor.online('dimas');
  const { conversation: asked } = await floor.waiting('support');
  const other = await floor.waiting('support');
  await sari.do({ type: 'setPresence', status: 'online' });
  const took = sari.ask({ type: 'take' }, other.conversation);
  await open();
  await took;
  await open();
  const held = (await floor.store.open()).filter(
    (state) =>
      (state.status === 'offered' && state.offer.agent === 'sari') ||
      (state.status === 'active' && state.agent.id === 'sari'),
  );
  expect(held).toHaveLength(1);
  expect(await statusOf(floor, asked)).toBe('offered');
});

test('an agent who goes away while they are being offered a chat does not keep it', async () => {
  const { floor, open } = await gated();
  const rani = await floor.online('rani');
  const { conversation } = await floor.waiting('sales');
  await rani.do({ type: 'setPresence', status: 'away' });
  await open();
  await floor.pass(1_000);
  expect(await statusOf(floor, conversation)).toBe('queued');
});
