import type { VisitorWelcome } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { createWorld } from '../../../client/test/world.ts';
import type { Browser } from '../env.ts';
import { createSession } from './session.ts';

function open(stored = new Map<string, string>()) {
  const world = createWorld();
  const browser: Browser = {
    ...world.env,
    storage: {
      get: (key) => stored.get(key),
      set: (key, value) => void (value === undefined ? stored.delete(key) : stored.set(key, value)),
    },
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
  return { world, line, stored, welcome };
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

test('[D2] what was written survives a reload; nonsense in storage does not break the chat', () => {
  const { line, stored } = open();
  line.do({ type: 'say', text: 'hello' });
  expect(open(stored).line.state.outbox.map(({ command }) => command)).toEqual([{ type: 'say', text: 'hello' }]);
  expect(open(new Map([[':outbox', '{oops']])).line.state.outbox).toEqual([]);
});
