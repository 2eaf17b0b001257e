/** How the API reads bodies and says no: by a strict schema, and with an enumerated reason. Knows no route. */
import type { HttpReason, ProblemView, RefusalView } from '@sapa/protocol';
import express, { type ErrorRequestHandler, type Request, type Response } from 'express';
import * as v from 'valibot';
import { isTame } from '../parse.ts';

/** Deeper than any body of ours; keeps a hostile one from exhausting the stack of whoever walks it. */
const MAX_DEPTH = 24;

/** For routes where everybody may ask: a name or a list of ids, and no more. */
export const SMALL_BODY = express.json({ limit: '8kb', strict: true });

/** @returns undefined when the body was refused: everything is said then */
export function read<Schema extends v.GenericSchema>(
  schema: Schema,
  request: Request,
  response: Response,
): v.InferOutput<Schema> | undefined {
  if (!isTame(request.body, MAX_DEPTH)) {
    refuse(response, 400, 'invalid_body', 'The request is not of the right form.');
    return undefined;
  }
  const result = v.safeParse(schema, request.body);
  if (result.success) return result.output;
  const problems = result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }));
  refuseBody(response, problems);
  return undefined;
}

export function refuseBody(response: Response, problems: readonly ProblemView[]): void {
  refuse(response, 400, 'invalid_body', 'The request is not of the right form.', { problems });
}

export function refuse(
  response: Response,
  status: number,
  reason: HttpReason,
  message: string,
  more: Pick<RefusalView, 'problems' | 'retryAfterMs'> = {},
): void {
  response.status(status).json({ reason, message, ...more } satisfies RefusalView);
}

export const refuseMissing = (response: Response): void => refuse(response, 404, 'not_found', 'There is nothing here.');

export function refuseForNow(response: Response, retryAfterMs: number, message: string): void {
  response.set('Retry-After', String(Math.ceil(retryAfterMs / 1_000)));
  refuse(response, 429, 'rate_limited', message, { retryAfterMs });
}

export const onBadBody: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  if (response.headersSent || error.status === undefined || error.status >= 500) return next(error);
  if (error.status === 413) return refuse(response, 413, 'too_large', 'The body is too large.');
  refuse(response, 400, 'invalid_body', 'The body is not valid JSON.');
};
