/**
 * The bubble in the corner: plain DOM, drawn when the page is idle. Owns whether the chat is open, the badge, and the public API.
 * Does not know the chat: the panel is loaded when somebody shows intent, or when a conversation is going on.
 */
import type { UiLanguage } from '@sapa/protocol';
import type { Dock, LoadPanel, Looks, PanelHandle, SapaApi, SapaEvent } from '../dock.ts';
import css from './launcher.css?inline';

/** The changing part of the names in `widget/`, and the languages that are there, as `/^(en|id|in)\b/`: both of the build. */
declare const HASH: string;
declare const LANGUAGES: RegExp;

type Tagged = Readonly<Record<string, string | undefined>> & { readonly site: string };

/** @param script the tag that brought us, which names a site: its address is the server's, its data attributes are the owner's wishes */
export function createLauncher(script: HTMLScriptElement, load: LoadPanel): SapaApi {
  const { site, lang, ...wishes } = script.dataset as Tagged;
  const page = document.documentElement;
  const tongue = (lang || page.lang || navigator.language).toLowerCase();
  const language = (LANGUAGES.exec(tongue)?.[0] ?? 'en') as UiLanguage;
  const host = document.createElement('sapa-chat');
  const root = host.attachShadow({ mode: 'open' });
  const button = document.createElement('button');
  const { origin } = new URL(script.src);
  let isOpen = false;
  let panel: Promise<PanelHandle | undefined> | undefined;
  let watching: Promise<() => void> | undefined;

  const emit = (event: SapaEvent, detail?: unknown) => {
    host.dispatchEvent(new CustomEvent(event, { detail }));
  };
  const paint = (look: Looks) => {
    const { accent = '#0f766e', corner, scheme, x = 20, y = 20, radius = 16, label, icon } = { ...look, ...wishes };
    // A speech bubble.
    const glyph = icon || 'M4 23v-5a11 9 0 1 1 5 2';
    const colours = /light|dark/.exec(scheme as string) ?? 'light dark';
    const across = corner === 'start' ? `${x}px auto` : `auto ${x}px`;
    const rules = `all:initial;color-scheme:${colours};--sapa-a:${accent};--sapa-x:${across};--sapa-y:${y}px;--sapa-r:${radius}px;--sapa-p:path("${glyph}");`;
    // On the element itself and important, so that no rule of the page can reach in.
    host.style.cssText = rules.replace(/;/g, '!important;');
    if (label) button.ariaLabel = button.dataset.label = label;
    return accent;
  };
  const dock: Dock = {
    root,
    button,
    site,
    origin,
    language,
    calls: [],
    paint,
    emit,
    fetch: (file) => import(/* @vite-ignore */ `${origin}/widget/${file}-${HASH}.js`),
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
    // The browser writes it out.
    button.ariaExpanded = next as never;
  };
  function show(next: boolean) {
    if (next === isOpen) return;
    start();
    draw(next);
    emit(next ? 'open' : 'close');
    tell(next);
  }
  /** Words are on their way at once, as is the chat that opens; the rest is for the panel to know when it is here. */
  const tell = (isWanted: boolean) => {
    void (isWanted ? fetchPanel() : panel)?.then((handle) => handle?.show(isOpen));
  };
  /** A conversation is going on, or the chat is open: replies must arrive without anybody opening it. */
  const look = () => {
    try {
      if (`sapa:${site}:live` in localStorage) void fetchPanel();
    } catch {
      // Storage is forbidden here: nothing can be going on.
    }
  };
  function start() {
    // Once, and not when it is gone already.
    if (button.onclick) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    button.ariaHasPopup = 'dialog';
    button.ariaLabel = /i[dn]|ms|jv|su/.test(language) ? 'Buka obrolan' : 'Open chat';
    button.onclick = api.toggle;
    button.onpointerenter = button.onfocus = button.ontouchstart = fetchPanel;
    root.append(button);
    paint({});
    draw(false);
    // Beside the body: whatever a page does to that, or moves it by, is not our concern.
    page.append(host);
    // Also when another tab of this site begins: what comes is for all of them.
    addEventListener('storage', look);
    look();
    if ('proactive' in wishes) {
      watching = dock.fetch<{ watch(dock: Dock): () => void }>('proactive').then(
        ({ watch }) => watch(dock),
        // Off line or blocked: then the site says nothing.
        () => () => {},
      );
    }
    emit('ready');
  }

  const api = {
    open: () => show(true),
    close: () => show(false),
    toggle: () => show(!isOpen),
    show() {
      button.style.display = '';
    },
    hide() {
      button.style.display = 'none';
    },
    on(event, listener) {
      const hear = (heard: Event) => listener((heard as CustomEvent).detail);
      host.addEventListener(event, hear);
      return () => host.removeEventListener(event, hear);
    },
    push([method, ...args]) {
      if (method in api) (api[method] as (...all: unknown[]) => unknown)(...args);
      // biome-ignore lint/suspicious/noConsole: a mistake of the page, told to who writes it.
      else console.warn('Sapa:', method);
    },
    destroy(options) {
      button.onclick = fetchPanel;
      removeEventListener('storage', look);
      host.remove();
      window.Sapa = undefined;
      // What a page declared by `var` stays, as nothing.
      Reflect.deleteProperty(window, 'Sapa');
      void watching?.then((stop) => stop());
      return (options?.forget ? fetchPanel() : panel)?.then((handle) => handle?.destroy(options));
    },
  } as SapaApi;
  for (const method of ['send', 'setVisitor', 'identify', 'setAttributes', 'setLocale'] as const) {
    api[method] = (argument: unknown) => {
      dock.calls.push([method, argument]);
      tell(method === 'send');
    };
  }
  // Nothing on the page has changed before. Also on a page that is never idle; Safari has no idle time to tell of.
  (window.requestIdleCallback ?? setTimeout)(start, { timeout: 2_000 } as IdleRequestOptions & number);
  return api;
}
