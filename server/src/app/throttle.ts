/**
 * How much one visitor, agent or address may ask in a time: token buckets. Knows keys and numbers, not lines; time comes as an
 * argument. Who has asked for nothing lately has no bucket and costs nothing.
 */
import type { Traffic } from '@sapa/protocol';

const MINUTE = 60_000;
/** Keys of a kind before the ones unheard of for longest are forgotten, full or not: at most twice as many are remembered. */
const KEYS = 10_000;
/** Milliseconds that rounding may be off. */
const SLACK = 0.001;

/** What is counted, and by which key: `message` and `update` by visitor, `agent` by agent, `signal`, `older` and `upload` by person, `mailTo` by the
 * address it goes to, the rest by the visitor's. */
export type Spending =
  | 'message'
  | 'agent'
  | 'signal'
  | 'update'
  | 'older'
  | 'upload'
  | 'fileFrom'
  | 'megabytesFrom'
  | 'conversation'
  | 'connect'
  | 'mailFrom'
  | 'mailTo'
  | 'proactive';

/** `typing`, `read` and `ping`: a person cannot mean more; what is over is dropped, not told. */
const SIGNALS = { perMinute: 600, burst: 60 };
/** What a page says of its visitor, into conversations: as they walk about, not as a program does. What is over is not written. */
const UPDATES = { perMinute: 30, burst: 10 };
/** Older pages: each is a read of the database. */
const OLDER = { perMinute: 300, burst: 50 };
/** Files that are begun. */
const UPLOADS = { perMinute: 20, burst: 20 };
/** Half of what an hour allows at once, the other half in the course of it: no hour has more. */
const MINUTES_OF_HALF = 2 * 60;

/** Mails that one address asks for, and that go to one address: 10 and 5 in any hour. */
const MAILS_FROM = { perMinute: 5 / 60, burst: 5 };
const MAILS_TO = { perMinute: 2 / 60, burst: 3 };
/** What a page tells of its proactive messages: two per page at most. */
const PROACTIVE = { perMinute: 60, burst: 30 };

interface Bucket {
  /** When it is full again. */
  fullAt: number;
}

/** Buckets of one kind. Two generations: what was not touched while the younger one lasted is full, and goes with the older one. */
class Buckets {
  #young = new Map<string, Bucket>();
  #old = new Map<string, Bucket>();
  #turnedAt = 0;

  /** @param cost tokens; what costs more than there can be takes all of them */
  spend(key: string, now: number, perMinute: number, burst: number, cost = 1): number {
    const depth = (MINUTE / perMinute) * burst;
    const gap = Math.min((MINUTE / perMinute) * cost, depth);
    // The clock may be set back.
    if (now < this.#turnedAt) this.#turnedAt = now;
    if (now - this.#turnedAt >= depth || this.#young.size >= KEYS) this.#turn(now);
    const bucket = this.#of(key, now);
    // No later than an empty bucket would be: the limits were raised, or the clock was set back.
    bucket.fullAt = Math.min(Math.max(bucket.fullAt, now), now + depth);
    const over = bucket.fullAt + gap - now - depth;
    if (over > SLACK) return Math.ceil(over - SLACK);
    bucket.fullAt += gap;
    return 0;
  }

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  #turn(now: number): void {
    this.#old = this.#young;
    this.#young = new Map();
    this.#turnedAt = now;
  }

  #of(key: string, now: number): Bucket {
    const known = this.#young.get(key);
    if (known) return known;
    const bucket = this.#old.get(key) ?? { fullAt: now };
    this.#old.delete(key);
    this.#young.set(key, bucket);
    return bucket;
  }
}

export class Throttle {
  readonly #traffic: () => Traffic;
  readonly #buckets: Record<Spending, Buckets> = {
    message: new Buckets(),
    agent: new Buckets(),
    signal: new Buckets(),
    update: new Buckets(),
    older: new Buckets(),
    upload: new Buckets(),
    fileFrom: new Buckets(),
    megabytesFrom: new Buckets(),
    conversation: new Buckets(),
    connect: new Buckets(),
    mailFrom: new Buckets(),
    mailTo: new Buckets(),
    proactive: new Buckets(),
  };

  /** @param traffic the settings in force; asked every time, so that a change counts at once */
  constructor(traffic: () => Traffic) {
    this.#traffic = traffic;
  }

  /**
   * Takes a token of this key. Makes no garbage where there is one: this runs for every frame.
   * @param now ms @param cost tokens @returns 0, or after how many ms there will be one; then nothing was taken
   */
  spend(kind: Spending, key: string, now: number, cost = 1): number {
    const buckets = this.#buckets[kind];
    const traffic = this.#traffic();
    switch (kind) {
      case 'message':
        return buckets.spend(key, now, traffic.messagesPerMinute, traffic.messageBurst);
      case 'agent':
        return buckets.spend(key, now, traffic.agentCommandsPerMinute, traffic.agentCommandBurst);
      case 'signal':
        return buckets.spend(key, now, SIGNALS.perMinute, SIGNALS.burst);
      case 'update':
        return buckets.spend(key, now, UPDATES.perMinute, UPDATES.burst);
      case 'older':
        return buckets.spend(key, now, OLDER.perMinute, OLDER.burst);
      case 'upload':
        return buckets.spend(key, now, UPLOADS.perMinute, UPLOADS.burst);
      case 'fileFrom':
        return buckets.spend(key, now, traffic.filesPerHour / MINUTES_OF_HALF, traffic.filesPerHour / 2);
      case 'megabytesFrom': {
        const most = traffic.fileMegabytesPerHour;
        return buckets.spend(key, now, most / MINUTES_OF_HALF, most / 2, cost);
      }
      case 'conversation':
        return buckets.spend(key, now, traffic.conversationsPerMinute, traffic.conversationsPerMinute);
      case 'mailFrom':
        return buckets.spend(key, now, MAILS_FROM.perMinute, MAILS_FROM.burst);
      case 'mailTo':
        return buckets.spend(key, now, MAILS_TO.perMinute, MAILS_TO.burst);
      case 'proactive':
        return buckets.spend(key, now, PROACTIVE.perMinute, PROACTIVE.burst);
      case 'connect':
        return buckets.spend(key, now, traffic.connectsPerMinute, traffic.connectsPerMinute);
    }
  }

  /** How many keys are remembered. */
  get size(): number {
    return Object.values(this.#buckets).reduce((sum, buckets) => sum + buckets.size, 0);
  }
}
