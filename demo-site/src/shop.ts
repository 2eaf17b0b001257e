/** The shop as an express app: which page answers which path, and its API. Knows nothing of the chat but its snippet. */
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '@sapa/protocol';
import express, { type Express, type Response } from 'express';
import { categoryOf, productOf } from './catalogue.ts';
import { addEmbeds } from './embeds.ts';
import { createOrdersApi } from './orders/api.ts';
import { cataloguePage } from './pages/catalogue.ts';
import { homePage } from './pages/home.ts';
import type { Embed, Frame } from './pages/page.ts';
import { productPage } from './pages/product.ts';
import { aboutPage, contactPage, notFoundPage, shippingPage } from './pages/reading.ts';
import { aboutPath, cataloguePath, contactPath, homePath, shippingPath } from './paths.ts';

const PUBLIC = fileURLToPath(new URL('../public', import.meta.url));

const PAGES = [
  [homePath, homePage],
  [cataloguePath, cataloguePage],
  [shippingPath, shippingPage],
  [aboutPath, aboutPage],
  [contactPath, contactPage],
] as const;

interface Shop extends Embed {
  /** Who has it may ask the API. */
  readonly apiToken: string;
  /** What the chat server believes a customer's identity by. */
  readonly identitySecret: string;
}

export function createShop({ apiToken, identitySecret, ...embed }: Shop): Express {
  const shop = express();
  shop.disable('x-powered-by');
  shop.use((_request, response, next) => {
    response.set({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin' });
    next();
  });
  shop.use(express.static(PUBLIC, { index: false }));
  shop.use('/api', createOrdersApi(apiToken));
  shop.get('/', (request, response) => {
    response.vary('Accept-Language').redirect(homePath(request.acceptsLanguages('id', 'en') === 'en' ? 'en' : 'id'));
  });
  addEmbeds(shop, embed, identitySecret);
  for (const language of LANGUAGES) addPages(shop, { language, embed });
  shop.use((request, response) => {
    const language = request.path.startsWith('/en/') ? 'en' : 'id';
    response.status(404).send(notFoundPage({ language, embed }));
  });
  return shop;
}

function addPages(shop: Express, frame: Frame): void {
  const { language } = frame;
  const orMissing = (response: Response, body: string | undefined) =>
    body ? response.send(body) : response.status(404).send(notFoundPage(frame));
  for (const [path, render] of PAGES) {
    shop.get(path(language), (request, response) => {
      response.send(render({ ...frame, isSilent: request.query.chat === 'off' }));
    });
  }
  shop.get(`${cataloguePath(language)}/:category`, (request, response) => {
    const category = categoryOf(request.params.category);
    orMissing(response, category && cataloguePage(frame, category));
  });
  shop.get(`/${language}/${language === 'id' ? 'produk' : 'product'}/:slug`, (request, response) => {
    const product = productOf(request.params.slug);
    orMissing(response, product && productPage(frame, product));
  });
}
