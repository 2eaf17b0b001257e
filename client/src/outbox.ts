/**
 * Commands on their way (D2): kept until acked, sent in order, one in flight per conversation, with the same id every time.
 * Does not know sockets: it is told when the line is up (`resume`) and down (`reset`).
 *
 * A command is waiting → in flight → stored (acked; shown until its event is here, so that words never blink) → gone;
 * or refused: it stays, with its text, and the next one goes.
 */
import type { Ack, CommandId, ConversationEvent, ConversationId, Reject } from '@sapa/protocol';
import { backoffMs } from './backoff.ts';
import type { Timers } from './timers.ts';
import type { LineEnv, OutboxStorage, Pending } from './types.ts';

export interface Outbox<Command> {
  readonly list: readonly Pending<Command>[];
  add(command: Command, conversation?: ConversationId): CommandId;
  drop(id: CommandId): void;
  ack(ack: Ack, head: number): void;
  reject(reject: Reject): void;
  /** Events of a conversation are here: what they record is no longer pending. */
  arrived(conversation: ConversationId, head: number, events: readonly ConversationEvent[]): void;
  /** The line is up, or storage has more: what others left there joins what is here, and everything goes out. */
  resume(): void;
  /** The socket is gone: nothing is in flight. */
  reset(): void;
}

export function createOutbox<Command>(
  env: LineEnv,
  storage: OutboxStorage<Command>,
  timers: Timers,
  send: (pending: Pending<Command>) => boolean,
): Outbox<Command> {
  let list: readonly Pending<Command>[] = [];
  let failures = 0;
  const inFlight = new Set<CommandId>();
  const stored = new Map<CommandId, Ack>();

  /** What is here and what is in storage, in the order of composing. */
  const gathered = () =>
    [...new Map([...storage.load(), ...list].map((pending) => [pending.id, pending])).values()].sort(
      (a, b) => a.at - b.at,
    );
  const laneOf = (pending: Pending<Command>) => `lane:${pending.conversation ?? 'new'}`;
  const update = (next: readonly Pending<Command>[]) => {
    list = next;
    storage.save(list.filter((pending) => !stored.has(pending.id)));
    flush();
  };
  const without = (isGone: (pending: Pending<Command>) => boolean) => {
    const next = list.filter((pending) => !isGone(pending));
    if (next.length < list.length) update(next);
  };
  function flush() {
    const busy = new Set<string>();
    for (const pending of list) {
      const lane = laneOf(pending);
      if (pending.refused || stored.has(pending.id) || busy.has(lane)) continue;
      busy.add(lane);
      if (!inFlight.has(pending.id) && !timers.has(lane) && send(pending)) inFlight.add(pending.id);
    }
  }
  function add(command: Command, conversation?: ConversationId) {
    const id = env.uuid() as CommandId;
    // Later than what is before it, whatever the clock says: storage is put in order by this.
    const at = Math.max(env.now(), ...list.map((pending) => pending.at + 1));
    update([...list, { id, command, at, ...(conversation && { conversation }) }]);
    return id;
  }

  list = gathered();
  return {
    get list() {
      return list;
    },
    add,
    drop: (id) => without((pending) => pending.id === id && !!pending.refused),
    ack(ack, head) {
      inFlight.delete(ack.id);
      failures = 0;
      if (ack.seq && ack.seq > head && list.some((pending) => pending.id === ack.id)) {
        stored.set(ack.id, ack);
        update(list);
      } else without((pending) => pending.id === ack.id);
    },
    reject(reject) {
      const pending = list.find((each) => each.id === reject.id);
      // Nothing is in flight under that id any more: a late answer to what is already settled.
      if (!pending || !inFlight.delete(pending.id)) return;
      if (reject.retryable) {
        timers.set(laneOf(pending), reject.retryAfterMs ?? backoffMs(++failures, env.random()), flush);
      } else update(list.map((each) => (each === pending ? { ...each, refused: reject } : each)));
    },
    arrived(conversation, head, events) {
      const recorded = new Set(events.map((event) => event.command));
      without(({ id }) => {
        const ack = stored.get(id);
        const isHere =
          recorded.has(id) || (ack?.conversation === conversation && ack.seq !== undefined && ack.seq <= head);
        if (isHere) {
          inFlight.delete(id);
          stored.delete(id);
        }
        return isHere;
      });
    },
    resume: () => update(gathered()),
    reset: () => inFlight.clear(),
  };
}
