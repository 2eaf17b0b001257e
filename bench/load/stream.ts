/** Messages under way: sends them with a number inside, and notes when each was acked and delivered. Parses nothing it does not need. */
import type { Pairs } from '../targets/target.ts';

const BYTES = 200;
const DIGITS = 12;
const FILLER = ' the quick brown fox jumps over the lazy dog'.repeat(5).slice(0, BYTES - DIGITS);
const LOST_MS = 30_000;

export interface Stream {
  /** Sends one message through this visitor. @param at when it should have left: latencies count from here */
  send(visitor: number, at: number): void;
  /** Called with the visitor's index at each ack. */
  onAck: (visitor: number) => void;
  readonly sent: number;
  readonly acked: number;
  readonly delivered: number;
  /** Resolves when everything sent was acked and delivered. @throws when something never was */
  settled(): Promise<void>;
  /** Latencies of messages numbered `from` and later. */
  latencies(from: number): { readonly ack: number[]; readonly delivery: number[] };
}

export function createStream({ visitors, agents }: Pairs): Stream {
  const sentAt: number[] = [];
  const ackMs: number[] = [];
  const deliveryMs: number[] = [];
  let acked = 0;
  let delivered = 0;
  let failure: Error | undefined;

  function hearAck(text: string, visitor: number): void {
    if (text.startsWith('{"t":"ack"')) {
      const number = numberAt(text, text.indexOf('"id":"') + 6 + 24);
      ackMs[number] = performance.now() - (sentAt[number] ?? 0);
      acked += 1;
      stream.onAck(visitor);
    } else if (text.startsWith('{"t":"reject"') || text.startsWith('{"t":"bye"')) failure ??= new Error(text);
  }

  function hearDelivery(text: string): void {
    for (let at = text.indexOf('"text":"'); at >= 0; at = text.indexOf('"text":"', at + 8)) {
      const number = numberAt(text, at + 8);
      deliveryMs[number] = performance.now() - (sentAt[number] ?? 0);
      delivered += 1;
    }
  }

  visitors.forEach(({ line }, index) => {
    line.onText = (text) => hearAck(text, index);
    line.onClose = () => {
      failure ??= new Error(`the server closed visitor ${index}`);
    };
  });
  for (const line of agents) {
    line.onText = hearDelivery;
    line.onClose = () => {
      failure ??= new Error('the server closed an agent');
    };
  }

  const stream: Stream = {
    onAck() {},
    send(visitor, at) {
      const to = visitors[visitor];
      if (!to) throw new Error(`no visitor ${visitor}`);
      const number = String(sentAt.push(at) - 1).padStart(DIGITS, '0');
      to.line.send(
        `{"t":"do","id":"${prefix()}${number}","conversation":"${to.conversation}","command":{"type":"say","text":"${number}${FILLER}"}}`,
      );
    },
    get sent() {
      return sentAt.length;
    },
    get acked() {
      return acked;
    },
    get delivered() {
      return delivered;
    },
    async settled() {
      const until = performance.now() + LOST_MS;
      while (acked < sentAt.length || delivered < sentAt.length) {
        if (failure) throw failure;
        if (performance.now() > until) throw new Error(`${sentAt.length} sent, ${acked} acked, ${delivered} delivered`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    latencies: (from) => ({ ack: ackMs.slice(from), delivery: deliveryMs.slice(from) }),
  };
  return stream;
}

const numberAt = (text: string, at: number) => Number(text.slice(at, at + DIGITS));

/** As random as the ids that clients make, so that an index over them is as hard to keep. */
function prefix(): string {
  const hex = (digits: number) =>
    Math.floor(Math.random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-`;
}
