/**
 * What goes on around a conversation: unread in the page's title, a sound, a notification, and the pages visited.
 * Of several tabs only one shows a notification, and none while one of them is looked at.
 */
import { currentOf } from '../current.ts';
import type { LifeParts } from '../lazily.ts';
import { type Around, createAround } from './around.ts';
import { createBadge } from './badge.ts';
import { watchTabs } from './looked-at.ts';
import { reportPages } from './pages.ts';

/** Set where the visitor wants to hear, or to be notified. */
const SOUND = ':sound';
const NOTIFY = ':notify';
/** Of a message in a notification. */
const BODY_CHARS = 200;

interface Heard {
  readonly by: string;
  readonly text: string;
}

/** @returns how to stop: nothing is left on the page */
export function attend({ chat, dock, browser, texts }: LifeParts, around: Around = createAround()): () => void {
  const { host } = dock.root;
  const badge = createBadge(around.document);
  const { page } = browser;
  const ownPage = () => ({ ...page(), title: badge.title().slice(0, 300) });
  // What the next hello says of the page must not have our count in it.
  browser.page = ownPage;
  const pages = reportPages({ ...browser, page: ownPage, send: (frame) => chat.line.send(frame) });
  const watch = watchTabs(browser);
  let takeBack = () => {};

  function unread(event: Event) {
    const count = Number((event as CustomEvent<unknown>).detail);
    badge.set(count);
    if (!count) takeBack();
    pages.look();
  }
  function heard(event: Event) {
    const message = (event as CustomEvent<Heard>).detail;
    if (chat.storage.get(SOUND)) around.chime();
    if (chat.storage.get(NOTIFY) && !browser.isVisible()) watch.alone(() => notify(message));
  }
  function notify({ by, text }: Heard) {
    const { snapshot } = currentOf(chat.line.state) ?? {};
    const { site } = chat;
    takeBack = around.notify({
      title:
        by === 'agent' ? (snapshot?.agent?.name ?? texts().agent) : site?.texts.title || site?.name || texts().chat,
      body: text.slice(0, BODY_CHARS) || '📎',
      tag: `sapa:${snapshot?.id}`,
      onClick: () => dock.show(true),
    });
  }

  const observer = new MutationObserver(() => {
    badge.look();
    pages.look();
  });
  observer.observe(around.document.head, { childList: true, subtree: true, characterData: true });
  host.addEventListener('unread', unread);
  host.addEventListener('message', heard);
  const stops = [
    around.onMove(() => {
      watch.look();
      pages.look();
    }),
    browser.onWake(pages.again),
    () => observer.disconnect(),
    () => host.removeEventListener('unread', unread),
    () => host.removeEventListener('message', heard),
    pages.stop,
    watch.stop,
    around.hush,
  ];
  // What is unread was said before we were here.
  chat.glance();
  return () => {
    for (const stop of stops) stop();
    badge.set(0);
    takeBack();
    browser.page = page;
  };
}
