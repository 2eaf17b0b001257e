/**
 * The store on SQLite: one file, owned by a worker thread, one fsync for everything that arrived during the last one.
 * Here the app's words become calls; port.ts carries them, worker.ts performs them.
 */
import type {
  AgentId,
  AutoAway,
  ConversationId,
  EntryId,
  Presence,
  ProactiveCount,
  ProposalView,
  Stand,
  VisitorId,
} from '@sapa/protocol';
import type { FileRow, FileStore } from '../../app/file-rows.ts';
import type {
  AgentSession,
  ConversationStore,
  KnownCommand,
  Outbound,
  PeopleStore,
  ProposalStore,
  Store,
  StoreError,
  VisitStore,
} from '../../app/store.ts';
import { Written } from '../../app/written.ts';
import type { State } from '../../core/conversation/state.ts';
import { assertGapless, commandKeys, idOfKey } from '../append-shape.ts';
import { revive } from '../revive.ts';
import { createPort, type Port } from './port.ts';
import { toCells } from './rows.ts';
import { startThread } from './thread.ts';
import type { FileCells, Kept } from './wire.ts';

export interface SqliteOptions {
  /** The database file; made when absent, with its folder. Better not the folder of a watched file: each write to it would wake the watcher. */
  readonly path: string;
  /** Only looks, also beside a server that runs; nothing is made or brought up to date. Every write fails. */
  readonly isReadOnly?: boolean;
  readonly log?: (level: 'info' | 'error', message: string, fields: Readonly<Record<string, unknown>>) => void;
  /** The disk or the thread failed: nothing can be written until the process is started again. Told once. */
  readonly onFatal?: (error: Error) => void;
  /** A write was refused: no room, or anything else. Told of each. */
  readonly onRefused?: (kind: StoreError['kind']) => void;
}

export interface SqliteStore extends Store {
  /** Transactions committed so far: with group commit far fewer than writes. */
  stats(): { readonly commits: number };
  /** Asks or sets a PRAGMA of the running connection, for tests. */
  pragma(source: string): Promise<unknown>;
}

/** @throws StoreError when the file cannot be opened or was written by a later version */
export async function openSqliteStore({
  path,
  isReadOnly,
  log,
  onFatal,
  onRefused,
}: SqliteOptions): Promise<SqliteStore> {
  const worker = await startThread(path, isReadOnly);
  log?.('info', 'database open', { path });
  const port = createPort(
    worker,
    (error) => {
      log?.('error', 'the database failed: nothing can be stored until the server is started again', {
        path,
        error: error.message,
      });
      onFatal?.(error);
    },
    onRefused,
  );
  return {
    ...conversationsOver(port),
    ...peopleOver(port),
    ...proposalsOver(port),
    ...filesOver(port),
    ...visitsOver(port),
    stats: () => ({ commits: port.commits }),
    pragma: (source) => port.ask('pragma', source),
    probe: () => port.write('probe'),
    close: () => port.close(),
  };
}

const stateFrom = ([snapshot, ...events]: Kept): State => revive(snapshot, events);
const writtenFrom = (json: string) => new Written(JSON.parse(json), json);
/** SQLite's word for no limit. */
const NO_LIMIT = -1;

function conversationsOver(port: Port): ConversationStore {
  return {
    async append(request) {
      assertGapless(request);
      return port.append(toCells(request));
    },
    async load(conversation) {
      const kept = await port.ask('load', conversation);
      return kept && stateFrom(kept);
    },
    async read(conversation, { after = 0, before = Number.MAX_SAFE_INTEGER, limit = NO_LIMIT, fromEnd = false }) {
      return (await port.ask('read', conversation, after, before, limit, fromEnd)).map(writtenFrom);
    },
    commandsOf: async (conversation) => (await port.ask('commandsOf', conversation)).map(idOfKey),
    async findCommand(where, sender, id) {
      const keys = commandKeys(sender, id);
      const found =
        'visitor' in where
          ? await port.ask('findCommandOf', where.visitor, ...keys)
          : await port.ask('findCommand', where.conversation, ...keys);
      return found as KnownCommand | undefined;
    },
    open: async () => (await port.ask('open')).map(stateFrom),
    followUps: async (limit) => (await port.ask('followUps', limit)).map(stateFrom),
    newest: async ({ before, limit }) => (await port.ask('newest', before ?? null, limit)) as ConversationId[],
    ofVisitor: async (visitor, limit) => (await port.ask('ofVisitor', visitor, limit)).map(stateFrom),
  };
}

