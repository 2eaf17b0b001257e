/** Several tabs, one socket: whoever leads, closes, freezes or falls silent, every word arrives once and every tab shows the same. */
import { beforeAll, expect, test } from 'vitest';
import { C, createTabs } from '../../test/tabs.ts';

// As a chunk it is fetched once; here its first import would be slower than the tabs.
beforeAll(() => import('./more.ts'));

async function two() {
  const tabs = createTabs();
  const leader = tabs.open();
  await tabs.until(tabs.allOnline);
  const follower = tabs.open();
  await tabs.until(tabs.allOnline);
  return { tabs, leader, follower };
}

test('two tabs have one socket, and say and hear the same', async () => {
  const { tabs, leader, follower } = await two();
  leader.say('from the first');
  follower.say('from the second');
  await tabs.until(() => tabs.server.log.length === 2 && follower.texts().length === 2);
  tabs.server.publish('an answer');
  await tabs.until(() => follower.texts().length === 3 && leader.texts().length === 3);
  expect(tabs.sockets()).toBe(1);
  expect(follower.world.sockets).toEqual([]);
  expect(follower.texts()).toEqual(leader.texts());
  expect(follower.line.state.outbox).toEqual([]);
});

test('[D4] a tab that comes late has the history, the state and what was signalled', async () => {
  const tabs = createTabs();
  const leader = tabs.open();
  leader.say('one');
  await tabs.until(() => leader.texts().length === 1);
  tabs.server.publish('two');
  const queue = { t: 'signal', type: 'queue', conversation: C, position: 2, waitMs: null };
  leader.world.last().deliver(queue);
  const late = tabs.open();
  await tabs.until(() => late.texts().length === 2);
  expect(late.texts()).toEqual(['one', 'two']);
  expect(late.line.state.conversations.get(C)?.snapshot).toEqual(leader.line.state.conversations.get(C)?.snapshot);
  expect(late.signals).toContainEqual(queue);
});

test('[D2] two tabs send at once, over and over: each word once, in the order of its tab', async () => {
  const { tabs, leader, follower } = await two();
  for (let i = 0; i < 20; i += 1) {
    leader.say(`a${i}`);
    follower.say(`b${i}`);
  }
  await tabs.until(() => tabs.server.log.length === 40 && follower.texts().length === 40);
  const words = tabs.server.log.map(({ text }) => text);
  for (const name of ['a', 'b']) {
    expect(words.filter((word) => word.startsWith(name))).toEqual(Array.from({ length: 20 }, (_, i) => `${name}${i}`));
  }
  expect(leader.texts()).toEqual(words);
});

test('[D2] the leader dies with words of a follower under way: the follower takes over, and they are sent once', async () => {
  const { tabs, leader, follower } = await two();
  const third = tabs.open();
  await tabs.until(tabs.allOnline);
  follower.say('before');
  await tabs.until(() => third.texts().length === 1);
  follower.say('under way');
  tabs.kill(leader);
  third.say('from the third');
  await tabs.until(() => tabs.server.log.length === 3 && third.texts().length === 3 && follower.texts().length === 3);
  expect(tabs.server.log.map(({ text }) => text).sort()).toEqual(['before', 'from the third', 'under way']);
  expect(follower.texts()).toEqual(third.texts());
  expect(tabs.sockets()).toBe(1);
  expect([follower, third].map(({ line }) => line.state.outbox)).toEqual([[], []]);
});

test('a leader that leaves the page in good order hands over as well', async () => {
  const { tabs, leader, follower } = await two();
  leader.line.close();
  await tabs.until(() => tabs.sockets() === 1 && follower.world.sockets.length === 1);
  follower.say('still here');
  await tabs.until(() => follower.texts().length === 1);
  expect(tabs.server.log.map(({ text }) => text)).toEqual(['still here']);
});

