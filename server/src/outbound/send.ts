/**
 * One HTTP question and its answer, through the egress guard: a connection of its own, no proxy, at most 1 MB, redirects only within
 * the same origin. Knows no conversation and no settings.
 */
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { CallFailure } from '@sapa/protocol';
import { CallFailed } from './failed.ts';
import { type Guard, hostOf } from './guard.ts';

export interface Outgoing {
  readonly method: string;
  readonly url: URL;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface Incoming {
  readonly status: number;
  /** Empty unless the status is 2xx: what others say about a refusal is not read. */
  readonly text: string;
}

export const ANSWER_BYTES = 1_000_000;
const REDIRECTS = 3;

/** @throws CallFailed; `timeout` when the signal says so */
export async function send(guard: Guard, outgoing: Outgoing, signal: AbortSignal): Promise<Incoming> {
  let next = outgoing;
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    const answer = await exchange(guard, next, signal);
    if (!('location' in answer)) return answer;
    next = redirected(next, answer);
  }
  throw new CallFailed('blocked');
}

interface Redirect {
  readonly status: number;
  readonly location: string;
}

/** As RFC 9110 §15.4 and browsers have it: 307 and 308 ask the same again, others GET. */
function redirected(from: Outgoing, { status, location }: Redirect): Outgoing {
  if (!URL.canParse(location, from.url)) throw new CallFailed('badAnswer');
  const url = new URL(location, from.url);
  // What goes along, the token first, was given for this origin.
  if (url.origin !== from.url.origin) throw new CallFailed('blocked');
  const isSame = status === 307 || status === 308 || from.method === 'GET';
  if (isSame) return { ...from, url };
  const { 'content-type': _type, ...headers } = from.headers;
  return { method: 'GET', url, headers };
}

async function exchange(guard: Guard, { url, method, headers, body }: Outgoing, signal: AbortSignal) {
  const lookup = guard.lookupFor(url);
  const request = url.protocol === 'https:' ? overHttps : overHttp;
  const options = {
    ...{ method, lookup, signal },
    agent: false,
    hostname: hostOf(url),
    port: url.port,
    path: `${url.pathname}${url.search}`,
    headers: {
      ...headers,
      'accept-encoding': 'identity',
      ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
    },
  };
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request(options, resolve).on('error', reject).end(body);
    });
    return await read(response);
  } catch (error) {
    throw signal.aborted ? new CallFailed('timeout') : failureOf(error);
  }
}

async function read(response: IncomingMessage): Promise<Incoming | Redirect> {
  const { statusCode: status = 0, headers } = response;
  try {
    if (isRedirect(status) && headers.location !== undefined) return { status, location: headers.location };
    if (status < 200 || status > 299) return { status, text: '' };
    return { status, text: await textOf(response) };
  } finally {
    response.destroy();
  }
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

async function textOf(response: IncomingMessage): Promise<string> {
  // We asked for none; one that is there all the same could unfold to anything.
  if ((response.headers['content-encoding'] ?? 'identity') !== 'identity') throw new CallFailed('badAnswer');
  if (Number(response.headers['content-length']) > ANSWER_BYTES) throw new CallFailed('tooLarge');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES) throw new CallFailed('tooLarge');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What the machine says of a connection holds addresses: only the kind goes on. */
function failureOf(error: unknown): CallFailed {
  if (error instanceof CallFailed) return error;
  const code = String((error as NodeJS.ErrnoException).code);
  const failure: CallFailure = code.startsWith('HPE_') ? 'badAnswer' : 'unreachable';
  return new CallFailed(failure);
}
