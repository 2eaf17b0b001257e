/** Everything that only looks, prepared once. */
import type { Db } from './database.ts';
import { prepareFileReads } from './files.ts';
import * as conversations from './sql/conversations.ts';
import * as people from './sql/people.ts';
import { PROPOSALS } from './sql/proposals.ts';
import * as visits from './sql/visits.ts';
import type { Kept, Reads } from './wire.ts';

type Range = [conversation: string, after: number, before: number, limit: number];
/** A snapshot and up to where it goes. */
interface SnapshotRow {
  readonly n: number;
  readonly head: number;
  readonly snapshot: string;
}
type RowOf<Name extends keyof Reads> = NonNullable<ReturnType<Reads[Name]>>;

export function prepareReads(db: Db): Reads {
  const text = <Args extends unknown[]>(source: string) => db.prepare<Args, string>(source).pluck();
  const snapshots = <Args extends unknown[]>(source: string) => db.prepare<Args, SnapshotRow>(source);
  const load = snapshots<[string]>(conversations.LOAD);
  const tail = text<[number, number]>(conversations.TAIL);
  const readFromStart = text<Range>(conversations.READ_FROM_START);
  const readFromEnd = text<Range>(conversations.READ_FROM_END);
  const commandsOf = text<[string]>(conversations.COMMANDS_OF);
  const findCommand = db.prepare<[string, string, string], RowOf<'findCommand'>>(conversations.FIND_COMMAND);
  const findCommandOf = db.prepare<[string, string, string], RowOf<'findCommandOf'>>(conversations.FIND_COMMAND_OF);
  const open = snapshots<[]>(conversations.OPEN);
  const followUps = snapshots<[number]>(conversations.FOLLOW_UPS);
  const newest = text<[string | null, number]>(conversations.NEWEST);
  const ofVisitor = snapshots<[string, number]>(conversations.OF_VISITOR);
  const keptOf = ({ n, head, snapshot }: SnapshotRow): Kept => [snapshot, ...tail.all(n, head)];
  const visitorByToken = text<[string]>(visits.VISITOR_BY_TOKEN);
  const isTokenOver = db.prepare<[string], number>(visits.IS_TOKEN_OVER).pluck();
  const visitorByIdentity = text<[string, string]>(visits.VISITOR_BY_IDENTITY);
  const isIdentified = db.prepare<[string], number>(visits.IS_IDENTIFIED).pluck();
  const unsettled = db.prepare<[string, number], RowOf<'unsettled'>[number]>(visits.UNSETTLED);
  const proactiveCounts = db.prepare<[number], RowOf<'proactiveCounts'>[number]>(visits.PROACTIVE_COUNTS);
  const passwordOf = text<[string]>(people.PASSWORD_OF);
  const hasPasswords = db.prepare<[], number>(people.HAS_PASSWORDS).pluck();
  const session = db.prepare<[string], RowOf<'session'>>(people.SESSION);
  const presence = db.prepare<[], RowOf<'presence'>[number]>(people.PRESENCE);
  const proposals = db.prepare<[string, number, number], RowOf<'proposals'>[number]>(PROPOSALS);
  return {
    load(conversation) {
      const row = load.get(conversation);
      return row && keptOf(row);
    },
    read: (conversation, after, before, limit, fromEnd) =>
      fromEnd
        ? readFromEnd.all(conversation, after, before, limit).reverse()
        : readFromStart.all(conversation, after, before, limit),
    commandsOf: (conversation) => commandsOf.all(conversation),
    findCommand: (...asked) => findCommand.get(...asked),
    findCommandOf: (...asked) => findCommandOf.get(...asked),
    open: () => open.all().map(keptOf),
    followUps: (limit) => followUps.all(limit).map(keptOf),
    newest: (before, limit) => newest.all(before, limit),
    ofVisitor: (visitor, limit) => ofVisitor.all(visitor, limit).map(keptOf),
    visitorByToken: (tokenHash) => visitorByToken.get(tokenHash),
    isTokenOver: (tokenHash) => isTokenOver.get(tokenHash) === 1,
    visitorByIdentity: (site, external) => visitorByIdentity.get(site, external),
    isIdentified: (visitor) => isIdentified.get(visitor) === 1,
    unsettled: (kinds, limit) => unsettled.all(kinds, limit),
    proactiveCounts: (fromDay) => proactiveCounts.all(fromDay),
    passwordOf: (agent) => passwordOf.get(agent),
    hasPasswords: () => hasPasswords.get() === 1,
    session: (tokenHash) => session.get(tokenHash),
    presence: () => presence.all(),
    proposals: (entries, limit, offset) => proposals.all(entries, limit, offset),
    ...prepareFileReads(db),
    pragma: (source) => db.pragma(source),
  };
}
