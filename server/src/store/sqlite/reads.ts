/** Everything that only looks, prepared once. */
import type { Db } from './database.ts';
import * as conversations from './sql/conversations.ts';
import * as people from './sql/people.ts';
import type { Reads } from './wire.ts';

type Range = [conversation: string, after: number, before: number, limit: number];
type RowOf<Name extends keyof Reads> = NonNullable<ReturnType<Reads[Name]>>;

export function prepareReads(db: Db): Reads {
  const text = <Args extends unknown[]>(source: string) => db.prepare<Args, string>(source).pluck();
  const load = text<[string]>(conversations.LOAD);
  const readFromStart = text<Range>(conversations.READ_FROM_START);
  const readFromEnd = text<Range>(conversations.READ_FROM_END);
  const findCommand = db.prepare<[string, string], RowOf<'findCommand'>>(conversations.FIND_COMMAND);
  const open = text<[]>(conversations.OPEN);
  const followUps = text<[number]>(conversations.FOLLOW_UPS);
  const ofVisitor = text<[string, number]>(conversations.OF_VISITOR);
  const deadlines = db.prepare<[], RowOf<'deadlines'>[number]>(conversations.ALL_DEADLINES);
  const visitorByToken = text<[string]>(people.VISITOR_BY_TOKEN);
  const passwordOf = text<[string]>(people.PASSWORD_OF);
  const hasPasswords = db.prepare<[], number>(people.HAS_PASSWORDS).pluck();
  const session = db.prepare<[string], RowOf<'session'>>(people.SESSION);
  const presence = db.prepare<[], RowOf<'presence'>[number]>(people.PRESENCE);
  return {
    load: (conversation) => load.get(conversation),
    read: (conversation, after, before, limit, fromEnd) =>
      fromEnd
        ? readFromEnd.all(conversation, after, before, limit).reverse()
        : readFromStart.all(conversation, after, before, limit),
    findCommand: (sender, id) => findCommand.get(sender, id),
    open: () => open.all(),
    followUps: (limit) => followUps.all(limit),
    ofVisitor: (visitor, limit) => ofVisitor.all(visitor, limit),
    deadlines: () => deadlines.all(),
    visitorByToken: (tokenHash) => visitorByToken.get(tokenHash),
    passwordOf: (agent) => passwordOf.get(agent),
    hasPasswords: () => hasPasswords.get() === 1,
    session: (tokenHash) => session.get(tokenHash),
    presence: () => presence.all(),
    pragma: (source) => db.pragma(source),
  };
}
