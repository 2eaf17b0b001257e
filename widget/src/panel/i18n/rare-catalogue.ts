/** Every text of the lazy parts: each language is a chunk of its own, `rare/<language>.ts`, fetched with the first of them. */
import type { QueueSignal } from '../chat.ts';

export interface RareCatalogue {
  readonly endAsk: string;
  readonly endYes: string;
  readonly endNo: string;
  readonly again: string;
  readonly discard: string;
  readonly failed: string;
  readonly place: (position: string) => string;
  readonly wait: (time: string) => string;
  readonly soon: string;
  /** How long it takes, when nobody can know; and when the time that was told has run out. */
  readonly few: string;
  readonly now: string;
  /** Why the place or the time is worse than it was. */
  readonly reasons: Readonly<Record<NonNullable<QueueSignal['reason']>, string>>;
  readonly here: (agents: string) => string;
  readonly opens: (time: string) => string;
  readonly rateAsk: string;
  readonly comment: string;
  readonly rate: string;
  readonly leaveAsk: string;
  readonly name: string;
  readonly email: string;
  readonly leave: string;
  readonly notNow: string;
  readonly badEmail: string;
  readonly noMessage: string;
  /** What the five scores mean, from the worst. */
  readonly scores: readonly [string, string, string, string, string];
  /** What was given, which can still be changed. */
  readonly given: (score: string) => string;
  readonly change: string;
  /** Beside a box to check: the transcript goes to this address. */
  readonly copyTo: (email: string) => string;
  /** Above the form before the chat, and the button under it. */
  readonly preAsk: string;
  readonly start: string;
  readonly department: string;
  /** What the star beside a field means. */
  readonly needed: string;
  /** At a field: it is empty; nothing was picked; the text was not agreed to. */
  readonly fillIn: string;
  readonly pick: string;
  readonly agree: string;
  /** In a list, while nothing is picked. */
  readonly choose: string;
  /** Of the button that closes the bubble with which the site speaks first. */
  readonly dismiss: string;
  /** Of the button beside the composer, and what it brings up. */
  readonly menu: {
    readonly attach: string;
    readonly photo: string;
    readonly emoji: string;
    readonly sound: string;
    readonly notify: string;
    /** The browser does not let us. */
    readonly blocked: string;
    readonly save: string;
    readonly mail: string;
    /** Where the transcript goes: not known yet; known; on its way; sent. */
    readonly mailAsk: string;
    readonly mailTo: (email: string) => string;
    readonly mailing: string;
    readonly mailed: (email: string) => string;
    readonly mailSend: string;
    readonly back: string;
    readonly unsaved: string;
  };
  /** Names of the groups, as many as there are. */
  readonly emoji: {
    readonly recent: string;
    readonly groups: readonly [string, string, string, string, string];
  };
  readonly files: {
    /** Of the list above the composer. */
    readonly tray: string;
    readonly cancel: (name: string) => string;
    readonly again: (name: string) => string;
    /** Why a file is not sent; `size`: `10 MB`. */
    readonly tooLarge: (size: string) => string;
    readonly empty: string;
    readonly unsupported: string;
    readonly full: string;
    readonly refused: string;
    readonly failed: string;
    /** More than `count` were picked. */
    readonly many: (count: string) => string;
    readonly waiting: string;
    readonly ready: string;
    /** The words wait for the files. */
    readonly held: string;
    /** Nobody has what was sent any more. */
    readonly gone: string;
  };
}
