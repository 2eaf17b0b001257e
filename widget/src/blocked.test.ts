import type { Socket } from '@sapa/client';
import { afterEach, expect, test, vi } from 'vitest';
import { createBrowser } from './env.ts';

afterEach(() => vi.unstubAllGlobals());

test('after two upgrades that failed the next line is opened by events, of the same site', async () => {
  const sockets: string[] = [];
  const asked: string[] = [];
  class BlockedSocket extends EventTarget {
    onerror: (() => void) | null = null;
    onclose: ((event: { code: number }) => void) | null = null;
    constructor(readonly url: string) {
      super();
      sockets.push(url);
      queueMicrotask(() => {
        this.onerror?.();
        this.onclose?.({ code: 1_006 });
      });
    }
    close() {
      this.onclose = null;
    }
  }
  vi.stubGlobal('WebSocket', BlockedSocket);
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(new Response(null, { status: 503 }));
  });
  const browser = createBrowser('https://chat.example', 'a&b');
  const closed = (socket: Socket) =>
    new Promise((resolve) => {
      socket.onclose = ({ code }) => resolve(code);
    });
  await closed(browser.connect());
  // Whoever decides is on its way; it is asked when it is here.
  await vi.waitFor(async () => {
    await closed(browser.connect());
    expect(asked).not.toEqual([]);
  });
  expect(new Set(sockets)).toEqual(new Set(['wss://chat.example/ws/visitor?site=a%26b']));
  expect(sockets.length).toBeGreaterThanOrEqual(2);
  expect(asked).toEqual(['https://chat.example/events/visitor?site=a%26b']);
});
