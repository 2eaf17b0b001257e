import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { createPort } from './port.ts';

/** A thread that dies of its first message, as one without memory would. */
function startDoomed() {
  const worker = new Worker("require('node:worker_threads').parentPort.once('message', () => process.exit(3))", {
    eval: true,
  });
  onTestFinished(async () => void (await worker.terminate()));
  const deaths: string[] = [];
  return { port: createPort(worker, (error) => deaths.push(error.message)), deaths };
}

test('when the thread dies, what was asked fails, the owner hears of it once, and later writes fail too', async () => {
  const { port, deaths } = startDoomed();
  const asked = [port.write('setPassword', 'sari', 'hash'), port.ask('hasPasswords')];
  expect(await Promise.allSettled(asked)).toMatchObject([
    { reason: { name: 'StoreError', kind: 'failed' } },
    { reason: { name: 'StoreError', kind: 'failed' } },
  ]);
  await expect(port.write('setPassword', 'sari', 'hash')).rejects.toMatchObject({ kind: 'failed' });
  await port.close();
  expect(deaths).toEqual(['the database thread ended']);
});

test('closing a thread that is gone does not wait for it', async () => {
  const { port } = startDoomed();
  await expect(port.ask('hasPasswords')).rejects.toMatchObject({ kind: 'failed' });
  await Promise.all([port.close(), port.close()]);
  await expect(port.ask('hasPasswords')).rejects.toMatchObject({ kind: 'failed' });
});
