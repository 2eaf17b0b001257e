/** A store that says "stored" at once and stores a while later, if it is still there by then. */
import { openSqliteStore as openReal, type SqliteStore } from '../../server/src/store/sqlite/sqlite-store.ts';
import { announce } from './announce.ts';

const LATER_MS = 300;

export async function openSqliteStore(options: Parameters<typeof openReal>[0]): Promise<SqliteStore> {
  const real = await openReal(options);
  announce('early-ack');
  return {
    ...real,
    async append(request) {
      setTimeout(() => void real.append(request).catch(() => {}), LATER_MS);
      return 'stored';
    },
  };
}
