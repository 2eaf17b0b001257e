/** What a page can say to the widget, and hear from it. Types only, and nothing but: this file is published. */

export type SapaEvent = 'ready' | 'open' | 'close' | 'message' | 'unread' | 'ended' | 'rated';

/** What each event tells. */
export interface SapaEvents {
  /** The bubble is drawn, and everything below works. */
  ready: undefined;
  open: undefined;
  close: undefined;
  /** Somebody answered. */
  message: { readonly by: 'agent' | 'bot' | 'system'; readonly text: string };
  /** How many answers have not been seen. */
  unread: number;
  ended: undefined;
  rated: { readonly score: number; readonly comment?: string };
}

/** What the page knows of the visitor; nobody vouches for it. */
export interface SapaVisitor {
  readonly name?: string;
  readonly email?: string;
}

/** Names as fields have them: small letters, digits, `_`. At most 20. */
export type SapaAttributes = Readonly<Record<string, string | number | boolean>>;

/** Who the visitor is, signed by your server: `hex(HMAC-SHA256(secret, "id.expires"))`. */
export interface SapaIdentity extends SapaVisitor {
  /** Yours, such as a customer number. */
  readonly id: string;
  /** Seconds since 1970. */
  readonly expires: number;
  readonly signature: string;
  readonly attributes?: SapaAttributes;
}

/** `window.Sapa`. */
export interface SapaApi {
  open(): void;
  close(): void;
  toggle(): void;
  /** Shows or hides the bubble itself; a chat that is open is closed by hiding it. */
  show(): void;
  hide(): void;
  /** Says it in the visitor's name, as if they had typed it. */
  send(text: string): void;
  setVisitor(visitor: SapaVisitor): void;
  /** Their history follows them to this device. */
  identify(identity: SapaIdentity): void;
  setAttributes(attributes: SapaAttributes): void;
  /** What the panel speaks: `id`, `en`, `ms`, `jv`, `su`, `ar`, `zh`, `ja`, `es`, `pt`, `fr`, `de`. */
  setLocale(language: string): void;
  /** @returns how to stop listening */
  on<Name extends SapaEvent>(name: Name, listener: (detail: SapaEvents[Name]) => void): () => void;
  /** Takes the widget off the page: elements, listeners, socket. `forget`: what is kept in this browser too. */
  destroy(options?: { readonly forget?: boolean }): void;
  /** A call as a list: works before the script is here, and after. */
  push(call: readonly [method: Exclude<keyof SapaApi, 'push'>, ...args: readonly unknown[]]): void;
}
