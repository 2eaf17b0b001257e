/** A caller for tests, with one connection `crm` and one request `order`, allowed to ask the machine itself. */
import type { ApiConnection, ApiRequest } from '@sapa/protocol';
import { createManualClock } from '../../../test/manual-clock.ts';
import type { Log } from '../../app/ports.ts';
import { parseAllowList } from '../allow-list.ts';
import { createCaller } from '../caller.ts';
import { createGuard, type Resolve } from '../guard.ts';
import type { Renewed, RenewedTokens } from '../renewed.ts';

export const REQUEST: ApiRequest = {
  id: 'order',
  name: 'Order',
  method: 'GET',
  path: '/orders/{{order_number}}',
  query: {},
  answer: { status: 'data.0.status' },
};

interface Options {
  readonly request?: Partial<ApiRequest>;
  readonly connection?: Partial<ApiConnection>;
  readonly allow?: string;
  readonly resolve?: Resolve;
  readonly closed?: readonly string[];
  readonly renewed?: RenewedTokens;
}

/** Renewed tokens that nothing outlives. */
export function inMemory(): RenewedTokens {
  const renewed = new Map<string, Renewed>();
  return {
    of: (connection) => renewed.get(connection),
    keep: async (connection, one) => void renewed.set(connection, one),
  };
}

export function calling(baseUrl: string, options: Options = {}) {
  const clock = createManualClock();
  const logged: unknown[] = [];
  const note = (...said: unknown[]) => void logged.push(said);
  const log: Log = { info: note, warn: note, error: note };
  const connection: ApiConnection = {
    id: 'crm',
    name: 'CRM',
    description: 'Orders',
    code: 'CRM',
    baseUrl,
    settings: {},
    headers: {},
    requests: [{ ...REQUEST, ...options.request }],
    ...options.connection,
  };
  const settings = { connections: [connection] };
  const caller = createCaller({
    connections: () => settings.connections,
    open: (each) => ({ connection: each, closed: options.closed ?? [] }),
    renewed: options.renewed ?? inMemory(),
    guard: createGuard(parseAllowList(options.allow ?? '127.0.0.0/8'), options.resolve),
    clock,
    log,
    timeoutMs: 5_000,
  });
  const call = (fields: Record<string, string> = { order_number: 'A-7' }, key = 'call-1') =>
    caller.call({ connection: 'crm', request: 'order', key, fields });
  return { call, caller, clock, logged, settings, connection };
}
