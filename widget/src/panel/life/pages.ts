/** Tells the agent where the visitor is, as they go from page to page without a new one being loaded. No DOM. */
import type { Page } from '@sapa/protocol';

/** The title comes a moment after the address. */
const SETTLES_MS = 1_000;
/** Titles of one address that are told: some pages let theirs blink. */
const TITLES = 5;

export interface PageParts {
  readonly page: () => Page;
  /** Only of a page that is looked at. */
  readonly isVisible: () => boolean;
  /** Returns false when the line is not up. */
  readonly send: (frame: { readonly t: 'update'; readonly page: Page }) => boolean;
  /** Returns how to call it off. */
  readonly later: (ms: number, run: () => void) => () => void;
}

export interface Pages {
  /** To be called whenever something happens. */
  look(): void;
  /** Another tab may have told of its own page. */
  again(): void;
  stop(): void;
}

export function reportPages({ page, isVisible, send, later }: PageParts): Pages {
  let url: string | undefined;
  const told = new Set<string | undefined>();
  let cancel: (() => void) | undefined;

  function isNews() {
    const now = page();
    if (now.url !== url) told.clear();
    url = now.url;
    return told.size < TITLES && !told.has(now.title);
  }
  function report() {
    cancel = undefined;
    const now = page();
    if (isNews() && isVisible() && send({ t: 'update', page: now })) told.add(now.title);
  }
  // At first there is nothing to wait for.
  report();
  function look() {
    if (!cancel && isNews() && isVisible()) cancel = later(SETTLES_MS, report);
  }
  return {
    look,
    again() {
      told.clear();
      look();
    },
    stop: () => cancel?.(),
  };
}
