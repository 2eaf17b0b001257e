/** Visitors who only are there: they say hello, and ping as clients do. */
import { PING_MS } from '@sapa/protocol';
import type { Target } from '../targets/target.ts';
import { many } from './ask.ts';
import type { Line } from './line.ts';

/** Loopback addresses to come from. */
const SOURCES = 20;
const AT_ONCE = 200;
/** How often pings go out to a share of the lines, so that they come evenly. */
const TICK_MS = 50;
const PING = '{"t":"ping"}';

export interface Idle {
  readonly lines: readonly Line[];
  leave(): void;
}

const source = (index: number) => `127.0.0.${2 + (index % SOURCES)}`;

export async function openIdle(target: Target, count: number): Promise<Idle> {
  const lines: Line[] = [];
  let next = 0;
  const timer = setInterval(() => {
    const share = Math.ceil((lines.length * TICK_MS) / PING_MS);
    for (let each = 0; each < share; each++) lines[next++ % lines.length]?.send(PING);
  }, TICK_MS);
  await many(count, AT_ONCE, async (index) => {
    const line = await target.openIdle(source(index));
    line.onText = () => {};
    line.onClose = () => {};
    lines.push(line);
  });
  return {
    lines,
    leave() {
      clearInterval(timer);
      for (const line of lines) line.destroy();
    },
  };
}
