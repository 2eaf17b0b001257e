/** What the server signals and nobody keeps: who is writing, how far the visitor has read, who is there. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { AgentId, ConversationId, Signal, Stand } from '@sapa/protocol';
import { standOf } from './presence.ts';

/** A visitor whose "stopped writing" was lost does not write for ever. */
const TYPING_MS = 8_000;

export interface Passing {
  readonly typing: ReadonlySignal<ReadonlySet<ConversationId>>;
  /** `seq` the visitor has seen. */
  readonly seen: ReadonlySignal<ReadonlyMap<ConversationId, number>>;
  readonly presence: ReadonlySignal<ReadonlyMap<AgentId, Stand>>;
  /** What is not ours to see any more, though it is still here. */
  readonly gone: ReadonlySignal<ReadonlySet<ConversationId>>;
  receive(signal: Signal): void;
  /** The visitor said something: they are not writing it any more. */
  spoke(conversation: ConversationId): void;
  /** A new welcome: what was signalled before it may be old. */
  forget(): void;
  stop(): void;
}

export function createPassing(later: (ms: number, run: () => void) => () => void): Passing {
  const typing = signal<ReadonlySet<ConversationId>>(new Set());
  const seen = signal<ReadonlyMap<ConversationId, number>>(new Map());
  const presence = signal<ReadonlyMap<AgentId, Stand>>(new Map());
  const gone = signal<ReadonlySet<ConversationId>>(new Set());
  const timers = new Map<ConversationId, () => void>();

  function setTyping(conversation: ConversationId, isOn: boolean) {
    timers.get(conversation)?.();
    timers.delete(conversation);
    if (isOn)
      timers.set(
        conversation,
        later(TYPING_MS, () => setTyping(conversation, false)),
      );
    if (typing.value.has(conversation) === isOn) return;
    const next = new Set(typing.value);
    if (isOn) next.add(conversation);
    else next.delete(conversation);
    typing.value = next;
  }
  function setGone(conversation: ConversationId, isGone: boolean) {
    if (gone.value.has(conversation) === isGone) return;
    const next = new Set(gone.value);
    if (isGone) next.add(conversation);
    else next.delete(conversation);
    gone.value = next;
  }
  function receive(arrived: Signal) {
    if (arrived.type === 'typing' && arrived.by === 'visitor') setTyping(arrived.conversation, arrived.on);
    else if (arrived.type === 'following') setGone(arrived.conversation, !arrived.on);
    else if (arrived.type === 'read' && arrived.by === 'visitor') {
      const seq = Math.max(arrived.seq, seen.value.get(arrived.conversation) ?? 0);
      seen.value = new Map(seen.value).set(arrived.conversation, seq);
    } else if (arrived.type === 'presence' && 'agent' in arrived) {
      presence.value = new Map(presence.value).set(arrived.agent, standOf(arrived));
    }
  }
  const stop = () => {
    for (const cancel of timers.values()) cancel();
    timers.clear();
  };
  return {
    typing,
    seen,
    presence,
    gone,
    receive,
    spoke: (conversation) => setTyping(conversation, false),
    forget() {
      stop();
      typing.value = new Set();
      presence.value = new Map();
      gone.value = new Set();
    },
    stop,
  };
}
