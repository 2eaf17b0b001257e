/** One proposal as SQL, with the events that show it. Runs inside a batch's transaction. */
import { KEPT_PER_ENTRY } from '../../app/proposals.ts';
import type { Db } from './database.ts';
import * as sql from './sql/proposals.ts';
import type { Cell } from './wire.ts';

/** @param proposed key, text, entry, by and at, in this order */
export type Propose = (proposed: readonly Cell[], conversation: number) => void;

export function preparePropose(db: Db): Propose {
  const propose = db.prepare<unknown[], number>(sql.PROPOSE).pluck();
  const saidIn = db.prepare(sql.SAID_IN);
  const count = db.prepare(sql.COUNT_PROPOSAL);
  const forget = db.prepare(sql.FORGET_PROPOSALS);
  return (proposed, conversation) => {
    const [, , entry] = proposed;
    const n = propose.get(...proposed);
    if (n === undefined || saidIn.run(n, conversation).changes === 0) return;
    count.run(n);
    forget.run(entry, n, KEPT_PER_ENTRY - 1);
  };
}
