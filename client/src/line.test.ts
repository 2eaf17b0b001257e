import { PING_MS, SILENCE_MS } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { C, events, said, say, snapshot, visitorLine, welcome } from '../test/visitor.ts';
import { createWorld } from '../test/world.ts';
import { WAKE_MS } from './connection.ts';
import { retry } from './retry.ts';

function open() {
  const world = createWorld();
  return { world, ...visitorLine(world) };
}

describe('connecting', () => {
  test('[D4] hello is the first frame and says what is here', () => {
    const { world, up } = open();
    expect(up(snapshot(3)).sent[0]).toEqual({ t: 'hello', v: 1, locale: 'en', resume: {} });
    world.last().lose();
    world.advance(500);
    world.last().accept();
    expect(world.last().sent[0]).toEqual({ t: 'hello', v: 1, locale: 'en', resume: { c1: 3 } });
  });

  test('a welcome makes the line online, and closing leaves nothing behind', () => {
    const { world, line, up, statuses } = open();
    up();
    line.close();
    expect(statuses).toEqual(['connecting', 'online', 'idle']);
    expect(world.last().isClosed).toBe(true);
    expect(world.pending).toBe(0);
  });

  test('tries again with growing waits up to the cap, and starts over after a welcome', () => {
    const { world, line } = open();
    line.open();
    const waits = Array.from({ length: 9 }, () => {
      const before = world.env.now();
      const count = world.sockets.length;
      world.last().lose();
      while (world.sockets.length === count) world.advance(50);
      return world.env.now() - before;
    });
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
    world.last().accept();
    world.last().deliver(welcome());
    world.last().lose();
    world.advance(250);
    expect(world.sockets).toHaveLength(11);
  });

  test('who listens for it hears once that nobody hears us; the line is refused, tries slowly, and heals', () => {
    const world = createWorld();
    let unheard = 0;
    const { line, statuses } = visitorLine(world, { outbox: [] }, () => unheard++);
    line.open();
    for (let tries = 0; tries < 3; tries++) {
      world.last().lose();
      world.advance(2_000);
    }
    expect([world.sockets.length, unheard, line.state.status]).toEqual([3, 1, 'refused']);
    world.advance(28_000);
    expect(world.sockets).toHaveLength(4);
    expect(line.state.status).toBe('refused');
    world.last().lose();
    world.advance(29_999);
    expect([world.sockets.length, unheard]).toEqual([4, 1]);
    world.advance(1);
    world.last().accept();
    world.last().deliver(welcome());
    for (let tries = 0; tries < 4; tries++) {
      world.last().lose();
      world.advance(10_000);
    }
    expect(statuses.slice(statuses.indexOf('online'))).not.toContain('refused');
  });

  test('waits as long as a bye asks for', () => {
    const { world, up } = open();
    up().deliver({ t: 'bye', reason: 'draining', retryAfterMs: 7_000 });
    world.last().lose(1012);
    world.advance(6_999);
    expect(world.sockets).toHaveLength(1);
    world.advance(1);
    expect(world.sockets).toHaveLength(2);
  });

  test.each([
    ['a close with 4401', (socket: ReturnType<typeof createWorld>['sockets'][number]) => socket.lose(4401)],
    [
      'a final reject before the welcome',
      (socket: ReturnType<typeof createWorld>['sockets'][number]) =>
        socket.deliver({ t: 'reject', reason: 'unsupported_version', message: '', retryable: false }),
    ],
  ])('[D7] %s is a refusal: not tried again until opened again', (_, refuse) => {
    const { world, line } = open();
    line.open();
    world.last().accept();
    refuse(world.last());
    expect(line.state.status).toBe('refused');
    world.wake();
    world.advance(120_000);
    expect(world.sockets).toHaveLength(1);
    line.open();
    expect(world.sockets).toHaveLength(2);
  });

  test('a wake tries at once while offline', () => {
    const { world, up } = open();
    up().lose();
    world.wake();
    expect(world.sockets).toHaveLength(2);
    world.advance(200);
    expect(world.sockets).toHaveLength(2);
  });
});

