/** The shop's JSON API, for whoever has its token: `GET /api/orders/WN-10231`. Knows nothing of the chat. */
import { timingSafeEqual } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { BREAKS, type Order, orderOf, STATUS_TEXTS, TAKES_LONG } from './orders.ts';

/** Longer than a caller should wait. */
const LONG_MS = 20_000;

export function createOrdersApi(token: string): Router {
  const api = Router();
  api.use((request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (isAllowed(request, token)) next();
    else response.status(401).set('WWW-Authenticate', 'Bearer').json({ error: 'unauthorized' });
  });
  api.get('/orders/:number', (request, response) => answer(request.params.number, response));
  api.use((_request, response) => {
    response.status(404).json({ error: 'not_found' });
  });
  return api;
}

function answer(number: string, response: Response): void {
  const order = orderOf(number);
  if (number.toUpperCase() === BREAKS) response.status(500).json({ error: 'internal' });
  else if (number.toUpperCase() === TAKES_LONG) keepWaiting(response);
  else if (order) response.json(shown(order));
  else response.status(404).json({ error: 'not_found' });
}

function keepWaiting(response: Response): void {
  const timer = setTimeout(() => response.status(503).json({ error: 'busy' }), LONG_MS);
  response.once('close', () => clearTimeout(timer));
}

function shown({ number, status, items, parcel }: Order) {
  const { id, en } = STATUS_TEXTS[status];
  return { data: { number, status, status_text: { id, en }, items, ...parcel } };
}

function isAllowed(request: Request, token: string): boolean {
  const given = Buffer.from(request.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
