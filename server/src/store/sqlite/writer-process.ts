/** For disk.test.ts: a process of its own that writes without end and prints each seq once it is told as stored. */
import { StoreError } from '../../app/store.ts';
import { idOf, words } from '../fixtures.ts';
import { openSqliteStore } from './sqlite-store.ts';

const print = (line: string) => void process.stdout.write(`${line}\n`);
const store = await openSqliteStore({ path: process.argv[2] ?? '', onFatal: () => print('fatal') });

async function writeUntilFailure(): Promise<never> {
  for (let head = 0; ; head += 1) {
    await store.append(words('c1', head, 1));
    print(String(head + 1));
  }
}

async function expectRefusal(attempt: Promise<unknown>): Promise<void> {
  await attempt.catch((error: unknown) => print(error instanceof StoreError ? error.kind : String(error)));
}

await expectRefusal(writeUntilFailure());
await expectRefusal(store.append(words('c2', 0, 1)));
print(`head ${(await store.load(idOf('c1')))?.head}`);
await store.close();
