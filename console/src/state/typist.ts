/** Tells the visitor that an answer is being written: at the first letter, again while it goes on, and when it stops. */
import type { ConversationId } from '@sapa/protocol';

const AGAIN_MS = 3_000;
const PAUSE_MS = 4_000;

export interface Typist {
  /** A letter was typed (or all of them removed: `hasText` false). */
  typed(conversation: ConversationId, hasText: boolean): void;
  stop(): void;
}

export interface TypistEnv {
  now(): number;
  later(ms: number, run: () => void): () => void;
}

export function createTypist(env: TypistEnv, send: (conversation: ConversationId, on: boolean) => void): Typist {
  let current: { conversation: ConversationId; sentAt: number; cancel: () => void } | undefined;

  function stop() {
    if (!current) return;
    current.cancel();
    send(current.conversation, false);
    current = undefined;
  }
  function typed(conversation: ConversationId, hasText: boolean) {
    if (current && (current.conversation !== conversation || !hasText)) stop();
    if (!hasText) return;
    const now = env.now();
    const isDue = !current || now - current.sentAt >= AGAIN_MS;
    current?.cancel();
    current = { conversation, sentAt: isDue ? now : (current?.sentAt ?? now), cancel: env.later(PAUSE_MS, stop) };
    if (isDue) send(conversation, true);
  }
  return { typed, stop };
}
