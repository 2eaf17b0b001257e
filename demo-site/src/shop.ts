/** The shop as an express app: which page answers which path, and its API. Knows nothing of the chat but its snippet. */
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '@sapa/protocol';
import express, { type Express, type Response } from 'express';
import { categoryOf, productOf } from './catalogue.ts';
import { createOrdersApi } from './orders/api.ts';
import { cataloguePage } from './pages/catalogue.ts';
import { homePage } from './pages/home.ts';
import { greedyPage, strictPage, strictPolicy } from './pages/hostile.ts';
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

/** @param apiToken who has it may ask the API */
export function createShop({ apiToken, ...embed }: Embed & { readonly apiToken: string }): Express {
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
  shop.get('/strict-csp', (_request, response) => {
    response.set('Content-Security-Policy', strictPolicy(embed)).send(strictPage(embed));
  });
  shop.get('/greedy-css', (_request, response) => {
    response.send(greedyPage(embed));
  });
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
    shop.get(path(language), (_request, response) => {
      response.send(render(frame));
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
