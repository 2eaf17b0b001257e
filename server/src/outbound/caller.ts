/**
 * Asks the owner's systems what a flow wants to know: the connection and request of the settings in force, within a time, through the
 * guard. Says why it came to nothing, to the conversation and (without addresses, words or secrets) to the log.
 */
import type { ApiConnection, ApiRequest, ApiToken, CallFailure } from '@sapa/protocol';
import type { Caller, Clock, Log } from '../app/ports.ts';
import { readAnswer } from './answer.ts';
import { compose } from './compose.ts';
import { CallFailed } from './failed.ts';
import type { Guard } from './guard.ts';
import { type Incoming, send } from './send.ts';
import { knownOf } from './template.ts';
import { createTokens, type KeepToken } from './tokens.ts';

type Asked = Parameters<Caller['call']>[0];

export interface CallerParts {
  readonly connections: () => readonly ApiConnection[];
  /** `closed`: places of secrets that could not be opened. */
  readonly open: (connection: ApiConnection) => {
    readonly connection: ApiConnection;
    readonly closed: readonly string[];
  };
  readonly keepToken: KeepToken;
  readonly guard: Guard;
  readonly clock: Clock;
  readonly log: Log;
  /** For everything: names, connecting, the answer's last byte. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 5_000;

export function createCaller({ guard, clock, log, timeoutMs = TIMEOUT_MS, ...parts }: CallerParts): Caller {
  const complaints = new Map<string, string>();
  const tokens = createTokens({
    ask: (outgoing) => withinTime((signal) => send(guard, outgoing, signal)),
    clock,
    keep: parts.keepToken,
  });

  async function withinTime<T>(job: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const cancel = clock.later(timeoutMs, () => controller.abort());
    const isOver = new Promise<never>((_resolve, reject) => {
      controller.signal.addEventListener('abort', () => reject(new CallFailed('timeout')));
    });
    try {
      return await Promise.race([job(controller.signal), isOver]);
    } finally {
      cancel();
    }
  }

  async function perform(asked: Asked, signal: AbortSignal): Promise<Readonly<Record<string, string>>> {
    const { connection, request } = find(asked);
    const fields = knownOf(connection.settings, asked.fields);
    const ask = (token: ApiToken | undefined) =>
      send(guard, compose({ ...connection, token }, request, fields, asked.key), signal);
    // A question that cannot be asked is not worth a token.
    compose(connection, request, fields, asked.key);
    const token = await tokens.fresh(connection);
    const answer = await ask(token);
    const other = answer.status === 401 && token ? await tokens.another(connection, token) : undefined;
    return readAnswer(accepted(other ? await ask(other) : answer), request.answer);
  }

  function find(asked: Asked): { readonly connection: ApiConnection; readonly request: ApiRequest } {
    const kept = parts.connections().find(({ id }) => id === asked.connection);
    const request = kept?.requests.find(({ id }) => id === asked.request);
    if (!kept || !request) throw new CallFailed('unconfigured');
    const { connection, closed } = parts.open(kept);
    complain(kept.id, closed);
    if (closed.length > 0) throw new CallFailed('unconfigured');
    return { connection, request };
  }

  /** Once, until it changes. */
  function complain(connection: string, closed: readonly string[]): void {
    const places = closed.join(', ');
    if (places !== (complaints.get(connection) ?? ''))
      log.error({ connection, places }, 'secrets of this connection were sealed with another key: write them again');
    complaints.set(connection, places);
  }

  function tell({ connection, request, key }: Asked, failure: CallFailure): void {
    const level = failure === 'notFound' ? 'info' : 'warn';
    log[level]({ connection, request, key, failure }, 'a call to another system came to nothing');
  }

  return {
    async call(asked) {
      try {
        return { ok: true, values: await withinTime((signal) => perform(asked, signal)) };
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error;
        tell(asked, error.failure);
        return { ok: false, failure: error.failure };
      }
    },
  };
}

function accepted({ status, text }: Incoming): string {
  if (status >= 200 && status <= 299) return text;
  throw new CallFailed(status === 404 ? 'notFound' : 'refused');
}
