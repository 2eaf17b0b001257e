/** `/settings`: what is in force, and changes of it. For administrators. */
import type { SettingsChange } from '@sapa/protocol';
import { settingsChangeSchema } from '@sapa/protocol/schemas';
import type { Router } from 'express';
import type { Editing } from '../../app/editing.ts';
import { read, refuse, refuseBody } from './answers.ts';

export function settingsRoutes(router: Router, editing: Editing): void {
  router.get('/settings', (_request, response) => {
    response.json(editing.view());
  });

  router.put('/settings', async (request, response) => {
    const body = read(settingsChangeSchema, request, response);
    if (!body) return;
    // Its parts are judged with the whole document.
    const saved = await editing.save(body as SettingsChange);
    if (saved.ok) response.json(editing.view());
    else if (saved.reason === 'invalid_body') refuseBody(response, saved.problems);
    else refuse(response, 409, 'conflict', 'Somebody else changed the settings meanwhile. Load them again.');
  });
}
