import { expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { createCircuit } from './circuit.ts';
import { CallFailed } from './failed.ts';

const timeout = () => Promise.reject(new CallFailed('timeout'));
const refusal = () => Promise.reject(new CallFailed('refused'));
const answer = () => Promise.resolve('here');

function resting() {
  const clock = createManualClock();
  const circuit = createCircuit(clock);
  const key = {};
  const ask = <T>(job: () => Promise<T>) =>
    circuit.through(key, job).catch((error: unknown) => (error as CallFailed).failure);
  return {
    clock,
    circuit,
    ask,
    tire: async (times: number) => void (await Promise.all(Array(times).fill(timeout).map(ask))),
  };
}

test('after five timeouts in a row nothing is asked for half a minute; others are', async () => {
  const { ask, circuit, tire, clock } = resting();
  await tire(4);
  expect(await ask(answer)).toBe('here');
  await tire(5);
  expect(await ask(answer)).toBe('timeout');
  expect(await circuit.through({}, answer)).toBe('here');
  clock.advance(29_999);
  expect(await ask(answer)).toBe('timeout');
  clock.advance(1);
  expect(await ask(answer)).toBe('here');
  await tire(4);
  expect(await ask(answer)).toBe('here');
});

test('then one tries, and the others wait for what becomes of it', async () => {
  const { ask, tire, clock } = resting();
  await tire(5);
  clock.advance(30_000);
  let end = (_error: CallFailed) => {};
  const trying = ask(() => new Promise((_resolve, reject) => (end = reject)));
  expect(await ask(answer)).toBe('timeout');
  end(new CallFailed('timeout'));
  expect([await trying, await ask(answer)]).toEqual(['timeout', 'timeout']);
  clock.advance(30_000);
  expect([await ask(refusal), await ask(answer)]).toEqual(['refused', 'here']);
});

test('whatever else it answers is an answer', async () => {
  const { ask, tire } = resting();
  await tire(4);
  await ask(refusal);
  await tire(4);
  expect(await ask(answer)).toBe('here');
});
