import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Dock, LoadPanel, PanelHandle, SapaApi } from '../dock.ts';
import { createLauncher } from './launcher.ts';

let idle: (() => void)[] = [];
beforeAll(() => {
  // What a build puts in.
  vi.stubGlobal('LANGUAGES', /^(id|en|fr|in)\b/);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => void idle.push(run));
});
let api: SapaApi | undefined;
afterEach(() => {
  void api?.destroy();
  idle = [];
  localStorage.clear();
});
const rest = () => {
  for (const run of idle.splice(0)) run();
};

/** As far as the tag was read: nothing is drawn yet. */
function load(data: Record<string, string> = {}, loading?: LoadPanel) {
  const script = document.createElement('script');
  script.setAttribute('src', 'https://chat.example/widget.js');
  Object.assign(script.dataset, { site: 's1', ...data });
  const panel = { show: vi.fn<PanelHandle['show']>(), destroy: vi.fn<PanelHandle['destroy']>() };
  const docks: Dock[] = [];
  const fetched = vi.fn<LoadPanel>(
    loading ??
      (async (dock) => {
        docks.push(dock);
        return panel;
      }),
  );
  api = createLauncher(script, fetched);
  return { api, panel, docks, fetched };
}
const hostOf = () => document.querySelector('sapa-chat') as HTMLElement;
/** As far as the page was idle once. */
function launch(...args: Parameters<typeof load>) {
  const loaded = load(...args);
  rest();
  const host = hostOf();
  return { ...loaded, host, button: host.shadowRoot?.querySelector('button') as HTMLButtonElement };
}

test('nothing is drawn before the page is idle; what was asked for meanwhile is done', async () => {
  const { api, panel } = load();
  expect(hostOf()).toBeNull();
  const ready = vi.fn();
  api.on('ready', ready);
  rest();
  expect(hostOf()).toBeTruthy();
  expect(ready).toHaveBeenCalledTimes(1);
  await api.destroy();
  expect(hostOf()).toBeNull();
  load().api.open();
  expect(hostOf()).toBeTruthy();
  expect(panel.show).not.toHaveBeenCalled();
});

test('who is gone before the page was idle does not come back', async () => {
  await load().api.destroy();
  rest();
  expect(hostOf()).toBeNull();
});

test.each(['pointerenter', 'focus', 'touchstart'])(
  'the panel is fetched on intent, once, and not before: %s',
  (sign) => {
    const { button, fetched } = launch();
    expect(fetched).not.toHaveBeenCalled();
    button.dispatchEvent(new Event(sign));
    button.dispatchEvent(new Event('focus'));
    expect(fetched).toHaveBeenCalledTimes(1);
  },
);