function peopleOver(port: Port): PeopleStore {
  return {
    passwordOf: (agent) => port.ask('passwordOf', agent),
    setPassword: (agent, hash) => port.write('setPassword', agent, hash),
    hasPasswords: () => port.ask('hasPasswords'),
    saveSession: (tokenHash, { agent, expiresAt }) => port.write('saveSession', tokenHash, agent, expiresAt),
    session: (tokenHash) => port.ask('session', tokenHash) as Promise<AgentSession | undefined>,
    deleteSession: (tokenHash) => port.write('deleteSession', tokenHash),
    saveSetupToken: (tokenHash) => port.write('saveSetupToken', tokenHash),
    useSetupToken: (tokenHash) => port.write('useSetupToken', tokenHash),
    async presence() {
      const rows = await port.ask('presence');
      return new Map(rows.map((row) => [row.agent as AgentId, standOf(row)]));
    },
    setPresence: (agent, { status, label, auto }) =>
      port.write('setPresence', agent, status, label ?? null, auto ?? null),
  };
}

function visitsOver(port: Port): VisitStore {
  return {
    visitorByToken: (tokenHash) => port.ask('visitorByToken', tokenHash) as Promise<VisitorId | undefined>,
    isTokenOver: (tokenHash) => port.ask('isTokenOver', tokenHash),
    visitorByIdentity: (site, external) =>
      port.ask('visitorByIdentity', site, external) as Promise<VisitorId | undefined>,
    isIdentified: (visitor) => port.ask('isIdentified', visitor),
    identify: ({ site, external, visitor, createdAt = null, fresh, replaced = null, formerly = null }) =>
      port.write('identify', site, external, visitor, createdAt, fresh, replaced, formerly) as Promise<VisitorId>,
    unsettled: (kinds, limit) => port.ask('unsettled', JSON.stringify(kinds), limit) as Promise<Outbound[]>,
    settle: (key, at, failure) => port.write('settle', key, at, failure ?? null),
    countProactive: (what, site, rule, day) => port.write('countProactive', what, site, rule, day),
    proactiveCounts: (fromDay) => port.ask('proactiveCounts', fromDay) as Promise<ProactiveCount[]>,
  };
}

function standOf(row: { status: string; label: string | null; auto: string | null }): Stand {
  const { status, label, auto } = row;
  return {
    status: status as Presence,
    ...(label !== null && { label }),
    ...(auto !== null && { auto: auto as AutoAway }),
  };
}

function proposalsOver(port: Port): ProposalStore {
  return {
    async proposals({ entries, limit, offset = 0 }) {
      const rows = await port.ask('proposals', JSON.stringify(entries), limit, offset);
      return rows.map((row) => ({ ...row, entry: row.entry as EntryId, by: row.by as ProposalView['by'] }));
    },
    dismissProposal: (id) => port.write('dismissProposal', id),
  };
}

function filesOver(port: Port): FileStore {
  return {
    async addFile({ id, owner, name, bytes, createdAt }, newcomer) {
      const kept = newcomer && port.write('keepVisitor', newcomer.id, newcomer.tokenHash, newcomer.createdAt);
      await Promise.all([kept, port.write('addFile', id, owner, name, bytes, createdAt)]);
    },
    completeFile: (id, { hash, type, width, height }) =>
      port.write('completeFile', hash, type, width ?? null, height ?? null, id),
    deleteUnsent: (id) => port.write('deleteUnsent', id),
    files: async (ids) => (await port.ask('files', JSON.stringify(ids))).map(fileFrom),
    unsentBy: (owner) => port.ask('unsentBy', owner),
    unsentBefore: async (before, limit) => (await port.ask('unsentBefore', before, limit)).map(fileFrom),
    isHashNamed: (hash) => port.ask('isHashNamed', hash),
  };
}

function fileFrom({ hash, type, width, height, conversation, ...row }: FileCells): FileRow {
  const size = width !== null && height !== null && { width, height };
  return {
    ...row,
    ...(hash !== null && type !== null && { content: { hash, type, ...size } }),
    ...(conversation !== null && { conversation: conversation as ConversationId }),
  };
}
