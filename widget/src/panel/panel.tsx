/** The chat in its place: one dialog in the shadow root, painted after every change. Owns focus, scrolling and the keyboard's space. */
import { render } from 'preact';
import type { Dock, PanelHandle } from '../dock.ts';
import type { Browser } from '../env.ts';
import type { OpenSession } from '../session/session.ts';
import { createChat, OPEN } from './chat.ts';
import { currentOf } from './current.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import { ink } from './ink.ts';
import css from './panel.css?inline';
import { View } from './view.tsx';

const LANGUAGES = { id: () => import('./i18n/id.ts'), en: () => import('./i18n/en.ts') };
/** This near to the end still counts as reading the end, in pixels. */
const NEAR_END = 48;
/** A chat left open is open on the next page; after this long it is another visit. */
const VISIT_MS = 30 * 60_000;

export function mountPanel(dock: Dock, catalogue: Catalogue, browser: Browser, openSession: OpenSession): PanelHandle {
  let texts = catalogue;
  let isQueued = false;
  let isGone = false;
  let isMirrored = false;
  let firstSeq: number | undefined;
  let painted: unknown;
  const dialog = dock.root.ownerDocument.createElement('dialog');
  const style = (rules: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    dock.root.adoptedStyleSheets.push(sheet);
  };
  const arrived = (rules: string) => {
    style(rules);
    repaint();
  };
  style(css);

  const repaint = () => {
    if (isQueued) return;
    isQueued = true;
    queueMicrotask(() => {
      isQueued = false;
      if (!isGone) paint();
    });
  };
  const chat = createChat({ browser, openSession, emit: dock.emit, repaint });

  function paint() {
    adopt();
    if (!dialog.open) return;
    const log = dialog.querySelector('.log');
    const below = log ? log.scrollHeight - log.scrollTop : 0;
    const isAtEnd = !log || below - log.clientHeight < NEAR_END;
    dialog.ariaLabel = texts.chat;
    dialog.lang = texts.language;
    const had = dock.root.activeElement;
    render(<View chat={chat} texts={texts} close={() => dock.show(false)} arrived={arrived} />, dialog);
    // What was pressed may be gone now: the keyboard must not be left outside.
    if (had && !dock.root.activeElement) focus();
    scroll(below, isAtEnd);
  }
  /** On a phone the composer would bring up the keyboard. */
  const focus = () =>
    ((browser.isPhone() ? null : dialog.querySelector<HTMLElement>('.foot textarea')) ?? dialog).focus();
  /** To the end for who reads the end and for own words; what is prepended must not move what is being read. */
  function scroll(below: number, isAtEnd: boolean) {
    const log = dialog.querySelector('.log');
    if (!log) return;
    const { state } = chat.line;
    const first = currentOf(state)?.events[0]?.seq;
    const own = state.outbox.at(-1)?.id;
    if (isAtEnd || (own && own !== painted)) log.scrollTop = log.scrollHeight;
    else if (first !== firstSeq) log.scrollTop = log.scrollHeight - below;
    firstSeq = first;
    painted = own;
  }
  /** The site's look and language, known from the welcome. */
  function adopt() {
    const { site } = chat;
    if (!site || site === adopted) return;
    dialog.style.setProperty('--sapa-i', ink(dock.paint(site.look)));
    if (site.language !== texts.language) {
      LANGUAGES[site.language]().then(
        (module) => {
          texts = module.texts;
          repaint();
        },
        // Off line: the words we have are better than none.
        () => {},
      );
    }
    adopted = site;
  }
  let adopted: typeof chat.site;

  /** Open or closed as in the other tabs; the focus stays where the visitor is. */
  const mirror = (key: string) => {
    chat.glance();
    const next = !!browser.storage.get(OPEN);
    // That it is gone from storage is no wish to close, unless just this changed.
    if (browser.isPhone() || `${next}` === dock.button.ariaExpanded || !(next || key.endsWith(OPEN))) return;
    isMirrored = true;
    dock.show(next);
  };
  const stops = [
    browser.onViewport((top, height) => {
      const isPhone = browser.isPhone();
      dialog.style.top = isPhone ? `${top}px` : '';
      dialog.style.height = isPhone ? `${height}px` : '';
    }),
    browser.onStorage(mirror),
    browser.onWake(chat.glance),
  ];
  const leave = (event: Event) => {
    event.preventDefault();
    dock.show(false);
  };
  dialog.tabIndex = -1;
  dialog.oncancel = leave;
  dialog.onkeydown = (event) => {
    // The page's own shortcuts are not for what is typed here.
    event.stopPropagation();
    if (event.key === 'Escape' && !event.isComposing) leave(event);
  };
  dock.root.append(dialog);
  if (browser.storage.get(':live')) chat.line.open();
  if (browser.now() - Number(browser.storage.get(OPEN)) < VISIT_MS) mirror(OPEN);

  return {
    show(isOpen) {
      if (isOpen === dialog.open) return;
      if (isOpen) {
        chat.line.open();
        // On a phone nothing else is on the screen: modal, so that focus and readers stay inside. Else `show()` would take the focus.
        if (browser.isPhone()) dialog.showModal();
        else dialog.open = true;
        paint();
      } else dialog.close();
      if (!isMirrored) isOpen ? focus() : dock.button.focus();
      isMirrored = false;
      chat.show(isOpen);
    },
    destroy() {
      isGone = true;
      for (const stop of stops) stop();
      chat.line.close();
      render(null, dialog);
      dialog.remove();
    },
  };
}
