/** A tab that follows: its socket ends at the leader, and it is ready to lead. See `message.ts`. */
import type { Socket } from '@sapa/client';
import type { Message } from './message.ts';
import { serve } from './serve.ts';
import type { Tab } from './tabs.ts';

/** A leader answers at once; twice this without a word, and it is thought frozen. */
const PATIENCE_MS = 1_500;

export function follow(tab: Tab): void {
  if (tab.isGone) return;
  const { browser } = tab;
  const me = browser.uuid();
  const channel = tab.channel ?? browser.channel();
  const queue = new AbortController();
  let socket: Socket | undefined;
  let isWelcomed = false;
  /** Running while we have said something and heard nothing. */
  let patience: (() => void) | undefined;
  let release = () => {};

  const calm = () => {
    patience?.();
    patience = undefined;
  };
  function say(frame?: unknown) {
    channel.postMessage({ from: me, frame });
    patience ??= browser.later(PATIENCE_MS, ask);
  }
  /** Once more: if we were frozen ourselves, the answer is only waiting to be read. */
  function ask() {
    channel.postMessage({ from: me });
    patience = browser.later(PATIENCE_MS, () => {
      queue.abort();
      claim({ steal: true });
    });
  }
  function hear({ from, to, frame, up, down }: Message) {
    if (from) return;
    calm();
    if (up) tab.restart();
    else if (to ? to !== me : frame && !isWelcomed) return;
    else if (down) socket?.onclose?.({ code: 1006 });
    else if (frame) {
      if (frame.t === 'welcome') isWelcomed = true;
      socket?.onmessage?.({ data: JSON.stringify(frame) });
    }
  }
  function claim(options: LockOptions) {
    let isMine = false;
    const lead = () => {
      isMine = true;
      return tab.isGone ? undefined : leading();
    };
    browser.lock?.('', options, lead).catch(() => {
      if (isMine) follow(tab);
      else if (!queue.signal.aborted || options.steal) alone();
    });
  }
  /** Locks are forbidden here: this tab has its own socket. */
  function alone() {
    calm();
    tab.connect = browser.connect;
    tab.restart();
  }
  function leading() {
    calm();
    release();
    serve(tab);
    tab.restart();
    return new Promise((leave) => {
      tab.leave = leave;
    });
  }

  tab.channel = channel;
  tab.onFrame = tab.onStatus = undefined;
  channel.onmessage = ({ data }) => hear(data as Message);
  tab.connect = () => {
    const mine: Socket = {
      onopen: null,
      onmessage: null,
      onclose: null,
      send: (text) => say(JSON.parse(text)),
      close() {
        socket = undefined;
        isWelcomed = false;
      },
    };
    socket = mine;
    queueMicrotask(() => mine.onopen?.());
    return mine;
  };
  tab.leave = () => {
    calm();
    queue.abort();
    release();
  };
  const held = new Promise<void>((done) => {
    release = done;
  });
  browser.lock?.(me, {}, () => held).catch(() => {});
  claim({ signal: queue.signal });
  tab.restart();
}
