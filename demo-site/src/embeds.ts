/** Routes of the pages for trying the chat out. Knows the chat server's address, and the secret that customers are vouched for with. */
import type { Express, Response } from 'express';
import { customerOf } from './member/customers.ts';
import { sign } from './member/sign.ts';
import { memberPage } from './pages/embeds/member.ts';
import { EMBEDS, pagesPage, withoutChatPage } from './pages/embeds/pages.ts';
import { pinnedPage, type Version } from './pages/embeds/places.ts';
import { SPA_VIEWS, spaPage } from './pages/embeds/spa.ts';
import { strictPolicy } from './pages/hostile.ts';
import type { Embed } from './pages/page.ts';

/** Longest wait for the chat server to say which version it serves. */
const PATIENCE_MS = 3_000;

export function addEmbeds(shop: Express, embed: Embed, identitySecret: string): void {
  for (const [path, render] of Object.entries(EMBEDS)) {
    shop.get(path, (_request, response) => {
      if (path === '/strict-csp') response.set('Content-Security-Policy', strictPolicy(embed));
      response.send(render(embed));
    });
  }
  shop.get('/pages', (_request, response) => void response.send(pagesPage(embed)));
  shop.get('/bare', (_request, response) => void response.send(withoutChatPage(embed)));
  for (const view of SPA_VIEWS) shop.get(`/spa/${view}`, (_request, response) => void response.send(spaPage(embed)));
  shop.get('/sri', (_request, response) => pinned(embed, response));
  shop.get('/member', (request, response) => {
    response.send(memberPage(embed, customerOf(request.query.customer)?.id));
  });
  shop.get('/member/proof', (request, response) => {
    response.set('Cache-Control', 'no-store');
    const customer = customerOf(request.query.customer);
    if (customer) response.json({ ...customer, ...sign(identitySecret, customer.id, Date.now()) });
    else response.status(404).json({ error: 'not_found' });
  });
}

async function pinned(embed: Embed, response: Response): Promise<void> {
  try {
    const asked = await fetch(`${embed.server}/widget/version.json`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!asked.ok) throw new Error(`the chat server says ${asked.status}`);
    response.send(pinnedPage(embed, (await asked.json()) as Version));
  } catch (error) {
    response
      .status(502)
      .type('text')
      .send(`No version to pin: ${(error as Error).message}`);
  }
}
