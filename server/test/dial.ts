/** How tests reach the server: over WebSockets, or, for a whole test file at once, over server-sent events and POSTs. */
import { connectEvents } from './events-client.ts';
import { connect, type WireClient } from './wire-client.ts';

let isOverEvents = false;

/** From here on, in this test file. */
export function useEvents(): void {
  isOverEvents = true;
}

/** @param path `/visitor?site=KEY` or `/agent` */
export const dial = (base: string, path: string, headers: Record<string, string>): Promise<WireClient> =>
  isOverEvents ? connectEvents(base, path, headers) : connect(`${base.replace(/^http/, 'ws')}/ws${path}`, headers);
