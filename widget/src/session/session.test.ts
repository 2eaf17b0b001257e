import type { VisitorWelcome } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { createWorld } from '../../../client/test/world.ts';
import type { Browser } from '../env.ts';
import { createSession } from './session.ts';

let clock = 0;
function open(stored = new Map<string, string>()) {
  const world = createWorld();
  const reports: string[] = [];
  const browser: Browser = {
    ...world.env,
    storage: {
      get: (key) => stored.get(key),
      set: (key, value) => void (value === undefined ? stored.delete(key) : stored.set(key, value)),
      keys: () => [...stored.keys()],
    },
    drafts: { get: () => undefined, set() {}, keys: () => [] },
    keepTwice() {},
    channel: () => {
      throw new Error('tabs without a lock do not talk');
    },
    onStorage: () => () => {},
    // Every tab makes ids of its own.
    uuid: () => crypto.randomUUID(),
    now: () => ++clock,
    reportUnheard: () => void reports.push('unheard'),
    page: () => ({ url: 'https://shop.example/' }),
    isVisible: () => true,
    isPhone: () => false,
    onViewport: () => () => {},
  };
  const line = createSession(browser, 'id')({ onChange() {}, onSignal() {} });
  const welcome = (token?: string) =>
    world
      .last()
      .deliver({ t: 'welcome', v: 1, conversations: [], ...(token && { token }) } as unknown as VisitorWelcome);
  const up = (token?: string) => {
    line.open();
    world.last().accept();
    welcome(token);
  };
  const texts = () => line.state.outbox.map(({ command }) => command.type === 'say' && command.text);
  return { world, line, stored, welcome, up, texts, reports };
}

test('the token of a welcome is kept and said in the next hello', () => {
  const { world, line, stored, welcome } = open();
  line.open();
  world.last().accept();
  welcome('secret');
  const again = open(stored);
  again.line.open();
  again.world.last().accept();
  expect(again.world.last().sent[0]).toMatchObject({ t: 'hello', token: 'secret', locale: 'id' });
});

test('a token the server will not have is forgotten', () => {
  const { world, line, stored } = open(new Map([['', 'old']]));
  line.open();
  world.last().accept();
  world.last().deliver({ t: 'reject', reason: 'unauthorized', message: '', retryable: false });
  expect(line.state.status).toBe('refused');
  expect(stored.has('')).toBe(false);
});

test('a token that another tab has changed meanwhile is taken up, not forgotten', () => {
  const { world, line, stored } = open(new Map([['', 'old']]));
  line.open();
  world.last().accept();
  stored.set('', 'new');
  world.last().deliver({ t: 'reject', reason: 'unauthorized', message: '', retryable: false });
  world.last().accept();
  expect(world.last().sent[0]).toMatchObject({ t: 'hello', token: 'new' });
  expect([line.state.status, stored.get('')]).toEqual(['connecting', 'new']);
});

test('[D2] what was written survives a reload; nonsense in storage does not break the chat', () => {
  const { line, stored } = open();
  line.do({ type: 'say', text: 'hello' });
  expect(open(stored).line.state.outbox.map(({ command }) => command)).toEqual([{ type: 'say', text: 'hello' }]);
  const nonsense = ['{oops', 'null', '[]', '{"id":"other"}'].map((text, i) => [`:outbox:${i}`, text] as const);
  expect(open(new Map(nonsense)).line.state.outbox).toEqual([]);
});

test('[D2] two tabs write while the server is down: both words are there, and sent in the order they were written', () => {
  const one = open();
  const two = open(one.stored);
  one.line.do({ type: 'say', text: 'AAA' });
  two.line.do({ type: 'say', text: 'BBB' });
  one.line.close();
  expect(open(one.stored).texts()).toEqual(['AAA', 'BBB']);
  two.up();
  expect(two.texts()).toEqual(['AAA', 'BBB']);
});

test('[D2] an ack takes away its own command only, and a tab does not bring back what another has settled', () => {
  const one = open();
  one.line.do({ type: 'say', text: 'AAA' });
  const two = open(one.stored);
  two.line.do({ type: 'say', text: 'BBB' });
  one.up();
  const id = one.world.last().sent.at(-1)?.id;
  one.world.last().deliver({ t: 'ack', id });
  two.line.do({ type: 'say', text: 'CCC' });
  expect(open(one.stored).texts()).toEqual(['BBB', 'CCC']);
});

test('a tab opened before the first word becomes the visitor that the other tab already is', () => {
  const one = open();
  const two = open(one.stored);
  for (const { line, world } of [one, two]) {
    line.open();
    world.last().accept();
  }
  one.welcome('first');
  two.line.do({ type: 'say', text: 'hi' });
  two.welcome('second');
  expect(one.stored.get('')).toBe('first');
  expect(two.world.sockets).toHaveLength(2);
  expect(two.world.sockets[0]?.sent.map(({ t }) => t)).toEqual(['hello']);
  two.world.last().accept();
  expect(two.world.last().sent[0]).toMatchObject({ token: 'first' });
  two.welcome();
  expect(two.world.last().sent.at(-1)).toMatchObject({ t: 'do', command: { text: 'hi' } });
  expect(two.line.state.status).toBe('online');
});

test('a token the server no longer knows is replaced', () => {
  const { stored, up, world } = open(new Map([['', 'old']]));
  up('new');
  expect(stored.get('')).toBe('new');
  expect(world.sockets).toHaveLength(1);
});

test('a line that nobody hears is reported once', () => {
  const { line, world, reports } = open();
  line.open();
  for (let tries = 0; tries < 5; tries++) {
    world.last().lose();
    world.advance(30_000);
  }
  expect(reports).toEqual(['unheard']);
  expect(line.state.status).toBe('refused');
});

test('storage is cleared while the page is open: the next word keeps the same visitor, also for the next page', () => {
  const one = open();
  one.up('first');
  one.stored.clear();
  one.world.last().lose();
  one.world.advance(30_000);
  one.world.last().accept();
  expect(one.world.last().sent[0]).toMatchObject({ t: 'hello', token: 'first' });
  one.welcome();
  expect(one.stored.has('')).toBe(false);
  one.line.do({ type: 'say', text: 'still me' });
  expect(one.stored.get('')).toBe('first');
});

test('a token the server will not have does not come back with the next word', () => {
  const { world, line, stored } = open(new Map([['', 'old']]));
  line.open();
  world.last().accept();
  world.last().deliver({ t: 'reject', reason: 'unauthorized', message: '', retryable: false });
  line.do({ type: 'say', text: 'hello' });
  expect(stored.has('')).toBe(false);
});
