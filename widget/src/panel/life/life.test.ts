/** What goes on around a conversation, on a page whose sounds, notifications and tabs are in our hands. */
import { afterEach, expect, test } from 'vitest';
import { AT, createFakeLine, said } from '../../../test/fake-line.ts';
import type { Dock } from '../../dock.ts';
import type { Browser } from '../../env.ts';
import { createChat } from '../chat.ts';
import { texts } from '../i18n/en.ts';
import type { Around, Note } from './around.ts';
import { attend } from './life.ts';

let leave = () => {};
afterEach(() => {
  leave();
  document.head.innerHTML = '';
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Held by some tabs together, or by one alone; nobody waits for it here. */
function createLock() {
  let together = 0;
  let isAlone = false;
  const lock: NonNullable<Browser['lock']> = async (_, { mode }, run) => {
    const isFree = !isAlone && (mode === 'shared' || together === 0);
    if (!isFree) return run(null);
    if (mode === 'shared') together += 1;
    else isAlone = true;
    await run({});
    if (mode === 'shared') together -= 1;
    else isAlone = false;
  };
  return { lock, held: () => together + Number(isAlone) };
}

interface Setting {
  readonly chosen?: readonly string[];
  readonly lock?: Browser['lock'];
}

function tab({ chosen = [], lock }: Setting = {}) {
  const stored = new Map<string, string>(chosen.map((key) => [key, 'on']));
  const line = createFakeLine();
  const sent: unknown[] = [];
  const host = document.createElement('div');
  const runs = new Set<() => void>();
  const wakers = new Set<() => void>();
  const listening =
    (list: Set<() => void>) =>
    (run: () => void): (() => void) => {
      list.add(run);
      return () => void list.delete(run);
    };
  let timers: (() => void)[] = [];
  let isVisible = true;
  let url = 'https://shop.example/';
  const shown: boolean[] = [];
  const dock = {
    root: { host },
    emit: (name: string, detail: unknown) => host.dispatchEvent(new CustomEvent(name, { detail })),
    show: (next: boolean) => shown.push(next),
  } as unknown as Dock;
  const browser = {
    storage: { get: (key: string) => stored.get(key), set() {}, keys: () => [] },
    drafts: { get() {}, set() {}, keys: () => [] },
    now: () => AT,
    later(_: number, run: () => void) {
      timers.push(run);
      return () => {
        timers = timers.filter((each) => each !== run);
      };
    },
    isVisible: () => isVisible,
    isPhone: () => false,
    page: () => ({ url, title: document.title }),
    onWake: listening(wakers),
    ...(lock && { lock }),
  } as unknown as Browser;
  const openSession: typeof line.openSession = (events) => {
    const opened = line.openSession(events);
    opened.send = (frame) => sent.push(frame) > 0;
    return opened;
  };
  const chat = createChat({ browser, dock, openSession, repaint() {} });
  const notes: Note[] = [];
  const rung: string[] = [];
  const around: Around = {
    document,
    onMove: listening(runs),
    chime: () => void rung.push('chime'),
    notify(note) {
      notes.push(note);
      return () => void notes.splice(notes.indexOf(note), 1);
    },
    hush: () => void rung.push('hush'),
  };
  line.welcome();
  line.happen([said('visitor', 'hello'), said('bot', 'Hi!')]);
  const stop = attend({ chat, dock, browser, texts: () => texts }, around);
  leave = stop;
  const moved = () => {
    for (const run of runs) run();
  };
  return {
    ...{ line, chat, sent, notes, rung, stop, browser, shown },
    listeners: () => runs.size + wakers.size + timers.length,
    look(next: boolean) {
      isVisible = next;
      moved();
      if (next) for (const run of wakers) run();
    },
    go(next: string) {
      url = next;
      moved();
    },
    settle() {
      const due = timers;
      timers = [];
      for (const run of due) run();
    },
  };
}

test('unread is counted in the title from what was there before, until the chat is read', () => {
  document.title = 'Toko';
  const { line, chat, browser } = tab();
  expect(document.title).toBe('(1) Toko');
  line.happen([said('agent', 'Are you there?')]);
  expect(document.title).toBe('(2) Toko');
  expect(browser.page().title).toBe('Toko');
  chat.show(true);
  expect(document.title).toBe('Toko');
});

test('a title that the page writes meanwhile is the one it has back', async () => {
  document.title = 'Toko';
  const { stop } = tab();
  document.title = 'Keranjang';
  await settled();
  expect(document.title).toBe('(1) Keranjang');
  stop();
  expect(document.title).toBe('Keranjang');
});

test('it rings for others’ words, not for one’s own, and only where the visitor wants it', () => {
  const loud = tab({ chosen: [':sound'] });
  loud.line.happen([said('agent', 'Hello!')]);
  loud.line.happen([said('visitor', 'hi')]);
  expect(loud.rung).toEqual(['chime']);
  leave();
  const quiet = tab();
  quiet.line.happen([said('agent', 'Hello!')]);
  expect([quiet.rung, quiet.notes]).toEqual([[], []]);
});

test('a notification says who wrote what, opens the chat, and is taken back once it is read', () => {
  const { line, notes, look, shown, chat } = tab({ chosen: [':notify'] });
  line.happen([{ type: 'accepted', name: 'Rani' }, said('agent', 'Here you are')]);
  expect(notes).toEqual([]);
  look(false);
  line.happen([said('agent', 'Anything else?')]);
  line.happen([said('agent', '', { attachments: [{ id: 'f1', name: 'a.pdf', type: 'application/pdf', bytes: 1 }] })]);
  expect(notes.map(({ title, body, tag }) => [title, body, tag])).toEqual([
    ['Rani', 'Anything else?', 'sapa:c1'],
    ['Rani', '📎', 'sapa:c1'],
  ]);
  notes.at(-1)?.onClick();
  expect(shown).toEqual([true]);
  look(true);
  chat.show(true);
  expect(notes).toHaveLength(1);
});

test('of two tabs that nobody looks at, one notifies; none while one of them is looked at', async () => {
  const { lock, held } = createLock();
  const one = tab({ chosen: [':notify'], lock });
  const stopOne = leave;
  const two = tab({ chosen: [':notify'], lock });
  const say = (text: string) => {
    for (const { line } of [one, two]) line.happen([said('bot', text)]);
  };
  two.look(false);
  await settled();
  say('one is looked at');
  await settled();
  expect([one.notes, two.notes]).toEqual([[], []]);
  one.look(false);
  await settled();
  say('nobody looks');
  await settled();
  expect([one.notes, two.notes].map((notes) => notes.map(({ body }) => body))).toEqual([['nobody looks'], []]);
  stopOne();
  one.settle();
  two.stop();
  await settled();
  expect(held()).toBe(0);
});

test('the agent is told of each page that the visitor moves to, without our count in its title', () => {
  document.title = 'Toko';
  const { go, settle, sent } = tab();
  go('https://shop.example/cart');
  settle();
  go('https://shop.example/cart');
  settle();
  expect(sent).toEqual([
    { t: 'update', page: { url: 'https://shop.example/', title: 'Toko' } },
    { t: 'update', page: { url: 'https://shop.example/cart', title: 'Toko' } },
  ]);
});

test('stopped, nothing is left', async () => {
  document.title = 'Toko';
  const { lock, held } = createLock();
  const { stop, listeners, line, browser, rung, look, notes } = tab({ chosen: [':notify', ':sound'], lock });
  look(false);
  await settled();
  line.happen([said('bot', 'Still here?')]);
  await settled();
  expect(notes).toHaveLength(1);
  const { page } = browser;
  stop();
  line.happen([said('bot', 'Hello?')]);
  expect([document.title, notes, rung]).toEqual(['Toko', [], ['chime', 'hush']]);
  expect(browser.page).not.toBe(page);
  await settled();
  expect([listeners(), held()]).toEqual([0, 0]);
});
