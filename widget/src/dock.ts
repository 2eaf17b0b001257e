/** What launcher and panel know of each other, and what the page sees. Types only: the launcher never pulls the panel in. */
import type { Look, UiLanguage } from '@sapa/protocol';
import type { Catalogue } from './panel/i18n/catalogue.ts';

export type SapaEvent = 'ready' | 'open' | 'close' | 'message' | 'unread' | 'ended' | 'rated';
export type SapaListener = (detail?: unknown) => void;

/** What a page says of the person; nobody vouches for it. */
export interface Visitor {
  readonly name?: string;
  readonly email?: string;
}
export type Attributes = Readonly<Record<string, string | number | boolean>>;
/** Who somebody is, signed by the site's own server. */
export interface Identified extends Visitor {
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
  /** To be called on every page: nothing of it is stored. */
  identify(who: Identified): void;
  /** Beside those that are set already. */
  setAttributes(attributes: Attributes): void;
  /** @param language a BCP 47 tag, such as `id` or `pt-BR` */
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
  /** The launcher itself. */
  show(): void;
  hide(): void;
  /**
   * `ready`: the launcher is drawn. `unread` carries the count, `message` {by, text}, `ended` {by}, `rated` {score, comment?}.
   * Returns how to stop listening.
   */
  on(name: SapaEvent, listener: SapaListener): () => void;
  /** Works before the script is here, too, on `Sapa = window.Sapa || []`. */
  push(call: SapaCall): void;
  /**
   * Takes the widget off the page: elements, listeners, timers, socket. The visitor's session stays for the next visit, unless
   * it is to be forgotten: then what stored it is fetched if it has to be, and the promise ends when nothing is left.
   */
  destroy(options?: Leaving): Promise<unknown> | undefined;
}

/** How it looks; each may be absent. */
export type Looks = Partial<Omit<Look, 'label'>> & { readonly label?: string | undefined };

/** What the page, or a chunk of ours, asks of the chat. `proactive`: the rule whose message the visitor answers. */
export type Call = readonly [method: keyof ChatCalls | 'proactive', argument: unknown];

/** The place on the page that the launcher gives to the panel. */
export interface Dock {
  readonly root: ShadowRoot;
  readonly button: HTMLElement;
  /** Public key of the site. */
  readonly site: string;
  /** Where Sapa's server is. */
  readonly origin: string;
  readonly language: UiLanguage;
  /** What was asked for and is not done yet, oldest first: the panel takes it. */
  readonly calls: Call[];
  /** Looks as the site wants it; what the script tag says goes first. Returns the accent, `#rrggbb`. */
  paint(look: Looks): string;
  /** To the page's listeners: an event of that name on the host of the root. */
  emit(name: SapaEvent, detail?: unknown): void;
  /** A file of this build by its name: `fr`, `fr-rare`, `panel` … */
  fetch<Exports>(name: string): Promise<Exports>;
  /** Opens or closes the chat; nothing happens when it is so already. */
  show(isOpen: boolean): void;
}

export interface PanelHandle {
  /** Does what is in the dock's `calls`, too. */
  show(isOpen: boolean): void;
  /** A promise where there is something to wait for. */
  destroy(options?: Leaving): unknown;
}

export type Mount = (dock: Dock, texts: Catalogue) => PanelHandle;
/** Fetches the panel and one language side by side. */
export type LoadPanel = (dock: Dock) => Promise<PanelHandle>;
