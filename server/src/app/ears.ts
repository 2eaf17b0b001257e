/**
 * What bots that are tried out hear by: indexed and trained once for all who try the same, one after the other. Nobody's is
 * ended by somebody else's. Knows no settings in force.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type HeardBy, indexKnowledge, type Knowledge, needsTraining, withLearnt } from '../core/bot/index.ts';
import { heardBy } from './facts.ts';
import { indexInPieces, isQuick } from './indexing.ts';
import { createLast } from './last.ts';
import type { Ids, Trainer } from './ports.ts';

export interface Ears {
  /** With what training tells, unless it fails or too many wait for theirs. Rejects when it cannot be indexed. */
  of(bot: HeardBy): Promise<Knowledge>;
}

interface Parts {
  readonly trainer: Trainer;
  readonly hash: Ids['hash'];
  readonly onError: (error: unknown) => void;
}

/** As many as a few administrators try out in turn; large ones take a hundred megabytes each. */
const KEPT = 3;
/** Trainings under way, each of which takes up to seconds. Who comes later hears by the index alone, and may ask again. */
const WAITING = 8;

export function createEars({ trainer, hash, onError }: Parts): Ears {
  const kept = createLast<Promise<Knowledge>>(KEPT);
  let waiting = 0;
  let indexed: Promise<unknown> = Promise.resolve();
  let trained: Promise<unknown> = Promise.resolve();

  /** Large ones one after the other: memory is short, and the loop has others to serve. */
  function indexOf(bot: HeardBy): Promise<Knowledge> {
    if (isQuick(bot)) return Promise.resolve(indexKnowledge(bot));
    const index = indexed.then(() => indexInPieces(bot));
    indexed = index.catch(() => undefined);
    return index;
  }

  /** @returns undefined when it was not trained: another time it may be */
  async function train(bot: HeardBy): Promise<ReturnType<Trainer['train']>> {
    if (waiting >= WAITING) return undefined;
    waiting++;
    const own = trained.then(() => trainer.train(heardBy(bot)));
    trained = own.catch(() => undefined);
    try {
      return await own;
    } catch (error) {
      onError(error);
      return undefined;
    } finally {
      waiting--;
    }
  }

  async function prepare(key: string, bot: HeardBy): Promise<Knowledge> {
    await nextTurn();
    const ear = await indexOf(bot);
    if (!needsTraining(ear)) return ear;
    const learnt = await train(bot);
    if (!learnt) kept.delete(key);
    return learnt ? withLearnt(ear, learnt) : ear;
  }

  return {
    of(bot) {
      const key = hash(JSON.stringify(heardBy(bot)));
      const known = kept.get(key);
      if (known !== undefined) return known;
      const made = prepare(key, bot);
      made.catch(() => kept.delete(key));
      kept.set(key, made);
      return made;
    },
  };
}
