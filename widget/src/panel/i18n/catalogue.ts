/** Every text that the panel opens with; for what comes later see `rare.ts`. A language that misses one does not compile. */
import type { Language } from '@sapa/protocol';

export interface Catalogue {
  readonly language: Language;
  readonly chat: string;
  readonly close: string;
  readonly message: string;
  readonly placeholder: string;
  readonly send: string;
  readonly log: string;
  readonly connecting: string;
  readonly online: string;
  readonly away: string;
  readonly withAgent: string;
  readonly waiting: string;
  readonly agent: string;
  readonly bot: string;
  readonly you: string;
  readonly human: string;
  readonly end: string;
  readonly earlier: string;
  readonly sending: string;
  readonly sent: string;
  readonly read: string;
  readonly joined: (name: string) => string;
  readonly ended: string;
  readonly rated: string;
  readonly offline: string;
  readonly refused: string;
}
