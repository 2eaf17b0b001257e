/** `/conversations/:id/suggestions`: what may answer the visitor, for the agent who does. */
import type { ConversationId } from '@sapa/protocol';
import type { Router } from 'express';
import type { App } from '../../app/app.ts';
import { refuseForNow, refuseMissing } from './answers.ts';
import { agentOf } from './guard.ts';

export function suggestionRoutes(router: Router, app: App): void {
  router.get('/conversations/:id/suggestions', async (request, response) => {
    const found = await app.suggestions(agentOf(response), request.params.id as ConversationId);
    if (typeof found === 'number') refuseForNow(response, found, 'Too fast. Try again in a moment.');
    else if (found) response.json(found);
    else refuseMissing(response);
  });
}
