/** What a page can say to the widget, and hear from it. Types only, and of nobody else's: this file is published. */

/** What each event tells. */
export interface SapaEvents {
  /** The bubble is drawn, and every call works. */
  ready: undefined;
  open: undefined;
  close: undefined;
  /** Somebody answered. */
  message: { readonly by: 'agent' | 'bot' | 'system'; readonly text: string };
  /** How many answers have not been seen. */
  unread: number;
  ended: { readonly by: 'visitor' | 'agent' | 'bot' | 'system' };
  rated: { readonly score: number; readonly comment?: string };
}
export type SapaEvent = keyof SapaEvents;

/** What a page says of the visitor; nobody vouches for it. */
export interface Visitor {
  readonly name?: string;
  readonly email?: string;
}
/** By names as fields have them: small letters, digits, `_`. At most 20. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** Who the visitor is, signed by the site's own server. */
export interface Identified extends Visitor {
  /** Yours, such as a customer number. */
  readonly id: string;
  /** Seconds since 1970. */
  readonly expires: number;
  /** HMAC-SHA256 of `id.expires` with the site's secret, as hex digits. */
  readonly signature: string;
  readonly attributes?: Attributes;
}

/** What a page can ask of the chat; it waits until the panel is here. */
export interface ChatCalls {
  /** Sends words as the visitor, without opening the chat. */
  send(text: string): void;
  setVisitor(visitor: Visitor): void;
  /** Their history follows them to this device. To be called on every page: nothing of it is stored. */
  identify(who: Identified): void;
  /** Beside those that are set already. */
  setAttributes(attributes: Attributes): void;
  /** @param language what the panel speaks, as a BCP 47 tag such as `id` or `pt-BR` */
  setLocale(language: string): void;
}

/** `['method', ...arguments]` of any method. */
export type SapaCall = readonly [method: keyof SapaApi, ...args: unknown[]];

/** `forget`: with all that is stored of the visitor in this browser. */
export interface Leaving {
  readonly forget?: boolean;
}

/** `window.Sapa`. */
export interface SapaApi extends ChatCalls {
  open(): void;
  close(): void;
  toggle(): void;
  /** The bubble itself. */
  show(): void;
  hide(): void;
  /** @returns how to stop listening */
  on<Name extends SapaEvent>(name: Name, listener: (detail: SapaEvents[Name]) => void): () => void;
  /** Works before the script is here, too, on `Sapa = window.Sapa || []`. */
  push(call: SapaCall): void;
  /**
   * Takes the widget off the page: elements, listeners, timers, socket. The visitor's session stays for the next visit, unless
   * it is to be forgotten: then what stored it is fetched if it has to be, and the promise ends when nothing is left.
   */
  destroy(options?: Leaving): Promise<unknown> | undefined;
}
