/**
 * Tabs of one visitor share one socket: the tab that holds the lock has it, the others reach the server through that tab.
 * Here is what a single tab needs; `serve.ts` and `follow.ts` come later.
 * Where tabs cannot find one another, each has a socket of its own, which is just as correct.
 */
import type { LineEnv } from '@sapa/client';
import type { Signal } from '@sapa/protocol';
import type { Browser, Channel } from '../env.ts';
import type { VisitorLine } from './session.ts';

/** One tab, as its line and the other tabs need it. */
export interface Tab {
  readonly browser: Browser;
  readonly line: Pick<VisitorLine, 'state' | 'send' | 'gather'>;
  /** What the line calls: the server's socket, or one that ends at another tab. */
  connect: LineEnv['connect'];
  /** Opens the line, or makes it come back with a new hello over what `connect` is now. */
  restart(): void;
  /** The last signal of each kind: what a tab that comes later has missed. */
  readonly signals: Record<string, Signal>;
  /** Set while other tabs are served. */
  onFrame?: ((frame: { readonly t: string }) => void) | undefined;
  /** After every change of the line. Set while other tabs are served. */
  onStatus?: (() => void) | undefined;
  channel?: Channel;
  /** Gives the lock, or the place in its queue, back; absent until there is one. */
  leave?: (value?: unknown) => void;
  isGone?: boolean;
}

/** Opens the tab's line: over the server's socket, or another tab's. */
export function enter(tab: Tab): unknown {
  const { lock, channel } = tab.browser;
  if (!lock) return tab.restart();
  const more = () => import('./more.ts');
  return (
    lock('', { ifAvailable: true }, (held) => {
      if (!held || tab.isGone) return Promise.reject();
      tab.channel = channel();
      tab.channel.onmessage = ({ data }) =>
        more()
          .then(({ serve }) => serve(tab, data))
          // Off line: who asks in vain takes the lock after a while, and each tab has its own socket.
          .catch(() => {});
      tab.restart();
      return new Promise((leave) => {
        tab.leave = leave;
      });
    })
      // Another tab has the lock, or has taken it because it thought us frozen.
      .catch(() => more().then(({ follow }) => follow(tab)))
      .catch(tab.restart)
  );
}
