/** Opens sockets by whichever way gets through, and listens which one does. Does not know what either is made of. */
import type { Socket } from './types.ts';
import { createChoice, type Way } from './way-choice.ts';

export interface Ways extends Record<Way, () => Socket> {
  /** Milliseconds. */
  now(): number;
}

/**
 * @param ways how to open either
 * @param missed upgrades that failed before, in a row
 * @returns what opens the next socket
 */
export function createWayIn(ways: Ways, missed = 0): () => Socket {
  const choice = createChoice(missed);
  /** Once until an upgrade works: one that opens and stays silent must not be followed again and again. */
  let isProbed = false;

  /** The server is there; if an upgrade gets through as well, it was only away before: back to a WebSocket. */
  function probe(found: () => void) {
    if (isProbed) return;
    isProbed = true;
    const upgrade = ways.upgrade();
    upgrade.onopen = () => {
      upgrade.close();
      choice.unblocked();
      found();
    };
  }

  return () => {
    const way = choice.next(ways.now());
    const inner = ways[way]();
    let isHeard = false;
    const outer: Socket = {
      send: (text) => inner.send(text),
      close: (code) => inner.close(code),
      onopen: null,
      onmessage: null,
      onclose: null,
    };
    const answered = () => {
      choice.heard();
      if (way === 'events') probe(() => leave(inner, outer));
      else isProbed = false;
    };
    inner.onopen = () => outer.onopen?.();
    inner.onclose = (event) => outer.onclose?.(event);
    inner.onmessage = (event) => {
      if (!isHeard) answered();
      isHeard = true;
      outer.onmessage?.(event);
    };
    return outer;
  };
}

function leave(inner: Socket, outer: Socket) {
  const { onclose } = outer;
  // Given up meanwhile: then it is nobody's.
  if (!onclose) return;
  inner.onclose = null;
  inner.close();
  onclose({ code: 1_000 });
}
