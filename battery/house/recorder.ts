/** Writes the history down: is shown every frame that goes over a connection, in both directions, as it happens. */
import type { ConversationEvent, VisitorSnapshot } from '@sapa/protocol';
import type { Entry } from '../checker/history.ts';

interface Frame {
  readonly t: string;
  readonly [field: string]: unknown;
}

/** One connection of one client. */
export interface Tap {
  sent(text: string): void;
  received(text: string): void;
  closed(): void;
}

export type Counts = Readonly<
  Record<'commands' | 'resent' | 'acks' | 'rejects' | 'unknown' | 'deliveries' | 'connections', number>
>;

export interface Recorder {
  readonly entries: Entry[];
  connection(client: string): Tap;
  counts(): Counts;
  /** @param since ms since 1970 */
  isWelcomedSince(client: string, since: number): boolean;
}

export function createRecorder(): Recorder {
  const entries: Entry[] = [];
  const invoked = new Set<string>();
  const answered = new Set<string>();
  let connections = 0;
  let rejects = 0;
  let acks = 0;
  let resent = 0;
  let deliveries = 0;

  function connection(client: string): Tap {
    const number = ++connections;
    let person = '';
    let resume: Readonly<Record<string, number>> = {};
    let isClosed = false;
    const note = (entry: Record<string, unknown>) => void entries.push({ ...entry, client, at: Date.now() } as Entry);

    function command(frame: Frame): void {
      const { id } = frame;
      const key = `${client} ${person} ${id}`;
      if (invoked.has(key)) {
        resent += 1;
        return;
      }
      invoked.add(key);
      note({
        kind: 'invoke',
        person,
        id,
        command: frame.command,
        ...(frame.conversation !== undefined && { conversation: frame.conversation }),
      });
    }
    function answer(frame: Frame): void {
      answered.add(`${client} ${frame.id}`);
      if (frame.t === 'ack') acks += 1;
      else rejects += 1;
      const { conversation, seq, reason } = frame;
      note({
        kind: frame.t,
        id: frame.id,
        ...(conversation !== undefined && { conversation, seq }),
        ...(reason !== undefined && { reason }),
      });
    }
    function heard(frame: Frame): void {
      if (frame.t === 'ack' || frame.t === 'reject') answer(frame);
      else if (frame.t === 'welcome') {
        person = personOf(frame);
        note({
          kind: 'welcome',
          connection: number,
          person,
          resume,
          snapshots: frame.conversations as VisitorSnapshot[],
        });
      } else if (frame.t === 'events') {
        const { conversation, snapshot, older } = frame;
        const events = frame.events as ConversationEvent[];
        deliveries += events.length;
        note({
          kind: 'events',
          connection: number,
          person,
          conversation,
          events,
          ...(snapshot !== undefined && { snapshot }),
          ...(older !== undefined && { older }),
        });
      }
    }

    return {
      sent(text) {
        const frame = JSON.parse(text) as Frame;
        if (frame.t === 'hello') resume = (frame.resume ?? {}) as Record<string, number>;
        else if (frame.t === 'do') command(frame);
      },
      received: (text) => heard(JSON.parse(text) as Frame),
      closed() {
        if (!isClosed && person !== '') note({ kind: 'closed', connection: number, person });
        isClosed = true;
      },
    };
  }

  return {
    isWelcomedSince: (client, since) =>
      entries.some((entry) => entry.kind === 'welcome' && entry.client === client && entry.at >= since),
    entries,
    connection,
    counts() {
      const sent = new Set(
        entries.flatMap((entry) => (entry.kind === 'invoke' ? [`${entry.client} ${entry.id}`] : [])),
      );
      const unknown = [...sent].filter((key) => !answered.has(key)).length;
      return { commands: sent.size, resent, acks, rejects, unknown, deliveries, connections };
    },
  };
}

function personOf(frame: Frame): string {
  const { visitor, agent } = frame as { visitor?: { id: string }; agent?: { id: string } };
  return visitor ? `visitor:${visitor.id}` : `agent:${agent?.id}`;
}
