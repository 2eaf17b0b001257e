import { expect, test } from 'vitest';
import { visitorLine, welcome } from '../test/visitor.ts';
import { createWorld } from '../test/world.ts';
import { createWayIn } from './way-in.ts';

/** A line that comes in by either way; the sockets of each are in a world of their own. */
function open() {
  const upgrades = createWorld();
  const events = createWorld();
  const world = createWorld();
  const ways = { upgrade: upgrades.env.connect, events: events.env.connect, now: world.env.now };
  const connect = createWayIn(ways);
  const visitor = visitorLine({ ...world, env: { ...world.env, connect } });
  visitor.line.open();
  /** Both upgrades fail, events answer. */
  function block() {
    for (let tries = 0; tries < 2; tries++) {
      upgrades.last().lose();
      world.advance(2_000);
    }
    events.last().accept();
    events.last().deliver(welcome());
  }
  return { ...visitor, block, upgrades, events, world };
}

test('after two failed upgrades events carry the line, hello first', () => {
  const { block, line, events, upgrades } = open();
  block();
  expect(line.state.status).toBe('online');
  expect(events.last().sent[0]).toMatchObject({ t: 'hello' });
  line.do({ type: 'say', text: 'hello' });
  expect(events.last().sent.at(-1)).toMatchObject({ t: 'do', command: { text: 'hello' } });
  // The third is only to see whether it was an outage.
  expect(upgrades.sockets).toHaveLength(3);
  expect(upgrades.last().sent).toEqual([]);
});

test('a wall: the upgrade that is tried beside it fails, the line stays, and comes back by events', () => {
  const { block, line, events, upgrades, world } = open();
  block();
  upgrades.last().lose();
  expect(line.state.status).toBe('online');
  events.last().lose();
  world.advance(500);
  expect([events.sockets.length, upgrades.sockets.length]).toEqual([2, 3]);
  events.last().accept();
  events.last().deliver(welcome());
  expect([line.state.status, upgrades.sockets.length]).toEqual(['online', 3]);
});

test('an outage: the upgrade that is tried beside it works, and the line moves to a socket of its own', () => {
  const { block, line, events, upgrades, world } = open();
  block();
  const probe = upgrades.last();
  probe.accept();
  expect([probe.isClosed, events.last().isClosed, line.state.status]).toEqual([true, true, 'offline']);
  world.advance(500);
  expect(upgrades.sockets).toHaveLength(4);
  upgrades.last().accept();
  upgrades.last().deliver(welcome());
  expect([line.state.status, events.sockets.length]).toEqual(['online', 1]);
});

test('an upgrade that opens and stays silent is followed once', () => {
  const { block, line, events, upgrades, world } = open();
  block();
  upgrades.last().accept();
  for (const count of [4, 5]) {
    world.advance(2_000);
    expect(upgrades.sockets).toHaveLength(count);
    upgrades.last().lose();
  }
  world.advance(2_000);
  events.last().accept();
  events.last().deliver(welcome());
  expect([line.state.status, events.sockets.length, upgrades.sockets.length]).toEqual(['online', 2, 5]);
});

test('a second outage is found out as the first was', () => {
  const { block, events, upgrades, world } = open();
  block();
  upgrades.last().accept();
  world.advance(500);
  upgrades.last().accept();
  upgrades.last().deliver(welcome());
  upgrades.last().lose();
  world.advance(500);
  block();
  expect([events.sockets.length, upgrades.sockets.length]).toEqual([2, 7]);
});

test('a line that was closed meanwhile is not opened again by what is found out', () => {
  const { block, line, upgrades, statuses, world } = open();
  block();
  line.close();
  upgrades.last().accept();
  world.advance(60_000);
  expect(statuses.at(-1)).toBe('idle');
  expect(upgrades.sockets).toHaveLength(3);
});

test('a server that is away is asked by both ways in turn, as slowly as ever', () => {
  const { events, upgrades, world } = open();
  const order: string[] = [];
  const seen = { u: 0, e: 0 };
  for (let waited = 0; waited < 40_000; waited += 50) {
    if (upgrades.sockets.length > seen.u) {
      seen.u = order.push('u') && upgrades.sockets.length;
      upgrades.last().lose();
    }
    if (events.sockets.length > seen.e) {
      seen.e = order.push('e') && events.sockets.length;
      events.last().lose();
    }
    world.advance(50);
  }
  expect(order.join('')).toBe('uueeuuee');
});
