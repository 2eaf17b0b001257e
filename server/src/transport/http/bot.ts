/** `/bot` and `/proposals`: the bot tried out before it is saved, and what people taught it. For administrators. */
import { explainSchema, previewSchema } from '@sapa/protocol/schemas';
import type { Response, Router } from 'express';
import type { Proposals } from '../../app/proposals.ts';
import type { Tried, Workbench } from '../../app/workbench.ts';
import { read, refuseBody, refuseMissing } from './answers.ts';

export function botRoutes(router: Router, workbench: Workbench): void {
  router.post('/bot/explain', async (request, response) => {
    const body = read(explainSchema, request, response);
    if (body) answer(response, await workbench.explain(body));
  });

  router.post('/bot/preview', async (request, response) => {
    const body = read(previewSchema, request, response);
    if (body) answer(response, await workbench.preview(body));
  });
}

function answer(response: Response, tried: Tried<object>): void {
  if (tried.ok) response.json(tried.view);
  else refuseBody(response, tried.problems);
}

export function proposalRoutes(router: Router, proposals: Proposals): void {
  router.get('/proposals', async (_request, response) => {
    response.json({ proposals: await proposals.list() });
  });

  router.delete('/proposals/:id', async (request, response) => {
    if (await proposals.dismiss(request.params.id)) response.status(204).end();
    else refuseMissing(response);
  });
}
