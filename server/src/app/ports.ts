/** What the app needs from the world outside, as interfaces it owns. `main.ts` hands in the real ones, tests their own. */

import type { Attachment, ConversationId, Settings, SiteKey, Timestamp } from '@sapa/protocol';
import type { HeardBy, Learnt } from '../core/bot/index.ts';
import type { CallAnswer } from '../core/conversation/command.ts';

export interface Clock {
  now(): Timestamp;
  /** Runs once after `ms`; returns how to cancel. */
  later(ms: number, run: () => void): () => void;
}

export interface Ids {
  /** Time-ordered and unguessable. */
  next(): string;
  /** 256 random bits, base64url. */
  token(): string;
  /** SHA-256 of a token, hex: what is kept instead of it. */
  hash(text: string): string;
}

export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** Carries hints only: losing one costs latency, never data (D8). */
export interface Bus {
  publish(conversation: ConversationId, head: number): void;
  subscribe(listener: (conversation: ConversationId, head: number) => void): () => void;
}

export interface SettingsSource {
  readonly current: Settings;
  onChange(listener: (settings: Settings) => void): () => void;
}

/** Asks the owner's other systems. */
export interface Caller {
  /**
   * Within a bounded time; a failure that is to be expected of another system is an answer.
   * @param asked.key the same for a call that is carried out again, so that the other system can tell
   */
  call(asked: {
    readonly connection: string;
    readonly request: string;
    readonly key: string;
    /** What templates may name. */
    readonly fields: Readonly<Record<string, string>>;
  }): Promise<CallAnswer>;
}

/** Trains the bot's ear, away from the event loop. */
export interface Trainer {
  /** Undefined when another training was asked for meanwhile. */
  train(bot: HeardBy): Promise<Learnt | undefined>;
}

/** One way to hash passwords; slow on purpose. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** False also for an unknown user (`hash` undefined), after the same amount of work. */
  verify(hash: string | undefined, password: string): Promise<boolean>;
  /** The hash was made with older parameters. */
  isOutdated(hash: string): boolean;
}

/** One client's line, whatever carries it. */
export interface Connection {
  /** False as soon as nothing more is to be said or heard, though what was said may still be leaving. */
  readonly isOpen: boolean;
  send(text: string): void;
  /** Resolves when most of what was sent has left, or the connection is gone. */
  drained(): Promise<void>;
  close(code: number, reason: string): void;
  /** Ends it without waiting for the other side. */
  cut(): void;
  /** Asks for a sign of life that no page has to be awake for, where the transport has one. */
  ping(): void;
}

/** Files on their way into a message. */
export interface Uploads {
  /**
   * What these ids stand for, in their order; undefined where one of them is not complete, not theirs, sent already, or not what
   * this site takes.
   * @param owner `visitor:ID` or `agent:ID`
   */
  attachmentsFor(owner: string, ids: readonly string[], site: SiteKey): Promise<readonly Attachment[] | undefined>;
}

/** By which sites vouch for who their visitors are. */
export interface Vouching {
  /** Whether the site signed this text with its secret. False where it has none, or the one it has cannot be opened. */
  isSigned(site: SiteKey, text: string, signature: string): boolean;
}

export interface Mail {
  /** The same for every try, so that whoever gets it twice can tell. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  /** Plain. */
  readonly text: string;
}

export type MailSent =
  | { readonly ok: true }
  /** `isFinal`: trying again is of no use. `why` names nobody. */
  | { readonly ok: false; readonly isFinal: boolean; readonly why: string };

export interface Mailer {
  /** Within a bounded time; never rejects. */
  send(mail: Mail): Promise<MailSent>;
}
