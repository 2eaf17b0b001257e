/** Every text that the panel opens with; for what comes later see `rare-catalogue.ts`. A language that misses one does not compile. */
import type { UiLanguage } from '@sapa/protocol';

export interface Catalogue {
  readonly language: UiLanguage;
  readonly chat: string;
  /** Of the button on the page, while the chat is closed. */
  readonly open: string;
  readonly close: string;
  readonly message: string;
  readonly placeholder: string;
  readonly send: string;
  /** Of the button beside the composer: files, emoji, sound … */
  readonly more: string;
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
