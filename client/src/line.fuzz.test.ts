/** Random drops, lost answers, lost hints and reloads against a small server: nothing lost, nothing twice (D2–D5). */
import type { ConversationEvent } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { C, type Disk, said, say, snapshot, visitorLine } from '../test/visitor.ts';
import { createWorld, type FakeSocket, seeded } from '../test/world.ts';

interface Peer {
  readonly socket: FakeSocket;
  /** Frames of the client already read, and frames on their way to it. */
  read: number;
  readonly queue: object[];
  sentHead: number;
  isWelcomed: boolean;
}

/** One conversation, ids kept once, refusals remembered by nobody. */
function createServer(random: () => number) {
  const log: (ConversationEvent & { text?: string })[] = [];
  const peers: Peer[] = [];
  const append = (text: string, command?: string) => {
    log.push({ ...said(log.length + 1, command), text } as ConversationEvent);
    return log.length;
  };
  const catchUp = (peer: Peer) => {
    if (log.length > peer.sentHead) peer.queue.push({ t: 'events', conversation: C, events: log.slice(peer.sentHead) });
    peer.sentHead = log.length;
  };
  function answer(peer: Peer, frame: Record<string, unknown>) {
    if (frame.t === 'hello') {
      const has = (frame.resume as Record<string, number>)[C] ?? 0;
      peer.isWelcomed = true;
      peer.sentHead = has;
      peer.queue.push({ t: 'welcome', conversations: log.length ? [snapshot(log.length)] : [] });
      if (has) return catchUp(peer);
      peer.sentHead = log.length;
      if (log.length)
        peer.queue.push({ t: 'events', conversation: C, events: [...log], snapshot: snapshot(log.length) });
    }
    if (frame.t === 'ping') peer.queue.push({ t: 'pong', heads: log.length ? { [C]: log.length } : {} });
    if (frame.t === 'do') take(peer, frame.id as string, (frame.command as { text: string }).text);
  }
  function take(peer: Peer, id: string, text: string) {
    const known = log.find((event) => event.command === id);
    if (!known && random() < 0.15) {
      const reject = { t: 'reject', id, reason: 'rate_limited', message: '', retryable: true, retryAfterMs: 300 };
      return void peer.queue.push(reject);
    }
    const seq = known?.seq ?? append(text, id);
    peer.queue.push({ t: 'ack', id, conversation: C, seq });
    publish();
  }
  function publish() {
    for (const peer of peers) {
      if (!peer.isWelcomed || peer.socket.isClosed || random() < 0.1) continue;
      if (peer.sentHead) catchUp(peer);
      else {
        peer.sentHead = log.length;
        peer.queue.push({ t: 'events', conversation: C, events: [...log], snapshot: snapshot(log.length) });
      }
    }
  }
  return { log, peers, append, publish, answer };
}

function run(seed: number) {
  const random = seeded(seed);
  const world = createWorld(random);
  const server = createServer(random);
  const disk: Disk = { outbox: [] };
  let client = visitorLine(world, disk);
  client.line.open();
  let written = 0;

  const adopt = () => {
    for (const socket of world.sockets.slice(server.peers.length)) {
      server.peers.push({ socket, read: 0, queue: [], sentHead: 0, isWelcomed: false });
      socket.accept();
    }
  };
  const move = (peer: Peer) => {
    const frame = peer.socket.sent[peer.read];
    if (!peer.socket.isClosed && frame) {
      peer.read += 1;
      server.answer(peer, frame);
    }
    const next = peer.socket.isClosed ? undefined : peer.queue.shift();
    if (next) peer.socket.deliver(next);
  };
  const chaos = () => {
    const dice = random();
    if (dice < 0.12) client.line.do(say(`m${++written}`));
    else if (dice < 0.18) {
      server.append('from the agent');
      server.publish();
    } else if (dice < 0.22) world.sockets.at(-1)?.lose();
    else if (dice < 0.225) {
      client.line.close();
      client = visitorLine(world, disk);
      client.line.open();
    } else if (dice < 0.5) world.advance(random() * 2_000);
  };
  for (let step = 0; step < 600; step += 1) {
    adopt();
    for (const peer of server.peers) if (random() < 0.6) move(peer);
    chaos();
  }
  for (let step = 0; step < 2_000; step += 1) {
    adopt();
    for (const peer of server.peers) move(peer);
    world.advance(100);
  }
  const words = server.log.filter((event) => event.command).map((event) => event.text);
  expect(words, `seed ${seed}`).toEqual(Array.from({ length: written }, (_, i) => `m${i + 1}`));
  expect(client.line.state.conversations.get(C)?.events ?? [], `seed ${seed}`).toEqual(server.log);
  expect(client.line.state.outbox, `seed ${seed}`).toEqual([]);
  return written;
}

test('[D2] [D4] [D5] whatever is lost on the way, every command ends once in the log, in order, and the client has the log', () => {
  const written = Array.from({ length: 60 }, (_, seed) => run(seed)).reduce((sum, count) => sum + count, 0);
  expect(written).toBeGreaterThan(1_000);
});
