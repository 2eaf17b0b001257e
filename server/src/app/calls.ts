/**
 * Carries out what flows ask of other systems. A call is a part of the state, as deadlines are: it is asked when a state says so, after
 * each commit and again after a restart, with the same key; its answer is a command like any other. Nothing here is the truth.
 */
import type { ConversationId } from '@sapa/protocol';
import type { CallAnswer } from '../core/conversation/command.ts';
import type { PendingCall, State } from '../core/conversation/state.ts';
import type { Desk } from './desk.ts';
import { createLine } from './fair-line.ts';
import type { Caller, Clock } from './ports.ts';

export interface Calls {
  /** Asks what this state waits for, unless that is under way. */
  notice(state: State): void;
  /** Begins nothing more; resolves when what is under way has been answered and the answers are committed. */
  quiet(): Promise<void>;
}

export interface CallsParts {
  readonly caller: Caller;
  readonly desk: Pick<Desk, 'execute' | 'peek'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
  readonly fieldsOf: (state: State) => Readonly<Record<string, string>>;
  /** Calls at once, in all and to one connection; others wait in line. */
  readonly atOnce?: number;
  readonly atOnceEach?: number;
}

const AT_ONCE = 32;
const AT_ONCE_EACH = 8;
/** An answer that storage did not take is brought again. */
const AGAIN_MS = 3_000;

interface Waited {
  readonly call: PendingCall;
  /** The same however often it is asked, and no other call's: a call's id is its own in its conversation only. */
  readonly key: string;
}

function waitedFor(state: State | undefined): Waited | undefined {
  const call = state?.status === 'bot' ? state.flow?.call : undefined;
  return state && call && { call, key: `${state.id}-${call.id}` };
}

export function createCalls({ caller, desk, clock, onError, fieldsOf, ...bounds }: CallsParts): Calls {
  const { atOnce = AT_ONCE, atOnceEach = AT_ONCE_EACH } = bounds;
  /** Keys of calls in line, under way, or with an answer that is not stored yet. */
  const known = new Set<string>();
  const line = createLine<State>(atOnceEach);
  const underWay = new Set<Promise<void>>();
  let isStopped = false;

  function next(): void {
    while (!isStopped && underWay.size < atOnce) {
      const taken = line.take();
      if (!taken) return;
      begin(taken.one, taken.leave);
    }
  }

  /** While it stood in line the conversation may have gone on without it. */
  function begin(noticed: State, leave: () => void): void {
    const waited = waitedFor(noticed);
    const state = desk.peek(noticed.id) ?? noticed;
    if (!waited || waitedFor(state)?.key !== waited.key) {
      if (waited) known.delete(waited.key);
      leave();
      return;
    }
    const work = carryOut(state, waited)
      .catch(onError)
      .finally(() => {
        underWay.delete(work);
        leave();
        next();
      });
    underWay.add(work);
  }

  async function carryOut(state: State, waited: Waited): Promise<void> {
    const { connection, request } = waited.call;
    const asked = { connection, request, key: waited.key, fields: fieldsOf(state) };
    const answer = await caller.call(asked).catch((error: unknown): CallAnswer => {
      onError(error);
      return { ok: false, failure: 'unreachable' };
    });
    await bring(state.id, waited, answer);
  }

  async function bring(conversation: ConversationId, waited: Waited, answer: CallAnswer): Promise<void> {
    const command = { by: { kind: 'system' }, do: { type: 'answerCall', call: waited.call.id, answer } } as const;
    const isStored = await desk.execute(conversation, command).then(
      ({ ok }) => ok,
      (error: unknown) => {
        onError(error);
        return false;
      },
    );
    const isWanted = waitedFor(desk.peek(conversation))?.key === waited.key;
    if (isStored || !isWanted || isStopped) known.delete(waited.key);
    else clock.later(AGAIN_MS, () => void bringAgain(conversation, waited, answer));
  }

  /** At the end it is left to the next process, which asks again. */
  async function bringAgain(...what: Parameters<typeof bring>): Promise<void> {
    if (!isStopped) await bring(...what);
  }

  return {
    notice(state) {
      const waited = waitedFor(state);
      if (isStopped || !waited || known.has(waited.key)) return;
      known.add(waited.key);
      line.join(waited.call.connection, state);
      next();
    },
    async quiet() {
      isStopped = true;
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
