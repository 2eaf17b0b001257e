/** Development only: tells open pages to reload when the shop starts anew or a watched folder changes. */
import { mkdirSync, watch } from 'node:fs';
import type { Express, Response } from 'express';

/** One burst of writes is one reload. */
const SETTLE_MS = 150;

/** @param folders each is made when it is missing */
export function addReload(shop: Express, folders: readonly string[], started: string): void {
  const open = new Set<Response>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    for (const page of open) page.write('event: changed\ndata: -\n\n');
  };
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(tell, SETTLE_MS);
    });
  }
  shop.get('/reload', (request, response) => {
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(`retry: 500\nevent: started\ndata: ${started}\n\n`);
    open.add(response);
    request.on('close', () => open.delete(response));
  });
}
