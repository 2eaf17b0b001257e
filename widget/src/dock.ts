/** What launcher and panel know of each other, and what the page sees. Types only: the launcher never pulls the panel in. */
import type { Look, UiLanguage } from '@sapa/protocol';
import type { ChatCalls, Leaving, SapaEvent } from './npm/api.ts';
import type { Catalogue } from './panel/i18n/catalogue.ts';

export type * from './npm/api.ts';

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