test('[D2] while the leader is off line its followers say so, and what they write is sent once when it is back', async () => {
  const { tabs, leader, follower } = await two();
  tabs.server.isUp = false;
  await tabs.until(() => leader.line.state.status !== 'online' && follower.line.state.status !== 'online');
  follower.say('written off line');
  const late = tabs.open();
  late.say('so was this');
  await tabs.until(() => late.line.state.status === 'offline');
  expect(tabs.server.log).toEqual([]);
  tabs.server.isUp = true;
  await tabs.until(() => tabs.allOnline() && tabs.server.log.length === 2);
  await tabs.until(() => late.texts().length === 2 && follower.texts().length === 2);
  expect(tabs.server.log.map(({ text }) => text)).toEqual(['written off line', 'so was this']);
  expect(tabs.sockets()).toBe(1);
});

test('[D2] a frozen leader is passed over: who hears nothing takes its place', async () => {
  const { tabs, leader, follower } = await two();
  const third = tabs.open();
  await tabs.until(tabs.allOnline);
  leader.isFrozen = true;
  follower.say('is anybody there?');
  await tabs.until(() => tabs.server.log.length === 1 && third.texts().length === 1 && tabs.allOnline(), 100);
  expect(follower.world.sockets).toHaveLength(1);
  expect(third.world.sockets).toEqual([]);
  expect(tabs.server.log.map(({ text }) => text)).toEqual(['is anybody there?']);
});

test('[D4] a leader that lost its lock follows, and nothing is missing', async () => {
  const { tabs, leader, follower } = await two();
  leader.say('one');
  await tabs.until(() => follower.texts().length === 1);
  leader.isFrozen = true;
  follower.say('two');
  await tabs.until(() => tabs.server.log.length === 2, 100);
  leader.isFrozen = false;
  // Its old socket still brings what happened; its words go out over it.
  leader.say('three');
  await tabs.until(() => leader.texts().length === 3 && follower.texts().length === 3);
  expect(leader.texts()).toEqual(['one', 'two', 'three']);
  expect(follower.texts()).toEqual(['one', 'two', 'three']);
});

test('[D7] a refusal is for the tab whose words were refused; the others stay as they are', async () => {
  const { tabs, leader, follower } = await two();
  tabs.server.refuse = 'bad';
  follower.say('bad');
  await tabs.until(() => follower.line.state.outbox.some(({ refused }) => refused));
  leader.world.last().deliver({ t: 'reject', reason: 'invalid_frame', message: '', retryable: false });
  leader.world.last().deliver({ t: 'bye', reason: 'draining', retryAfterMs: 60_000 });
  leader.say('good');
  await tabs.until(() => follower.texts().length === 1);
  expect([leader, follower].map(({ line }) => line.state.status)).toEqual(['online', 'online']);
  expect(leader.line.state.outbox).toEqual([]);
});

test('[D2] what a follower left behind when it was killed is sent by the leader', async () => {
  const { tabs, leader, follower } = await two();
  follower.say('first');
  follower.say('left behind');
  tabs.kill(follower);
  await tabs.until(() => leader.texts().length === 2);
  expect(tabs.server.log.map(({ text }) => text)).toEqual(['first', 'left behind']);
  expect([...tabs.stored.keys()].filter((key) => key.startsWith(':outbox:'))).toEqual([]);
});

test('a follower stays on line for hours on the word of its leader', async () => {
  const { tabs, follower } = await two();
  let statuses = 0;
  await tabs.until(() => {
    statuses += follower.line.state.status === 'online' ? 0 : 1;
    return tabs.server.pings > 200;
  }, 1_000);
  expect(statuses).toBe(0);
  expect(tabs.sockets()).toBe(1);
});

test('a tab that is gone before it knows whether it leads leaves nothing behind', async () => {
  const tabs = createTabs();
  const gone = tabs.open();
  gone.line.close();
  const next = tabs.open();
  await tabs.until(() => next.line.state.status === 'online');
  expect(gone.world.sockets).toEqual([]);
  expect(tabs.sockets()).toBe(1);
});

test('a leader that waits for its next try has told its followers that the line is down', async () => {
  const { tabs, leader, follower } = await two();
  const tries = leader.world.sockets.length;
  leader.world.last().lose();
  expect(leader.line.state.status).toBe('offline');
  await new Promise((resolve) => setImmediate(resolve));
  expect(follower.line.state.status).toBe('offline');
  expect(leader.world.sockets).toHaveLength(tries);
  await tabs.until(tabs.allOnline);
});
