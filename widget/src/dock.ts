/** What launcher and panel know of each other, and what the page sees. Types only: the launcher never pulls the panel in. */
import type { Language, Look } from '@sapa/protocol';
import type { Catalogue } from './panel/i18n/catalogue.ts';

export type SapaEvent = 'open' | 'close' | 'unread' | 'message';
export type SapaListener = (detail?: unknown) => void;

/** `window.Sapa`. */
export interface SapaApi {
  open(): void;
  close(): void;
  /** `unread` carries the count, `message` {by, text}. Returns how to stop listening. */
  on(name: SapaEvent, listener: SapaListener): () => void;
  /** Takes the widget off the page: elements, listeners, socket. The visitor's session stays for the next visit. */
  destroy(): void;
}

/** The place on the page that the launcher gives to the panel. */
export interface Dock {
  readonly root: ShadowRoot;
  readonly button: HTMLElement;
  /** Public key of the site. */
  readonly site: string;
  /** Where Sapa's server is. */
  readonly origin: string;
  readonly language: Language;
  /** Looks as the site wants it; what the script tag says goes first. Returns the accent, `#rrggbb`. */
  paint(look: Partial<Look>): string;
  emit(name: SapaEvent, detail?: unknown): void;
  /** Opens or closes the chat; nothing happens when it is so already. */
  show(isOpen: boolean): void;
}

export interface PanelHandle {
  show(isOpen: boolean): void;
  destroy(): void;
}

export type Mount = (dock: Dock, texts: Catalogue) => PanelHandle;
/** Fetches the panel and one language side by side. */
export type LoadPanel = (dock: Dock) => Promise<PanelHandle>;