test('a conversation that is going on fetches the panel when the page is idle, or when it begins in another tab', () => {
  localStorage.setItem('sapa:s1:live', '3');
  expect(launch().fetched).toHaveBeenCalledTimes(1);
  void api?.destroy();
  localStorage.clear();
  const { fetched } = launch();
  expect(fetched).not.toHaveBeenCalled();
  localStorage.setItem('sapa:s1:live', '3');
  window.dispatchEvent(new StorageEvent('storage'));
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('a click opens and a second one closes, and says so; so do the calls', async () => {
  const { api, button, panel } = launch();
  const heard: string[] = [];
  api.on('open', () => heard.push('open'));
  api.on('close', () => heard.push('close'));
  expect(button.ariaExpanded).toBeFalsy();
  button.click();
  expect(button.ariaExpanded).toBeTruthy();
  await vi.waitFor(() => expect(panel.show).toHaveBeenLastCalledWith(true));
  button.click();
  await vi.waitFor(() => expect(panel.show).toHaveBeenLastCalledWith(false));
  api.toggle();
  api.open();
  api.close();
  api.close();
  expect(heard).toEqual(['open', 'close', 'open', 'close']);
});

test('a panel that could not be fetched is fetched again at the next try', async () => {
  const isOffline = [true, false];
  const { button, fetched } = launch({}, async () => {
    if (isOffline.shift()) throw new Error('off line');
    return { show() {}, destroy() {} };
  });
  button.click();
  await vi.waitFor(() => expect(button.ariaExpanded).toBeFalsy());
  button.click();
  expect(fetched).toHaveBeenCalledTimes(2);
});

test.each([
  ['id', 'Buka obrolan', 'id'],
  ['ID-id', 'Buka obrolan', 'id'],
  // An old name; its files are the Indonesian ones.
  ['in-ID', 'Buka obrolan', 'in'],
  ['fr-CA', 'Open chat', 'fr'],
  ['nl', 'Open chat', 'en'],
  // A language of Nigeria, not Indonesian.
  ['idu', 'Open chat', 'en'],
])('speaks the language of the tag, else of the page: %s', async (lang, name, language) => {
  const { button, docks } = launch({ lang });
  expect(button.ariaLabel).toBe(name);
  button.click();
  await vi.waitFor(() => expect(docks[0]?.language).toBe(language));
  void api?.destroy();
  document.documentElement.lang = lang;
  expect(launch().button.ariaLabel).toBe(name);
  document.documentElement.lang = '';
});

test('what the tag says about looks goes before what the site says', async () => {
  const { button, docks, host } = launch({ accent: '#aa0000', corner: 'start', x: '8' });
  button.click();
  await vi.waitFor(() => expect(docks).toHaveLength(1));
  expect(docks[0]?.paint({ accent: '#00aa00', corner: 'end', x: 40, y: 60, radius: 4, icon: 'M0 0h9v9z' })).toBe(
    '#aa0000',
  );
  const style = (name: string) => host.style.getPropertyValue(name);
  expect([style('--sapa-x'), style('--sapa-y'), style('--sapa-r')]).toEqual(['8px auto', '60px', '4px']);
  expect(style('--sapa-p')).toBe('path("M0 0h9v9z")');
  expect(host.style.getPropertyPriority('--sapa-a')).toBe('important');
  expect(docks[0]?.origin).toBe('https://chat.example');
});

test('a label beside the glyph is its name', () => {
  const { button } = launch({ label: 'Ask us' });
  expect([button.ariaLabel, button.dataset.label]).toEqual(['Ask us', 'Ask us']);
});

test('the launcher itself can be hidden and shown again', () => {
  const { api, button } = launch();
  api.hide();
  expect(button.style.display).toBe('none');
  api.show();
  expect(button.style.display).toBe('');
});

test('what a page says of the visitor waits for the panel; words fetch it', async () => {
  const { api, docks, fetched, panel } = launch();
  api.setVisitor({ name: 'Dewi' });
  api.push(['identify', { id: '7' }]);
  expect(fetched).not.toHaveBeenCalled();
  api.send('hello');
  await vi.waitFor(() => expect(panel.show).toHaveBeenCalledWith(false));
  expect(docks[0]?.calls).toEqual([
    ['setVisitor', { name: 'Dewi' }],
    ['identify', { id: '7' }],
    ['send', 'hello'],
  ]);
});

test('listeners hear until they stop listening', async () => {
  const { api, button, docks } = launch();
  const heard = vi.fn();
  const off = api.on('unread', heard);
  button.click();
  await vi.waitFor(() => expect(docks).toHaveLength(1));
  docks[0]?.emit('unread', 2);
  off();
  docks[0]?.emit('unread', 0);
  expect(heard.mock.calls).toEqual([[2]]);
});

test('whatever a page does to its body leaves it alone; destroy leaves no element', async () => {
  const { api, panel, button } = launch();
  button.click();
  document.body.replaceWith(document.createElement('body'));
  expect(document.querySelectorAll('sapa-chat')).toHaveLength(1);
  await api.destroy();
  expect(document.querySelector('sapa-chat')).toBeNull();
  expect(panel.destroy).toHaveBeenCalledTimes(1);
});

test('who is to be forgotten is, also when the panel was never here', async () => {
  const { api, panel, fetched } = launch();
  await api.destroy({ forget: true });
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(panel.destroy).toHaveBeenCalledWith({ forget: true });
});
