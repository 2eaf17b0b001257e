/**
 * Rests from systems that do not answer: after some timeouts in a row a call fails at once, for a while; then one tries, and the others
 * go on when that one was answered. Knows calls and their ends, not what they ask.
 */
import type { CallFailure } from '@sapa/protocol';
import type { Clock } from '../app/ports.ts';
import { CallFailed } from './failed.ts';

const PATIENCE = 5;
const REST_MS = 30_000;

interface Record {
  timeouts: number;
  /** ms since 1970 of the last timeout */
  last: number;
  isTrying: boolean;
}

export interface Circuit<Key extends object> {
  /** Runs the job, or does not. @throws CallFailed `timeout` without running it while the system rests; else what the job throws */
  through<T>(key: Key, job: () => Promise<T>): Promise<T>;
}

/** What is remembered of a key goes with it: a connection that was changed is another one, and is tried at once. */
export function createCircuit<Key extends object>(clock: Pick<Clock, 'now'>): Circuit<Key> {
  const records = new WeakMap<Key, Record>();

  function recordOf(key: Key): Record {
    const record = records.get(key) ?? { timeouts: 0, last: 0, isTrying: false };
    records.set(key, record);
    return record;
  }

  const isClosedFor = ({ timeouts, last, isTrying }: Record) =>
    timeouts >= PATIENCE && (isTrying || clock.now() - last < REST_MS);

  function heard(record: Record, failure: CallFailure | undefined): void {
    record.timeouts = failure === 'timeout' ? record.timeouts + 1 : 0;
    record.last = clock.now();
  }

  return {
    async through(key, job) {
      const record = recordOf(key);
      if (isClosedFor(record)) throw new CallFailed('timeout');
      const isTrial = record.timeouts >= PATIENCE;
      if (isTrial) record.isTrying = true;
      try {
        const result = await job();
        heard(record, undefined);
        return result;
      } catch (error) {
        heard(record, error instanceof CallFailed ? error.failure : undefined);
        throw error;
      } finally {
        if (isTrial) record.isTrying = false;
      }
    },
  };
}
