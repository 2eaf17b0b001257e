/** Bubbles on a page whose time, address and rules are in our hands. */
import type { ProactiveRulesView, ProactiveView } from '@sapa/protocol';
import { fireEvent, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { said } from '../../../test/fake-line.ts';
import { mountTestPanel } from '../../../test/panel.ts';
import type { Dock } from '../../dock.ts';
import { texts as en } from '../i18n/rare/en.ts';
import { texts as id } from '../i18n/rare/id.ts';
import type { Around } from './around.ts';
import { watch } from './proactive.ts';

let leave = () => {};
afterEach(() => leave());

const hello: ProactiveView = { id: 'hello', text: { en: 'May we help?', id: 'Ada yang bisa dibantu?' }, when: {} };

interface Setting {
  readonly rules?: readonly ProactiveView[];
  readonly kept?: Map<string, string>;
  readonly language?: 'en' | 'id' | 'fr';
  readonly isOpen?: boolean;
}

function page({ rules = [hello], kept = new Map(), language = 'en', isOpen = true }: Setting = {}) {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const button = root.appendChild(document.createElement('button'));
  button.ariaExpanded = 'false';
  const ui = within(root as unknown as HTMLElement);
  const told: string[] = [];
  const tab: unknown[] = [];
  const runs = new Set<() => void>();
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  let now = 1_000_000_000;
  let url = 'https://shop.example/';
  let scroll = 0;
  let isVisible = true;
  const happen = () => {
    for (const run of runs) run();
  };
  const around: Around = {
    now: () => now,
    later(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    url: () => url,
    scroll: () => scroll,
    isVisible: () => isVisible,
    kept: {
      get: (key) => kept.get(key),
      set: (key, text) => void (text === undefined ? kept.delete(key) : kept.set(key, text)),
    },
    tab: { set: (key, text) => void tab.push([key, text]) },
    onChange(run) {
      runs.add(run);
      return () => void runs.delete(run);
    },
    rules: vi.fn(async (): Promise<ProactiveRulesView> => ({ rules, open: isOpen })),
    tell: (rule, what) => void told.push(`${what} ${rule}`),
  };
  const dock = {
    root,
    button,
    calls: [],
    language,
    fetch: async (file: string) => {
      if (file === 'fr-rare') throw new Error('off line');
      return { texts: file === 'id-rare' ? id : en };
    },
    show: (next: boolean) => {
      button.ariaExpanded = `${next}`;
      host.dispatchEvent(new CustomEvent('open'));
    },
  } as unknown as Dock;
  const stop = watch(dock, around);
  leave = () => {
    stop();
    host.remove();
  };
  return {
    dock,
    ui,
    root,
    told,
    tab,
    kept,
    stop,
    around,
    left: () => runs.size + timers.length,
    text: () => root.querySelector('.hail-text')?.textContent,
    settled: () => new Promise((resolve) => setTimeout(resolve)),
    go(next: string) {
      url = next;
      happen();
    },
    scrollTo(percent: number) {
      scroll = percent;
      happen();
    },
    turn(next: boolean) {
      isVisible = next;
      happen();
    },
    pass(seconds: number) {
      now += seconds * 1_000;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}

test('what holds is said in the language of the page, is counted, and takes no focus', async () => {
  const before = document.activeElement;
  const shop = page({ language: 'id' });
  expect(await shop.ui.findByRole('button', { name: 'Ada yang bisa dibantu?' })).toBeTruthy();
  expect(shop.ui.getByRole('status').textContent).toBe('Ada yang bisa dibantu?');
  expect(shop.ui.getByRole('button', { name: id.dismiss })).toBeTruthy();
  expect([shop.told, document.activeElement]).toEqual([['shown hello'], before]);
});

test('answered, it opens the chat and says which rule and which words it was', async () => {
  const shop = page();
  fireEvent.click(await shop.ui.findByRole('button', { name: 'May we help?' }));
  expect(shop.dock.button.ariaExpanded).toBe('true');
  expect(shop.dock.calls).toEqual([['proactive', 'hello']]);
  expect(shop.tab).toEqual([[':hail', 'hello May we help?']]);
  expect([shop.told, shop.text()]).toEqual([['shown hello', 'opened hello'], undefined]);
});

test('who opens the chat beside it answers it as well', async () => {
  const shop = page();
  await shop.ui.findByRole('status');
  shop.dock.show(true);
  expect(shop.dock.calls).toHaveLength(1);
  expect(shop.text()).toBeUndefined();
});

test.each(['button', 'Escape'])('closed by %s, it does not come again, here or on the next page', async (way) => {
  const shop = page();
  const cross = await shop.ui.findByRole('button', { name: en.dismiss });
  if (way === 'button') fireEvent.click(cross);
  else fireEvent.keyDown(cross, { key: 'Escape' });
  shop.go('https://shop.example/next');
  await shop.settled();
  expect([shop.text(), shop.dock.calls]).toEqual([undefined, []]);
  leave();
  const next = page({ kept: shop.kept });
  await next.settled();
  expect(next.text()).toBeUndefined();
});

test('seconds and scrolling are of the page, and begin anew on the next', async () => {
  const rules = [
    { id: 'slow', text: { en: 'Slow' }, when: { url: '/item', seconds: 20 } },
    { id: 'deep', text: { en: 'Deep' }, when: { url: '/item', scroll: 50 } },
  ];
  const shop = page({ rules });
  await shop.settled();
  shop.scrollTo(80);
  shop.pass(19);
  shop.scrollTo(0);
  shop.go('https://shop.example/item/1');
  shop.pass(19);
  await shop.settled();
  expect(shop.text()).toBeUndefined();
  shop.pass(1);
  expect(await shop.ui.findByText('Slow')).toBeTruthy();
  shop.go('https://shop.example/item/2');
  shop.scrollTo(50);
  await shop.settled();
  // One at a time.
  expect(shop.text()).toBe('Slow');
  shop.go('https://shop.example/');
  expect(shop.text()).toBeUndefined();
  shop.scrollTo(0);
  shop.go('https://shop.example/item/2');
  shop.scrollTo(50);
  expect(await shop.ui.findByText('Deep')).toBeTruthy();
});

test('nothing is said while the chat is open, a conversation goes on, or nobody looks', async () => {
  const busy = page({ kept: new Map([[':live', 'c1 3']]) });
  await busy.settled();
  expect(busy.around.rules).not.toHaveBeenCalled();
  leave();

  const open = page();
  open.dock.button.ariaExpanded = 'true';
  await open.settled();
  expect(open.text()).toBeUndefined();
  leave();

  const hidden = page();
  hidden.turn(false);
  await hidden.settled();
  expect(hidden.text()).toBeUndefined();
  hidden.turn(true);
  expect(await hidden.ui.findByText('May we help?')).toBeTruthy();
});

test('visits are counted, and hours asked for', async () => {
  const rules = [
    { id: 'again', text: { en: 'Welcome back' }, when: { visits: { from: 2 } } },
    { id: 'closed', text: { en: 'We are closed' }, when: { hours: 'closed' as const } },
  ];
  const first = page({ rules });
  await first.settled();
  expect(first.text()).toBeUndefined();
  leave();
  const second = page({ rules, kept: new Map([[':visits', '1 5']]) });
  expect(await second.ui.findByText('Welcome back')).toBeTruthy();
  leave();
  const third = page({ rules, isOpen: false });
  expect(await third.ui.findByText('We are closed')).toBeTruthy();
});

test('without the words of a language it is said all the same', async () => {
  const shop = page({ language: 'fr' });
  expect(await shop.ui.findByRole('button', { name: en.dismiss })).toBeTruthy();
  expect(shop.text()).toBe('May we help?');
});

test('stopped, nothing is left', async () => {
  const shop = page({ rules: [hello, { id: 'later', text: { en: 'Later' }, when: { seconds: 90 } }] });
  await shop.ui.findByRole('status');
  shop.stop();
  expect([shop.left(), shop.root.children.length, shop.root.adoptedStyleSheets.length]).toEqual([0, 1, 0]);
});

test('what is answered stands first in the log, on the next page too, until the conversation has begun', async () => {
  const drafts = new Map([[':hail', 'cart Do you need a hand?']]);
  const mounted = mountTestPanel('en', new Map(), {}, drafts);
  leave = () => {
    void mounted.panel.destroy();
    mounted.host.remove();
  };
  const { panel, line, ui } = mounted;
  panel.show(true);
  line.welcome();
  expect(await ui.findByText('Do you need a hand?')).toBeTruthy();
  expect(ui.queryByText('Welcome to Toko!')).toBeNull();
  expect(line.about()).toEqual({ proactive: 'cart' });
  line.happen([said('bot', 'Do you need a hand?'), said('visitor', 'yes')]);
  await ui.findByText('yes');
  expect(ui.getAllByText('Do you need a hand?')).toHaveLength(1);
  expect([[...drafts], line.about()]).toEqual([[], { proactive: undefined }]);
});
