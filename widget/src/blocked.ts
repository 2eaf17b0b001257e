/** The way in where upgrades fail. A chunk of its own: hardly any network blocks them. As `env.ts`, it touches browser globals. */
import { createEventsSocket, createWayIn, type Socket } from '@sapa/client';

/** Upgrades in a row, before it was decided here. */
let failed = 0;

/**
 * To be called once for every upgrade that failed.
 * @param url of the WebSocket
 * @returns what opens the next socket
 */
export function wayAround(url: string): () => Socket {
  failed++;
  const address = url.replace(/^ws/, 'http').replace('/ws/', '/events/');
  return createWayIn(
    {
      // biome-ignore lint/style/noRestrictedGlobals: what env.ts is for all that is always needed, this is for the way around.
      upgrade: () => new WebSocket(url) as Socket,
      // biome-ignore lint/style/noRestrictedGlobals: as above.
      events: () => createEventsSocket(fetch, { open: address, post: address.replace(/\/visitor.*/, '') }),
      now: Date.now,
    },
    failed,
  );
}
