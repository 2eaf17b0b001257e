/** `/api/v1`: JSON only, same origin only; every refusal has an enumerated reason. Which routes there are and whom they are for. */
import type { Role } from '@sapa/protocol';
import express, { Router } from 'express';
import type { Accounts } from '../../app/accounts.ts';
import type { App } from '../../app/app.ts';
import type { Editing } from '../../app/editing.ts';
import type { Proposals } from '../../app/proposals.ts';
import type { Simulating } from '../../app/simulating.ts';
import type { Workbench } from '../../app/workbench.ts';
import { onBadBody, refuseMissing } from './answers.ts';
import { botRoutes, proposalRoutes } from './bot.ts';
import { guard, sameOrigin } from './guard.ts';
import { proactiveCountRoutes } from './proactive-counts.ts';
import { routingRoutes } from './routing.ts';
import { sessionRoutes, setupRoutes } from './session.ts';
import { settingsRoutes } from './settings.ts';
import { suggestionRoutes } from './suggestions.ts';

interface Parts {
  readonly app: App;
  readonly accounts: Accounts;
  readonly editing: Editing;
  readonly proposals: Proposals;
  readonly publicUrl: string;
  readonly simulating: Simulating;
  readonly workbench: Workbench;
}

/** A bot with 5,000 entries, in a change of the settings or a draft; rules and agents to try. Read only from administrators. */
const DOCUMENT = express.json({ limit: '8mb', strict: true });
const SMALL = express.json({ limit: '64kb', strict: true });

export function createApi(parts: Parts): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.use(sameOrigin(parts.publicUrl));
  const only = (...roles: Role[]) => guard(parts, roles);
  router.use(['/settings', '/bot', '/routing'], only('admin'), DOCUMENT);
  router.use(['/proposals', '/proactive'], only('admin'));
  router.use('/conversations', only('agent', 'supervisor', 'admin'));
  router.use(SMALL);
  sessionRoutes(router, parts);
  setupRoutes(router, parts);
  settingsRoutes(router, parts.editing);
  botRoutes(router, parts.workbench);
  routingRoutes(router, parts.simulating);
  proposalRoutes(router, parts.proposals);
  proactiveCountRoutes(router, parts.app);
  suggestionRoutes(router, parts.app);
  router.use((_request, response) => refuseMissing(response));
  router.use(onBadBody);
  return router;
}
