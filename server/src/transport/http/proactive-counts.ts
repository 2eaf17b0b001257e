/** `/proactive/counts`: how often proactive messages were shown, opened and answered. For administrators. */
import type { ProactiveCountsView } from '@sapa/protocol';
import type { Router } from 'express';
import type { App } from '../../app/app.ts';

const DAYS = 30;
const MOST_DAYS = 366;

export function proactiveCountRoutes(router: Router, app: App): void {
  router.get('/proactive/counts', async (request, response) => {
    const asked = Number(request.query.days);
    const days = Number.isInteger(asked) && asked >= 1 && asked <= MOST_DAYS ? asked : DAYS;
    response.json({ counts: await app.proactive.counts(days) } satisfies ProactiveCountsView);
  });
}
