/** The second copy, over a database that is only as much of IndexedDB as is used. The real one: e2e/offline.spec.ts. */
import { expect, test } from 'vitest';
import { C, said } from '../test/visitor.ts';
import { keepTwice, keptOutbox, type Strings, stringsIn } from './index.ts';

type Records = Map<string, string>;

function factoryOf(records: Records, isBroken = false): IDBFactory {
  const answer = (result: unknown) => {
    const request = { result, onsuccess: () => {}, onerror: () => {}, error: new Error('broken') };
    queueMicrotask(() => (isBroken ? request.onerror() : request.onsuccess()));
    return request;
  };
  const store = {
    getAllKeys: () => answer([...records.keys()]),
    getAll: () => answer([...records.values()]),
    put: (text: string, key: string) => void records.set(key, text),
    delete: (key: string) => void records.delete(key),
  };
  const database = { transaction: () => ({ objectStore: () => store, commit() {} }), close() {} };
  return { open: () => answer(database) } as unknown as IDBFactory;
}
const record = (id: string, at = 0) => JSON.stringify({ id, command: { type: 'say', text: id }, at });

function lineWith(...commands: string[]) {
  const events = commands.map((command, i) => said(i + 1, command));
  const conversations = new Map([[C, { snapshot: {}, events }]]);
  let gathered = 0;
  const gather = () => void gathered++;
  return { line: { state: { conversations }, gather } as never, gathered: () => gathered };
}
const strings = (first: Record<string, string> = {}): Strings => stringsIn(() => first, 'p');

test('[D2] what only the second copy still has is brought back, and the line is told', async () => {
  const { line, gathered } = lineWith();
  const kept = strings();
  await keepTwice(line, kept, () => factoryOf(new Map([[':outbox:a', record('a')]])), 'p');
  expect(keptOutbox(kept).load()).toMatchObject([{ id: 'a' }]);
  expect(gathered()).toBe(1);
});

test('what is settled already is not brought back, not even for a moment', async () => {
  const records: Records = new Map([[':outbox:a', record('a')]]);
  const kept = strings();
  await keepTwice(lineWith('a').line, kept, () => factoryOf(records), 'p');
  expect([kept.keys(), records.size]).toEqual([[], 0]);
});

test('[D2] what the first copy has, before and after, is in the second; what goes, goes from both', async () => {
  const records: Records = new Map();
  const first: Record<string, string> = { 'p:outbox:old': record('old'), 'p:live': '1' };
  const kept = strings(first);
  await keepTwice(lineWith().line, kept, () => factoryOf(records), 'p');
  const outbox = keptOutbox(kept);
  const [old] = outbox.load();
  const fresh = { id: 'new' as never, command: { type: 'say', text: 'new' }, at: 1 };
  outbox.save(old ? [old, fresh] : []);
  kept.set(':live', '2');
  expect([...records.keys()]).toEqual([':outbox:old', ':outbox:new']);
  outbox.save([fresh]);
  expect([...records.keys()]).toEqual([':outbox:new']);
  expect(Object.keys(first).sort()).toEqual(['p:live', 'p:outbox:new']);
});

test.each([
  ['there is none', () => undefined],
  ['it is broken', () => factoryOf(new Map(), true)],
  [
    'it is forbidden',
    () => {
      throw new Error('forbidden');
    },
  ],
])('where %s, the first copy goes on, and a later try may succeed', async (_, factory) => {
  const kept = strings();
  const { line } = lineWith();
  await expect(keepTwice(line, kept, factory, 'p')).rejects.toThrow();
  kept.set(':outbox:a', record('a'));
  const records: Records = new Map();
  await keepTwice(line, kept, () => factoryOf(records), 'p');
  await keepTwice(line, kept, () => factoryOf(new Map(), true), 'p');
  expect([...records.keys()]).toEqual([':outbox:a']);
});
