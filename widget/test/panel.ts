/** A panel in a shadow root of the test's page, on a fake line. */
import type { Language } from '@sapa/protocol';
import { within } from '@testing-library/preact';
import type { Dock } from '../src/dock.ts';
import type { Browser } from '../src/env.ts';
import { texts as en } from '../src/panel/i18n/en.ts';
import { texts as id } from '../src/panel/i18n/id.ts';
import { mountPanel } from '../src/panel/panel.tsx';
import { AT, createFakeLine } from './fake-line.ts';

export function mountTestPanel(language: Language = 'en', stored = new Map<string, string>()) {
  const line = createFakeLine();
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const button = root.appendChild(document.createElement('button'));
  const emitted: unknown[][] = [];
  const later: (() => void)[] = [];
  const browser: Browser = {
    storage: {
      get: (key) => stored.get(key),
      set: (key, value) => void (value === undefined ? stored.delete(key) : stored.set(key, value)),
      keys: () => [...stored.keys()],
    },
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
    onWake: () => () => {},
    page: () => ({ url: 'https://shop.example/' }),
    reportUnheard() {},
    isVisible: () => true,
    isPhone: () => false,
    onViewport: () => () => {},
  };
  const dock: Dock = {
    root,
    button,
    site: 's1',
    origin: 'https://chat.example',
    language,
    paint: ({ accent }) => accent ?? '#0f766e',
    emit: (...args) => void emitted.push(args),
    close: () => panel.show(false),
  };
  const panel = mountPanel(dock, language === 'en' ? en : id, browser, line.openSession);
  const dialog = root.querySelector('dialog') as HTMLDialogElement;
  return { panel, line, dialog, button, emitted, stored, host, ui: within(dialog) };
}