describe('heartbeat', () => {
  test('[D4] pings, and gives a silent line up', () => {
    const { world, line, up } = open();
    const socket = up();
    world.advance(PING_MS);
    expect(socket.sent.at(-1)).toEqual({ t: 'ping' });
    socket.deliver({ t: 'pong', heads: {} });
    world.advance(3 * PING_MS - 1);
    expect(line.state.status).toBe('online');
    world.advance(1);
    expect([line.state.status, socket.isClosed]).toEqual(['offline', true]);
    expect(3 * PING_MS).toBeLessThan(SILENCE_MS);
  });

  test('a hello that came too late, from a page that was frozen, is said again', () => {
    const { world, line } = open();
    line.open();
    world.last().accept();
    world.last().lose(4401, 'no hello');
    expect(line.state.status).toBe('offline');
    world.advance(500);
    expect(world.sockets).toHaveLength(2);
  });

  test('[W6] a hidden page, whose timers run once a minute, keeps a line that answers', () => {
    const { world, line, up } = open();
    const socket = up();
    for (let minute = 0; minute < 5; minute++) {
      world.late(60_000);
      expect(socket.sent.at(-1)).toEqual({ t: 'ping' });
      socket.deliver({ t: 'pong', heads: {} });
    }
    expect([line.state.status, socket.isClosed]).toEqual(['online', false]);
  });

  test('a wake asks at once whether a line that looks alive is alive', () => {
    const { world, line, up } = open();
    const socket = up();
    world.wake();
    expect(socket.sent.at(-1)).toEqual({ t: 'ping' });
    world.advance(WAKE_MS);
    expect(line.state.status).toBe('offline');
  });

  test('[D4] a pong with a higher head than ours fetches the lost tail', () => {
    const { world, up } = open();
    up(snapshot(3)).deliver({ t: 'pong', heads: { c1: 4 } });
    world.advance(1_500);
    world.last().accept();
    expect(world.sockets).toHaveLength(2);
    expect(world.last().sent[0]).toMatchObject({ resume: { c1: 3 } });
  });

  test('events that were only under way when the pong named them cost nothing', () => {
    const { world, up } = open();
    up(snapshot(3)).deliver({ t: 'pong', heads: { c1: 4 } });
    world.last().deliver({ t: 'events', conversation: C, events: [said(4)] });
    world.advance(1_500);
    expect(world.sockets).toHaveLength(1);
  });
});

describe('events', () => {
  test('[D4] drops what it has and appends what is new', () => {
    const { line, up, seqs } = open();
    up(snapshot(3)).deliver({ t: 'events', conversation: C, events: events(2, 5) });
    expect(seqs()).toEqual([1, 2, 3, 4, 5]);
    expect(line.state.conversations.get(C)?.snapshot.head).toBe(5);
  });

  test('[D4] asks again when an event is missing, and keeps nothing past the gap', () => {
    const { world, up, seqs } = open();
    up(snapshot(3)).deliver({ t: 'events', conversation: C, events: [said(5)] });
    expect(seqs()).toEqual([1, 2, 3]);
    world.advance(250);
    world.last().accept();
    expect(world.last().sent[0]).toMatchObject({ resume: { c1: 3 } });
    world.last().deliver(welcome(snapshot(5)));
    world.last().deliver({ t: 'events', conversation: C, events: events(4, 5) });
    expect(seqs()).toEqual([1, 2, 3, 4, 5]);
  });

  test('[D4] an opening page replaces what is here; an older page goes before it, once', () => {
    const { line, up, seqs } = open();
    const socket = up(snapshot(3));
    socket.deliver({ t: 'events', conversation: C, events: events(5, 6), snapshot: snapshot(6) });
    line.older(C);
    expect(socket.sent.at(-1)).toEqual({ t: 'older', conversation: C, before: 5 });
    const page = { t: 'events', conversation: C, events: events(3, 4), older: true };
    socket.deliver(page);
    socket.deliver(page);
    expect(seqs()).toEqual([3, 4, 5, 6]);
  });

  test('a conversation the welcome no longer names is gone; one without a page yet is there with its snapshot', () => {
    const { world, line, up } = open();
    const other = snapshot(2, 'c2' as typeof C);
    up(snapshot(3)).lose();
    world.advance(500);
    world.last().accept();
    world.last().deliver(welcome(other));
    expect([...line.state.conversations]).toEqual([['c2', { snapshot: other, events: [] }]]);
  });

  test('signals are handed on, typing and read go out only while online', () => {
    const { world, line, up, signals } = open();
    const socket = up(snapshot(1));
    const signal = { t: 'signal', type: 'queue', conversation: C, position: 2, waitMs: null };
    socket.deliver(signal);
    line.typing(C, true);
    line.read(C, 1);
    expect(socket.sent.slice(1)).toEqual([
      { t: 'typing', conversation: C, on: true },
      { t: 'read', conversation: C, seq: 1 },
    ]);
    socket.lose();
    line.typing(C, false);
    world.advance(500);
    world.last().accept();
    expect(world.last().sent).toHaveLength(1);
    expect(signals).toEqual([signal]);
  });
});

