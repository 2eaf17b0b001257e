/**
 * The second copy of the outbox, in IndexedDB: it outlives a browser that is killed, see `kept.ts`. Knows keys and texts, not
 * commands. Whatever fails here costs nothing but the copy.
 */
import { OUTBOX, type Strings } from './kept.ts';
import type { Line } from './types.ts';

const STORE = 'outbox';

/** What is kept twice already, or about to be. */
const twice = new WeakSet<Strings>();

/**
 * From here on, what is kept of the outbox in `strings` is kept twice; what only the second copy still has is brought back, and the
 * line takes it in. Asked for again, it does nothing, unless it failed before.
 * @param factory the browser's `indexedDB`, which is not everywhere; reading it may throw where storage is forbidden
 * @param name of the database
 * @returns rejects when it cannot be opened or read
 */
export async function keepTwice<Welcome, Snapshot, Command>(
  line: Pick<Line<Welcome, Snapshot, Command>, 'state' | 'gather'>,
  strings: Strings,
  factory: () => IDBFactory | undefined,
  name: string,
): Promise<void> {
  if (twice.has(strings)) return;
  twice.add(strings);
  try {
    await mirror(line, strings, await open(factory(), name));
  } catch (error) {
    twice.delete(strings);
    throw error;
  }
}

async function mirror<Welcome, Snapshot, Command>(
  line: Pick<Line<Welcome, Snapshot, Command>, 'state' | 'gather'>,
  strings: Strings,
  database: IDBDatabase,
): Promise<void> {
  const store = database.transaction(STORE).objectStore(STORE);
  const [keys, texts] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
  const copy = copyTo(database);
  const { set } = strings;
  const events = [...line.state.conversations.values()].flatMap((followed) => followed.events);
  const settledKeys = new Set(events.flatMap(({ command }) => (command ? OUTBOX + command : [])));

  strings.set = (key, text) => {
    set(key, text);
    if (key.startsWith(OUTBOX)) copy(key, text);
  };
  keys.forEach((key, i) => {
    // Settled while this was opening: it must not come back, not even for a moment.
    if (settledKeys.has(`${key}`)) copy(`${key}`, undefined);
    else if (strings.get(`${key}`) === undefined) set(`${key}`, texts[i]);
  });
  // Also what an earlier version, or this page before now, has kept once.
  for (const key of strings.keys()) if (key.startsWith(OUTBOX)) copy(key, strings.get(key));
  line.gather();
}

async function open(factory: IDBFactory | undefined, name: string): Promise<IDBDatabase> {
  if (!factory) throw new Error('no IndexedDB');
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await settled(request);
  // Somebody wants it gone, such as the visitor clearing data: do not be in the way.
  database.onversionchange = () => database.close();
  return database;
}

const copyTo = (database: IDBDatabase) => (key: string, text: string | undefined) => {
  try {
    const writing = database.transaction(STORE, 'readwrite');
    const records = writing.objectStore(STORE);
    if (text === undefined) records.delete(key);
    else records.put(text, key);
    // Now, not when the turn is over: the tab may die in between.
    writing.commit();
  } catch {
    // Closed by the browser, which happens when data is cleared: the first copy goes on.
  }
};

const settled = <Value>(request: IDBRequest<Value>) =>
  new Promise<Value>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
