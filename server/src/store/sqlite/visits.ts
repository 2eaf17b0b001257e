/** What changes visitors' identities and tokens, what leaves the system, and counts of proactive messages; prepared once. */
import { DEVICES } from '../../app/store.ts';
import type { Db } from './database.ts';
import { INSERT_VISITOR } from './sql/conversations.ts';
import { HAND_OVER_UNSENT } from './sql/files.ts';
import * as sql from './sql/visits.ts';
import type { Writes } from './wire.ts';

export function prepareVisits(db: Db): Pick<Writes, 'identify' | 'settle' | 'countProactive'> {
  const settle = db.prepare(sql.SETTLE);
  const counts: Readonly<Record<string, { run(site: string, rule: string, day: number): unknown }>> = {
    shown: db.prepare(sql.COUNT_SHOWN),
    opened: db.prepare(sql.COUNT_OPENED),
    answered: db.prepare(sql.COUNT_ANSWERED),
  };
  return {
    identify: prepareIdentify(db),
    settle: (key, at, failure) => void settle.run(at, failure, key),
    countProactive: (what, ...day) => void counts[what]?.run(...day),
  };
}

/** @returns whose visitor it is by now */
function prepareIdentify(db: Db): Writes['identify'] {
  const insertIdentity = db.prepare(sql.INSERT_IDENTITY);
  const visitorBy = db.prepare<[string, string], string>(sql.VISITOR_BY_IDENTITY).pluck();
  const insertVisitor = db.prepare(INSERT_VISITOR);
  const insertToken = db.prepare(sql.INSERT_TOKEN);
  const endToken = db.prepare(sql.END_TOKEN);
  const forgetTokens = db.prepare(sql.FORGET_TOKENS);
  const handOver = db.prepare(HAND_OVER_UNSENT);
  return (site, external, visitor, createdAt, fresh, replaced, formerly) => {
    insertIdentity.run(site, external, visitor);
    const theirs = visitorBy.get(site, external) ?? visitor;
    // The first token of a newcomer is kept with them; all others beside.
    const isNew = theirs === visitor && createdAt !== null;
    const isFirst = isNew && insertVisitor.run(visitor, fresh, createdAt).changes > 0;
    if (!isFirst) insertToken.run(fresh, theirs);
    if (theirs === visitor && replaced !== null) endToken.run(replaced, visitor);
    if (formerly !== null) handOver.run(`visitor:${theirs}`, `visitor:${formerly}`);
    forgetTokens.run(theirs, DEVICES);
    return theirs;
  };
}