describe('outbox', () => {
  test('[D2] a command composed offline is kept, and sent after the welcome', () => {
    const { line, up, done, disk } = open();
    const id = line.do(say('hi'));
    expect(disk.outbox.map((pending) => pending.id)).toEqual([id]);
    up();
    expect(done()).toEqual([{ id, text: 'hi' }]);
  });

  test('[D2] what another tab left in storage goes out at the next welcome, in the order of composing', () => {
    const { world, line, up, done, disk } = open();
    const socket = up();
    world.advance(100);
    const ours = line.do(say('ours'));
    socket.lose();
    const theirs = { id: 'a' as typeof ours, command: say('theirs'), at: 50 };
    disk.outbox = [...disk.outbox, theirs];
    world.advance(500);
    world.last().accept();
    world.last().deliver(welcome());
    world.last().deliver({ t: 'ack', id: theirs.id });
    expect(done().map(({ text }) => text)).toEqual(['theirs', 'ours']);
  });

  test('[D2] words of one moment keep their order over a reload, whatever their ids', () => {
    const { world, line, disk } = open();
    const written = ['one', 'two', 'three'].map(say);
    for (const words of written) line.do(words);
    disk.outbox = [...disk.outbox].reverse();
    expect(visitorLine(world, disk).line.state.outbox.map(({ command }) => command)).toEqual(written);
  });

  test('[D2] one in flight per conversation, in order; another conversation does not wait', () => {
    const { world, line, up, done } = open();
    up(snapshot(1));
    const first = line.do(say('one'));
    line.do(say('two'));
    line.do(say('elsewhere'), C);
    expect(done().map(({ text }) => text)).toEqual(['one', 'elsewhere']);
    world.last().deliver({ t: 'ack', id: first, conversation: C, seq: 2 });
    expect(done().map(({ text }) => text)).toEqual(['one', 'elsewhere', 'two']);
  });

  test('[D2] after a drop the same id goes again; after a reload too', () => {
    const { world, line, up, done, disk } = open();
    up();
    const id = line.do(say('hi'));
    world.last().lose();
    world.advance(500);
    world.last().accept();
    expect(done()).toEqual([]);
    world.last().deliver(welcome());
    expect(done()).toEqual([{ id, text: 'hi' }]);
    line.close();
    const reloaded = visitorLine(world, disk);
    reloaded.up();
    expect(reloaded.done()).toEqual([{ id, text: 'hi' }]);
  });

  test('an acked command leaves storage at once and the state when its event is here', () => {
    const { world, line, up, disk } = open();
    up(snapshot(1));
    const id = line.do(say('hi'));
    world.last().deliver({ t: 'ack', id, conversation: C, seq: 2 });
    expect(disk.outbox).toEqual([]);
    expect(line.state.outbox).toHaveLength(1);
    world.last().deliver({ t: 'events', conversation: C, events: [said(2, id)] });
    expect(line.state.outbox).toEqual([]);
  });

  test('[D2] an event that carries the command counts as its ack, also when the ack was lost', () => {
    const { world, line, up, done } = open();
    up(snapshot(1));
    const id = line.do(say('one'));
    line.do(say('two'));
    world.last().deliver({ t: 'events', conversation: C, events: [said(2, id)] });
    expect(line.state.outbox.map(({ command }) => command)).toEqual([say('two')]);
    expect(done().map(({ text }) => text)).toEqual(['one', 'two']);
    world.last().deliver({ t: 'ack', id, conversation: C, seq: 2 });
    expect(line.state.outbox).toHaveLength(1);
  });

  test('an ack without a place in a log settles its command', () => {
    const { world, line, up } = open();
    up();
    world.last().deliver({ t: 'ack', id: line.do(say('hi')) });
    expect(line.state.outbox).toEqual([]);
  });

  test('[D7] a retryable reject waits as told and sends again; the next ones keep their place', () => {
    const { world, line, up, done } = open();
    up();
    const id = line.do(say('one'));
    line.do(say('two'));
    world.last().deliver({ t: 'reject', id, reason: 'rate_limited', message: '', retryable: true, retryAfterMs: 900 });
    world.advance(899);
    expect(done()).toHaveLength(1);
    world.advance(1);
    expect(done().map(({ text }) => text)).toEqual(['one', 'one']);
    expect(line.state.outbox.every(({ refused }) => !refused)).toBe(true);
  });

  test('[D7] a final reject is kept with its reason, the next command goes on, and it can be retried or dropped', () => {
    const { world, line, up, done, disk } = open();
    up();
    const id = line.do(say('one'));
    line.do(say('two'));
    const reject = { t: 'reject' as const, id, reason: 'not_allowed' as const, message: 'No.', retryable: false };
    world.last().deliver(reject);
    expect(line.state.status).toBe('online');
    expect(disk.outbox[0]?.refused).toEqual(reject);
    expect(done().map(({ text }) => text)).toEqual(['one', 'two']);
    const [refused] = line.state.outbox;
    if (!refused) throw new Error('nothing refused');
    retry(line, refused);
    expect(line.state.outbox.map(({ command, refused }) => [command, refused])).toEqual([
      [say('two'), undefined],
      [say('one'), undefined],
    ]);
    expect(line.state.outbox[1]?.id).not.toBe(id);
    const second = line.state.outbox[0]?.id;
    if (!second) throw new Error('nothing pending');
    world.last().deliver({ ...reject, id: second });
    line.drop(second);
    expect(line.state.outbox.map(({ command }) => command)).toEqual([say('one')]);
  });
});
