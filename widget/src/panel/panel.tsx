/** The chat in its place: one dialog in the shadow root, painted after every change. Owns focus, scrolling and the keyboard's space. */
import { render } from 'preact';
import type { Dock, PanelHandle } from '../dock.ts';
import type { Browser } from '../env.ts';
import type { OpenSession } from '../session/session.ts';
import { createChat, OPEN } from './chat.ts';
import { createChunks } from './chunks.ts';
import { currentOf } from './current.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import type { RareCatalogue } from './i18n/rare-catalogue.ts';
import { ink } from './ink.ts';
import css from './panel.css?inline';
import { View, type ViewProps } from './view.tsx';

/** This near to the end still counts as reading the end, in pixels. */
const NEAR_END = 48;
/** A chat left open is open on the next page; after this long it is another visit. */
const VISIT_MS = 30 * 60_000;

export function mountPanel(dock: Dock, catalogue: Catalogue, browser: Browser, openSession: OpenSession): PanelHandle {
  let texts = catalogue;
  let isQueued = false;
  let isGone = false;
  let isMirrored = false;
  /** What is drawn is not of now: nobody sees it. */
  let isStale = true;
  let firstSeq: number | undefined;
  let painted: unknown;
  const { root, button } = dock;
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name) => root.ownerDocument.createElement(name);
  const dialog = make('dialog');
  const badge = make('span');
  const style = (rules: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets.push(sheet);
  };
  style(css);
  const drawn: ViewProps['drawn'] = new Map();
  /** In the visitor's language; in English what has not been written in it. */
  const fetchTexts = <Texts,>(language: string, part = '') =>
    dock.fetch<{ texts: Texts }>(language + part).catch(() => dock.fetch<{ texts: Texts }>(`en${part}`));
  const chunks = createChunks(
    () => texts.language,
    (language) => fetchTexts(language, '-rare'),
    (rules) => {
      if (rules) style(rules);
      drawn.clear();
      repaint();
    },
  );

  const repaint = () => {
    if (isQueued) return;
    isQueued = true;
    queueMicrotask(() => {
      isQueued = false;
      if (!isGone) paint();
    });
  };
  const chat = createChat({ browser, openSession, dock, repaint });

  /** From the first conversation on. */
  let life: Promise<(() => void) | undefined> | undefined;
  const live = () => {
    life ??= import('./life/life.ts')
      .then(({ attend }) => (isGone ? undefined : attend({ chat, dock, browser, texts: () => texts })))
      .catch(() => {
        // Off line: the next paint asks again.
        life = undefined;
        return undefined;
      });
  };

  function paint() {
    adopt();
    entitle();
    if (currentOf(chat.line.state)) live();
    if (dialog.open) draw();
    else isStale = true;
  }
  const entitle = () => {
    button.ariaLabel = dialog.open ? texts.close : button.dataset.label || texts.open;
  };
  function draw() {
    isStale = false;
    const log = dialog.querySelector('.log');
    const below = log ? log.scrollHeight - log.scrollTop : 0;
    const isAtEnd = !log || below - log.clientHeight < NEAR_END;
    // The same again would have the browser style everything anew.
    if (dialog.lang !== texts.language) {
      dialog.ariaLabel = texts.chat;
      dialog.lang = texts.language;
    }
    const had = root.activeElement;
    render(
      <View
        chat={chat}
        texts={texts}
        close={() => dock.show(false)}
        drawn={drawn}
        chunk={chunks.find}
        words={chunks.words as RareCatalogue}
      />,
      dialog,
    );
    // What was pressed may be gone now: the keyboard must not be left outside.
    if (had && !root.activeElement) focus();
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
    const label = site.look.label?.[site.language];
    dialog.style.setProperty('--sapa-i', ink(dock.paint({ ...site.look, label })));
    const language = site.ui ?? site.language;
    if (language !== texts.language) {
      fetchTexts<Catalogue>(language).then(
        (module) => {
          texts = module.texts;
          drawn.clear();
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
    if (browser.isPhone() || `${next}` === button.ariaExpanded || !(next || key.endsWith(OPEN))) return;
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
  const count = ({ detail }: CustomEventInit) => {
    badge.textContent = button.ariaDescription = `${detail || ''}`;
  };
  const api = () => import('./api/api.ts');
  /** What the page has asked for. Off line: the next call, or sign of intent, brings it up again. */
  const take = () =>
    dock.calls[0] &&
    api().then(
      (does) => does.take(chat, dock.calls.splice(0)),
      () => {},
    );
  /** As whom the page knows the visitor: that goes first. */
  const connect = () => {
    const taking = take();
    if (taking) void taking.then(() => chat.line.open());
    else chat.line.open();
  };
  const leave = (event: Event) => {
    event.preventDefault();
    dock.show(false);
  };
  /** Words from an office program come with a picture of themselves. */
  const isWithFiles = ({ types }: DataTransfer) => types.includes('Files') && !types.includes('text/rtf');
  /** Also where none are taken: a file dropped beside the chat would be opened in place of the page. */
  const receive = (event: Event, data: DataTransfer | null) => {
    if (!data || !isWithFiles(data)) return;
    event.preventDefault();
    // None while they are held over the chat.
    const files = [...data.files];
    if (chat.site?.files)
      void import('./files/files.tsx').then(
        ({ take }) => take(chat, files),
        () => {},
      );
  };
  dialog.onpaste = (event) => receive(event, event.clipboardData);
  dialog.ondragover = dialog.ondrop = (event) => receive(event, event.dataTransfer);
  dialog.tabIndex = -1;
  dialog.oncancel = leave;
  dialog.onkeydown = (event) => {
    // The page's own shortcuts are not for what is typed here.
    event.stopPropagation();
    if (event.key === 'Escape' && !event.isComposing) leave(event);
  };
  root.append(dialog);
  button.append(badge);
  root.host.addEventListener('unread', count);
  // Intent was shown: the first view is drawn and laid out before it is asked for, so that only showing it is left.
  if (browser.storage.get(':live')) connect();
  else draw();
  if (browser.now() - Number(browser.storage.get(OPEN)) < VISIT_MS) mirror(OPEN);

  return {
    show(isOpen) {
      void take();
      if (isOpen === dialog.open) return;
      if (isOpen) {
        // On a phone nothing else is on the screen: modal, so that focus and readers stay inside. Else `show()` would take the focus.
        if (browser.isPhone()) dialog.showModal();
        else dialog.open = true;
        entitle();
        if (isStale) draw();
      } else dialog.close();
      if (!isMirrored) isOpen ? focus() : button.focus();
      isMirrored = false;
      // After the focus: it is what the visitor waits for.
      if (isOpen) connect();
      chat.show(isOpen);
    },
    destroy(options) {
      isGone = true;
      void life?.then((stop) => stop?.());
      for (const stop of stops) stop();
      chat.line.close();
      render(null, dialog);
      dialog.remove();
      root.host.removeEventListener('unread', count);
      return options?.forget
        ? api().then(({ forget }) => forget(browser.storage, browser.drafts, dock.site))
        : undefined;
    },
  };
}
