/**
 * Bodies of uploading and fetching files (`/files`): by visitors with `Authorization: Bearer`, by agents with their session.
 * Refusals have the body {@link RefusalView}.
 */
import * as v from 'valibot';
import type { Attachment } from './events.ts';
import type { RefusalView } from './http.ts';

/** Asked for at once. */
const LINKS = 50;
const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/**
 * `POST /files?site=KEY` → 201 {@link BegunView}; 400 invalid_body; 403 not_allowed where no files are taken; 413 too_large;
 * 429 rate_limited; 507 storage_full.
 *
 * Then `PATCH /files/:id` with `Upload-Offset: n` and the bytes from there on → 200 {@link UploadView}, with the attachment when
 * all are there; 404; 409 {@link ConflictView}; 413 for more than was announced; 415 unsupported for images
 * of too many pixels. `GET /files/:id/offset` → 200 {@link UploadView}. `DELETE /files/:id` → 204; 404 once it was sent.
 */
export const uploadSchema = v.strictObject({
  /** As the person's machine has it; the server makes a safe one of it. */
  name: v.pipe(v.string(), v.maxLength(1_000)),
  bytes,
});

/** `POST /files/links` → 200 {@link FileLinksView}. */
export const fileLinksSchema = v.strictObject({
  ids: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(64))), v.maxLength(LINKS)),
});

export interface BegunView {
  readonly id: string;
  readonly offset: 0;
}

export interface UploadView {
  /** How many bytes are there: where to go on. */
  readonly offset: number;
  /** Once all are there. */
  readonly attachment?: Attachment;
}

/** Another part is due. */
export interface ConflictView extends RefusalView {
  readonly reason: 'conflict';
  readonly offset: number;
}

export interface FileLinksView {
  /** By id: paths on the server, good for at least 10 minutes. Of what one may not see there is none. */
  readonly links: Readonly<Record<string, string>>;
}
