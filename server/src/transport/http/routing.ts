/** `/routing`: other rules tried on recorded conversations before they are saved. For administrators. */
import { simulateSchema } from '@sapa/protocol/schemas';
import type { Router } from 'express';
import type { Simulating } from '../../app/simulating.ts';
import { read, refuseBody, refuseForNow } from './answers.ts';
import { agentOf } from './guard.ts';

export function routingRoutes(router: Router, simulating: Simulating): void {
  router.post('/routing/simulate', async (request, response) => {
    const body = read(simulateSchema, request, response);
    if (!body) return;
    const left = new AbortController();
    response.once('close', () => left.abort());
    const found = await simulating.simulate(agentOf(response), body, left.signal);
    if (found === undefined) return;
    if (typeof found === 'number')
      refuseForNow(response, found, 'Another simulation of yours runs. Try again in a moment.');
    else if (found.ok) response.json(found.view);
    else refuseBody(response, found.problems);
  });
}
