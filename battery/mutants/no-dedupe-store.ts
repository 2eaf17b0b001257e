/** A store that forgets which commands it has seen. */
import { openSqliteStore as openReal, type SqliteStore } from '../../server/src/store/sqlite/sqlite-store.ts';
import { announce } from './announce.ts';

export async function openSqliteStore(options: Parameters<typeof openReal>[0]): Promise<SqliteStore> {
  const real = await openReal(options);
  announce('no-dedupe');
  return {
    ...real,
    append: ({ command: _forgotten, ...request }) => real.append(request),
    findCommand: async () => undefined,
    commandsOf: async () => [],
  };
}
