/** The tab that leads, as the others see it: a small mirror of the server. See `message.ts`. */
import type { Followed } from '@sapa/client';
import type { VisitorSnapshot } from '@sapa/protocol';
import type { Frame, Message } from './message.ts';
import type { Tab } from './tabs.ts';

/** @param first what a follower said before this code was here */
export function serve(tab: Tab, first?: unknown): void {
  const { line, browser, channel } = tab;
  const followers = new Set<string>();
  const isUp = () => line.state.status === 'online';
  let wasUp = isUp();
  const post = (message: Message) => channel?.postMessage(message);

  function hear({ from, frame }: Message) {
    if (!from) return;
    if (frame?.t === 'hello') return isUp() ? welcome(from, frame.resume ?? {}) : post({ to: from, down: true });
    if (frame?.t === 'ping') return isUp() && post({ to: from, frame: pong() });
    if (frame) line.send(frame);
    post({ to: from });
  }
  function welcome(to: string, resume: Readonly<Record<string, number>>) {
    const { welcome, conversations } = line.state;
    const all = [...conversations.values()];
    post({ to, frame: { ...welcome, t: 'welcome', conversations: all.map(({ snapshot }) => snapshot) } as Frame });
    for (const signal of Object.values(tab.signals)) if (signal.type !== 'typing') post({ to, frame: signal });
    for (const followed of all) {
      const frame = missing(followed, resume[followed.snapshot.id]);
      if (frame) post({ to, frame });
    }
    lookAfter(to);
  }
  const pong = (): Frame => {
    const heads = [...line.state.conversations].map(([id, { snapshot }]) => [id, snapshot.head]);
    return { t: 'pong', heads: Object.fromEntries(heads) } as Frame;
  };
  /** A follower holds a lock of its own name: when that is free, the tab is gone, and what it left in storage is for us to send. */
  function lookAfter(follower: string) {
    if (followers.has(follower)) return;
    followers.add(follower);
    browser.lock?.(follower, {}, () => void line.gather()).catch(() => {});
  }

  if (channel) channel.onmessage = ({ data }) => void hear(data as Message);
  tab.onFrame = (frame: Frame) => {
    // Not for everybody: pong, bye, and a reject that names no command of anybody.
    if (frame.t === 'welcome') post({ up: true });
    else if (/^(events|ack|signal)$/.test(frame.t) || (frame.t === 'reject' && frame.id)) post({ frame });
  };
  tab.connect = browser.connect;
  // At once, not when the next try begins: until then the others would wait for nothing.
  tab.onStatus = () => {
    if (wasUp && !isUp()) post({ down: true });
    wasUp = isUp();
  };
  if (first) hear(first as Message);
}

/** What a follower lacks of a conversation, as the server would say it: what is new, or all we have when that does not join. */
function missing({ snapshot, events }: Followed<VisitorSnapshot>, has = 0): Frame | undefined {
  const frame = { t: 'events', conversation: snapshot.id };
  const first = events[0];
  // Nothing here yet either: the page will come to everybody.
  if (!first) return;
  if (!has || first.seq > has + 1) return { ...frame, events, snapshot } as Frame;
  return snapshot.head > has ? ({ ...frame, events: events.filter(({ seq }) => seq > has) } as Frame) : undefined;
}
