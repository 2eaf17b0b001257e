/**
 * Asks the owner's systems what a flow wants to know: the connection and request of the settings in force, within a time, through the
 * guard. Says why it came to nothing, to the conversation and (without addresses, words or secrets) to the log.
 */
import type { ApiConnection, ApiRequest, ApiToken, CallFailure } from '@sapa/protocol';
import type { Caller, Clock, Log } from '../app/ports.ts';
import { readAnswer } from './answer.ts';
import { createCircuit } from './circuit.ts';
import { compose } from './compose.ts';
import { CallFailed } from './failed.ts';
import type { Guard } from './guard.ts';
import type { RenewedTokens } from './renewed.ts';
import { type Incoming, type Outgoing, send } from './send.ts';
import { knownOf } from './template.ts';
import { createTokens } from './tokens.ts';

type Asked = Parameters<Caller['call']>[0];

export interface CallerParts {
  readonly connections: () => readonly ApiConnection[];
  /** `closed`: places of secrets that could not be opened. */
  readonly open: (connection: ApiConnection) => {
    readonly connection: ApiConnection;
    readonly closed: readonly string[];
  };
  readonly renewed: RenewedTokens;
  readonly guard: Guard;
  readonly clock: Clock;
  readonly log: Log;
  /** For everything: names, connecting, the answer's last byte. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 5_000;
const UNAUTHORIZED = 401;

interface Question {
  /** As it stands in the settings. */
  readonly kept: ApiConnection;
  /** With its secrets open. */
  readonly connection: ApiConnection;
  readonly request: ApiRequest;
  readonly compose: (token?: ApiToken) => Outgoing;
}

export function createCaller({ guard, clock, log, timeoutMs = TIMEOUT_MS, ...parts }: CallerParts): Caller {
  const complaints = new Map<string, string>();
  const circuit = createCircuit<ApiConnection>(clock);
  const tokens = createTokens({
    ask: (outgoing) => withinTime((signal) => send(guard, outgoing, signal)),
    clock,
    renewed: parts.renewed,
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

  async function perform({ connection, request, compose }: Question, signal: AbortSignal) {
    const ask = (token: ApiToken | undefined) => send(guard, compose(token), signal);
    return readAnswer(accepted(await askWithToken(connection, ask)), request.answer);
  }

  async function askWithToken(connection: ApiConnection, ask: (token: ApiToken | undefined) => Promise<Incoming>) {
    const token = await tokens.fresh(connection);
    const first = await ask(token);
    const other = token && first.status === UNAUTHORIZED ? await tokens.another(connection, token) : undefined;
    if (!other) return first;
    const second = await ask(other);
    if (second.status === UNAUTHORIZED) tokens.rest(connection, other);
    return second;
  }

  /** @throws CallFailed for a question that cannot be asked: it is not worth a token, and says nothing of the other system */
  function prepare(asked: Asked): Question {
    const { kept, connection, request } = find(asked);
    const fields = knownOf(connection.settings, asked.fields);
    const outgoing = (token = connection.token) => compose({ ...connection, token }, request, fields, asked.key);
    outgoing();
    return { kept, connection, request, compose: outgoing };
  }

  function find(asked: Asked) {
    const kept = parts.connections().find(({ id }) => id === asked.connection);
    const request = kept?.requests.find(({ id }) => id === asked.request);
    if (!kept || !request) throw new CallFailed('unconfigured');
    const { connection, closed } = parts.open(kept);
    complain(kept.id, closed);
    if (closed.length > 0) throw new CallFailed('unconfigured');
    return { kept, connection, request };
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
        const question = prepare(asked);
        const inTime = () => withinTime((signal) => perform(question, signal));
        return { ok: true, values: await circuit.through(question.kept, inTime) };
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
