/** Edits of the connections within the settings, and which flows use them. Pure. */
import type { ApiConnection, ApiRequest, Settings } from '@sapa/protocol';
import { freeId } from '../flows/step-ids.ts';

export const withConnections = (settings: Settings, connections: readonly ApiConnection[]): Settings => ({
  ...settings,
  connections: [...connections],
});

export function addConnection(settings: Settings, name: string): Settings {
  const taken = settings.connections.map(({ id }) => id);
  const blank: ApiConnection = {
    id: freeId('connection', taken),
    name,
    description: '',
    code: '',
    baseUrl: '',
    settings: {},
    headers: {},
    requests: [],
  };
  return withConnections(settings, [...settings.connections, blank]);
}

export const changeConnection = (
  settings: Settings,
  at: number,
  edit: (connection: ApiConnection) => ApiConnection,
): Settings =>
  withConnections(
    settings,
    settings.connections.map((connection, index) => (index === at ? edit(connection) : connection)),
  );

export const removeConnection = (settings: Settings, at: number): Settings =>
  withConnections(settings, settings.connections.toSpliced(at, 1));

export function blankRequest(taken: readonly ApiRequest[]): ApiRequest {
  const id = freeId(
    'request',
    taken.map((request) => request.id),
  );
  return { id, name: '', method: 'GET', path: '/', query: {}, answer: {} };
}

/** Names of the flows with a step that asks a connection, or one request of it. */
export const usedBy = ({ bot }: Pick<Settings, 'bot'>, connection: string, request?: string): readonly string[] =>
  bot.flows
    .filter(({ steps }) =>
      steps.some(
        (step) =>
          step.do === 'call' && step.connection === connection && (request === undefined || step.request === request),
      ),
    )
    .map(({ name }) => name);
