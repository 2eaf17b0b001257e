/** The part of `/files` that gives files out: by links, and to agents by their session. */
import type { FileLinksView } from '@sapa/protocol';
import { fileLinksSchema } from '@sapa/protocol/schemas';
import type { Router } from 'express';
import type { Files } from '../../app/files.ts';
import { read, refuseMissing, SMALL_BODY } from './answers.ts';
import { giveFile } from './give-file.ts';
import type { Asking } from './people.ts';

interface Parts {
  readonly files: Files;
  readonly asking: Asking;
}

/** No longer than a link is good for, when it was made just now. */
const KEPT = 'private, max-age=600';
/** Whether they still may is asked every time. */
const ASKED = 'private, no-cache';

export function fetchRoutes(router: Router, { files, asking }: Parts): void {
  router.post('/links', SMALL_BODY, async (request, response) => {
    const person = await asking(request, response);
    const body = person && read(fileLinksSchema, request, response);
    if (body) response.json({ links: await files.links(person.viewer, body.ids) } satisfies FileLinksView);
  });

  router.get('/:id/:name', async (request, response, next) => {
    const { until, key } = request.query;
    const link = typeof until === 'string' && typeof key === 'string' && { until, key };
    const opened = link && (await files.open(request.params.id, link));
    if (!opened) return refuseMissing(response);
    response.set('Cache-Control', KEPT);
    giveFile(opened, response, next);
  });

  router.get('/:id', async (request, response, next) => {
    const person = await asking(request, response);
    if (!person) return;
    const opened = await files.openAs(person.viewer, request.params.id);
    if (!opened) return refuseMissing(response);
    response.set('Cache-Control', ASKED);
    giveFile(opened, response, next);
  });
}
