/**
 * The bubble in the corner: plain DOM, drawn at page load. Owns whether the chat is open, the badge, and the public API.
 * Does not know the chat: the panel is loaded when somebody shows intent, or when a conversation is going on.
 */
import type { Look } from '@sapa/protocol';
import type { Dock, LoadPanel, PanelHandle, SapaApi, SapaEvent } from '../dock.ts';
import css from './launcher.css?inline';

/** To open, to close. */
const LABELS = { en: ['Open chat', 'Close chat'], id: ['Buka obrolan', 'Tutup obrolan'] } as const;

/** @param script the tag that brought us: its address is the server's, its data attributes are the owner's wishes */
export function createLauncher(script: HTMLScriptElement, load: LoadPanel): SapaApi {
  const { site = '', lang, ...wishes } = script.dataset;
  const page = document.documentElement;
  // `in` is what Indonesian was called before 1989.
  const language = /^(id|in|ms|jv|su)\b/i.test(lang || page.lang || navigator.language) ? 'id' : 'en';
  const host = document.createElement('sapa-chat');
  const root = host.attachShadow({ mode: 'open' });
  const button = document.createElement('button');
  const badge = document.createElement('span');
  let isOpen = false;
  let panel: Promise<PanelHandle | undefined> | undefined;

  const emit = (name: SapaEvent, detail?: unknown) => {
    if (name === 'unread') badge.textContent = button.ariaDescription = `${detail || ''}`;
    host.dispatchEvent(new CustomEvent(name, { detail }));
  };
  const paint = (look: Partial<Look>) => {
    const { accent = '#0f766e', corner = '', scheme = 'auto' } = { ...look, ...wishes };
    // On the element itself and important, so that no rule of the page can reach in.
    host.style.cssText = `all:initial!important;color-scheme:${scheme === 'auto' ? 'light dark' : scheme}!important;--sapa-a:${accent}`;
    host.dataset.corner = corner;
    return accent;
  };
  const dock: Dock = {
    root,
    button,
    site,
    origin: new URL(script.src).origin,
    language,
    paint,
    emit,
    show,
  };
  const fetchPanel = () => {
    panel ??= load(dock).catch(() => {
      // Off line or blocked: the next sign of intent tries again.
      panel = undefined;
      draw(false);
      return undefined;
    });
    return panel;
  };
  const draw = (next: boolean) => {
    isOpen = next;
    button.ariaExpanded = `${next}`;
    button.ariaLabel = LABELS[language][next ? 1 : 0];
  };
  function show(next: boolean) {
    if (next === isOpen) return;
    draw(next);
    emit(next ? 'open' : 'close');
    const loading = next ? fetchPanel() : panel;
    void loading?.then((handle) => handle?.show(isOpen));
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  button.ariaHasPopup = 'dialog';
  button.append(badge);
  button.onclick = () => show(!isOpen);
  button.onpointerenter = button.onfocus = fetchPanel;
  root.append(button);
  paint({});
  draw(false);
  // Pages that replace their body take the element with it.
  const keep = () => host.isConnected || document.body.append(host);
  const observer = new MutationObserver(keep);
  observer.observe(page, { childList: true });
  keep();
  // Also when another tab of this site begins: what comes is for all of them.
  const look = () => void (isLive(site) && fetchPanel());
  addEventListener('storage', look);
  look();

  return {
    open: () => show(true),
    close: () => show(false),
    on(name, listener) {
      const hear = (event: Event) => listener((event as CustomEvent).detail);
      host.addEventListener(name, hear);
      return () => host.removeEventListener(name, hear);
    },
    destroy() {
      observer.disconnect();
      removeEventListener('storage', look);
      host.remove();
      window.Sapa = undefined;
      void panel?.then((handle) => handle?.destroy());
    },
  };
}

/** A conversation is going on, or the chat is open: replies must arrive without anybody opening it. */
function isLive(site: string): boolean {
  try {
    return `sapa:${site}:live` in localStorage;
  } catch {
    // Storage is forbidden here: nothing can be going on.
    return false;
  }
}
