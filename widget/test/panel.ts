/** A panel in a shadow root of the test's page, on a fake line. */
import type { UiLanguage } from '@sapa/protocol';
import { within } from '@testing-library/preact';
import type { Dock, PanelHandle } from '../src/dock.ts';
import type { Browser } from '../src/env.ts';
import { texts as en } from '../src/panel/i18n/en.ts';
import { texts as id } from '../src/panel/i18n/id.ts';
// What the panel fetches when it needs it: here already, so that no test waits for a busy machine.
import '../src/panel/i18n/rare/en.ts';
import '../src/panel/i18n/rare/id.ts';
import { mountPanel } from '../src/panel/panel.tsx';
import '../src/panel/rare.tsx';
import '../src/panel/rich/rich.tsx';
import { AT, createFakeLine } from './fake-line.ts';

const stringsOf = (map: Map<string, string>): Browser['storage'] => ({
  get: (key) => map.get(key),
  set: (key, value) => void (value === undefined ? map.delete(key) : map.set(key, value)),
  keys: () => [...map.keys()],
});

export function mountTestPanel(
  language: UiLanguage = 'en',
  stored = new Map<string, string>(),
  special: Partial<Browser> = {},
  drafts = new Map<string, string>(),
) {
  const watchers: ((key: string) => void)[] = [];
  const wakers: (() => void)[] = [];
  const watch =
    <Run>(list: Run[]) =>
    (run: Run) => {
      list.push(run);
      return () => void list.splice(list.indexOf(run), 1);
    };
  const line = createFakeLine();
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const button = root.appendChild(document.createElement('button'));
  const emitted: unknown[][] = [];
  const later: (() => void)[] = [];
  const browser: Browser = {
    storage: stringsOf(stored),
    drafts: stringsOf(drafts),
    keepTwice() {},
    channel: () => {
      throw new Error('tabs without a lock do not talk');
    },
    onStorage: watch(watchers),
    connect: () => {
      throw new Error('a fake line connects to nothing');
    },
    now: () => AT,
    random: () => 0.5,
    uuid: () => '',
    later(_, run) {
      later.push(run);
      return () => {};
    },
    onWake: watch(wakers),
    page: () => ({ url: 'https://shop.example/' }),
    reportUnheard() {},
    isVisible: () => true,
    isPhone: () => false,
    onViewport: () => () => {},
    ...special,
  };
  const dock: Dock = {
    root,
    button,
    site: 's1',
    origin: 'https://chat.example',
    language,
    calls: [],
    paint: ({ accent }) => accent ?? '#0f766e',
    emit(...args) {
      emitted.push(args);
      host.dispatchEvent(new CustomEvent(args[0], { detail: args[1] }));
    },
    fetch(name) {
      const [tongue = '', isRare] = name.split('-');
      return isRare ? import(`../src/panel/i18n/rare/${tongue}.ts`) : import(`../src/panel/i18n/${tongue}.ts`);
    },
    show(isOpen) {
      button.ariaExpanded = `${isOpen}`;
      // As the launcher does: the panel may not be there yet.
      if (panel) panel.show(isOpen);
      else isWanted = isOpen;
    },
  };
  button.ariaExpanded = 'false';
  let isWanted = false;
  let panel: PanelHandle | undefined;
  const mounted = mountPanel(dock, language === 'en' ? en : id, browser, line.openSession);
  panel = mounted;
  if (isWanted) mounted.show(true);
  const dialog = root.querySelector('dialog') as HTMLDialogElement;
  return {
    panel: mounted,
    dock,
    changeStorage(key: string) {
      for (const run of watchers) run(key);
    },
    wake() {
      for (const run of wakers) run();
    },
    line,
    dialog,
    button,
    emitted,
    stored,
    drafts,
    host,
    ui: within(dialog),
  };
}
