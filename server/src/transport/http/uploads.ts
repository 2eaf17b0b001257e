/** The part of `/files` that takes files in: announced, sent in pieces, asked after, cancelled. */
import type { BegunView, ConflictView, SiteKey, UploadView } from '@sapa/protocol';
import { uploadSchema } from '@sapa/protocol/schemas';
import type { Request, Response, Router } from 'express';
import type { App } from '../../app/app.ts';
import { type Owner, ownerOf, type Progress, type Refusal } from '../../app/file-ports.ts';
import type { Files } from '../../app/files.ts';
import type { Admission } from '../admission.ts';
import { read, refuse, refuseForNow, refuseMissing, SMALL_BODY } from './answers.ts';
import { websiteOf } from './cross-origin.ts';
import type { Asking } from './people.ts';

interface Parts {
  readonly admission: Pick<Admission, 'addressOf'>;
  readonly app: Pick<App, 'admits' | 'facts'>;
  readonly files: Files;
  readonly asking: Asking;
}

/** A refused request with more of a body than this is not heard to its end. */
const HEARD_BYTES = 256 * 1024;

export function uploadRoutes(router: Router, { admission, app, files, asking }: Parts): void {
  router.post('/', SMALL_BODY, async (request, response) => {
    const person = await asking(request, response);
    const body = person && read(uploadSchema, request, response);
    if (!body || !isForTheirSite(app, request, response)) return;
    const { viewer, newcomer } = person;
    const begun = await files.begin(ownerOf(viewer), {
      ...body,
      site: siteIn(request),
      origin: websiteOf(response),
      address: viewer.kind === 'visitor' ? admission.addressOf(request) : undefined,
      newcomer,
    });
    if (begun.ok) response.status(201).json({ id: begun.id, offset: 0 } satisfies BegunView);
    else refuseUpload(response, begun);
  });

  router.patch('/:id', async (request, response) => {
    hangUpOnMuch(request, response);
    const person = await asking(request, response);
    if (person) await take(files, ownerOf(person.viewer), request.params.id, request, response);
  });

  router.get('/:id/offset', async (request, response, next) => {
    // A link to a file of that name.
    if (request.query.key !== undefined) return next();
    const person = await asking(request, response);
    if (person) answer(response, await files.offset(ownerOf(person.viewer), request.params.id));
  });

  router.delete('/:id', async (request, response) => {
    const person = await asking(request, response);
    if (!person) return;
    if (await files.cancel(ownerOf(person.viewer), request.params.id)) response.status(204).end();
    else refuseMissing(response);
  });
}

async function take(files: Files, owner: Owner, id: string, request: Request, response: Response): Promise<void> {
  const offset = /^\d{1,15}$/.test(request.get('Upload-Offset') ?? '') && Number(request.get('Upload-Offset'));
  const isBytes = request.headers['content-type'] === 'application/octet-stream';
  if (offset === false || !isBytes)
    return refuse(response, 400, 'invalid_body', 'It must be application/octet-stream, with its Upload-Offset.');
  const announced = await files.announced(owner, id);
  if (announced === undefined) return refuseMissing(response);
  const length = Number(request.headers['content-length'] ?? 0);
  if (offset + length > announced) return refuseUpload(response, { ok: false, reason: 'too_large' });
  answer(response, await files.write(owner, id, offset, request));
}

function answer(response: Response, result: Progress | Refusal): void {
  if (!result.ok) refuseUpload(response, result);
  else {
    const { offset, attachment } = result;
    response.removeHeader('Connection');
    response.json({ offset, ...(attachment && { attachment }) } satisfies UploadView);
  }
}

const siteIn = ({ query }: Request): SiteKey | undefined =>
  query.site === undefined ? undefined : (String(query.site) as SiteKey);

/** @returns false when the request was refused */
function isForTheirSite(app: Parts['app'], request: Request, response: Response): boolean {
  const [site, website] = [siteIn(request), websiteOf(response)];
  if (site === undefined) return true;
  if (!app.facts.site(site)) refuseMissing(response);
  else if (website !== undefined && app.admits(site, website) !== 'yes')
    refuse(response, 403, 'not_allowed', 'This site does not list this origin.');
  else return true;
  return false;
}

const REFUSALS = {
  not_allowed: [403, 'No files are taken here.'],
  not_found: [404, 'There is nothing here.'],
  too_large: [413, 'The file is larger than it may be, or than was announced.'],
  unsupported: [415, 'This image has too many pixels.'],
  storage_full: [507, 'There is no room for this file now.'],
} as const;

export function refuseUpload(response: Response, refusal: Refusal): void {
  switch (refusal.reason) {
    case 'cut':
      response.destroy();
      return;
    case 'conflict': {
      const { reason, offset } = refusal;
      response.status(409).json({ reason, message: 'Another part is due.', offset } satisfies ConflictView);
      return;
    }
    case 'rate_limited':
      refuseForNow(response, refusal.retryAfterMs, 'Too many files at once. Send or cancel some, or wait.');
      return;
    default: {
      const [status, message] = REFUSALS[refusal.reason];
      refuse(response, status, refusal.reason, message);
    }
  }
}

/** Whoever is refused while there is much to come is not heard to the end; with little, or when all was heard, the line stays open. */
function hangUpOnMuch({ headers }: Request, response: Response): void {
  const length = Number(headers['content-length'] ?? Number.POSITIVE_INFINITY);
  if (length > HEARD_BYTES) response.set('Connection', 'close');
}
