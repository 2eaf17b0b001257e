/**
 * The app without sockets: the real desk, queues and router over the store in memory, and time that moves only when a test says so.
 * Whoever acts waits until the app has nothing left to do, so that what is looked at then is what came of it.
 */
import type { AgentId, ConversationId, Settings, SettingsInput, SiteKey } from '@sapa/protocol';
import { type App, createApp } from '../../src/app/app.ts';
import type { Log } from '../../src/app/ports.ts';
import type { Append, Store } from '../../src/app/store.ts';
import { createLocalBus } from '../../src/bus/local.ts';
import { indexKnowledge, trainKnowledge } from '../../src/core/bot/index.ts';
import type { State } from '../../src/core/conversation/state.ts';
import { systemIds } from '../../src/env.ts';
import { parseSettings } from '../../src/settings/parse.ts';
import { createMemoryStore } from '../../src/store/memory/memory-store.ts';
import { SETTINGS } from '../house.ts';
import { createManualClock, type ManualClock } from '../manual-clock.ts';
import { Line, type Person, settled, type Visitor } from './person.ts';

export interface FloorOptions {
  readonly settings?: SettingsInput;
  readonly clock?: ManualClock;
  /** [0, 1) */
  readonly random?: () => number;
  /** Hears of every commit in the turn in which it was decided; it is stored when this resolves, and fails when it throws. */
  readonly onDecided?: (commit: Append) => Promise<void> | void;
}

export type Floor = Awaited<ReturnType<typeof openFloor>>;

const QUIET: Log = { info() {}, warn() {}, error() {} };

function settingsOf(input: SettingsInput): Settings {
  const parsed = parseSettings(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.settings;
}

export async function openFloor({
  settings = SETTINGS,
  clock = createManualClock(),
  random = () => 0,
  onDecided = () => {},
}: FloorOptions = {}) {
  const commits: Append[] = [];
  const errors: unknown[] = [];
  const log: Log = { ...QUIET, error: (fields) => void errors.push(fields.err) };
  const store = recorded(createMemoryStore(), (commit) => {
    commits.push(commit);
    return onDecided(commit);
  });
  const listeners = new Set<(settings: Settings) => void>();
  let current = settingsOf(settings);
  const source = {
    get current() {
      return current;
    },
    onChange(listener: (settings: Settings) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const start = () =>
    createApp({
      ...{ store, settings: source, bus: createLocalBus(), clock, ids: systemIds, log, random },
      caller: { call: async () => ({ ok: false, failure: 'unreachable' }) },
      trainer: { train: async (bot) => trainKnowledge(indexKnowledge(bot)) },
    });
  let app: App = await start();
  const open = new Set<Line>();

  function track<L extends Line>(line: L): L {
    open.add(line);
    return line;
  }

  return {
    clock,
    store,
    /** Everything that was committed, in order. */
    commits: commits as readonly Append[],
    /** What went wrong where nobody was told. */
    errors: errors as readonly unknown[],
    get app() {
      return app;
    },
    get settings() {
      return current;
    },
    async visitor(hello: { readonly token?: string; readonly locale?: string } = {}): Promise<Visitor> {
      const line = track(new Line((connection) => app.visitorLine('shop' as SiteKey, connection, 'home'), open));
      await line.send({ t: 'hello', v: 1, locale: 'en', ...hello });
      const welcome = line.first('welcome');
      const token = 'token' in welcome ? welcome.token : undefined;
      return Object.assign(line, { token: token ?? hello.token ?? '' });
    },
    async agent(id: string): Promise<Person> {
      const session = { agent: id as AgentId, expiresAt: Number.POSITIVE_INFINITY, key: id, isValid: async () => true };
      const line = track(new Line((connection) => app.agentLine(session, connection), open));
      await line.send({ t: 'hello', v: 1, locale: 'en' });
      return line;
    },
    async online(id: string): Promise<Person> {
      const agent = await this.agent(id);
      await agent.do({ type: 'setPresence', status: 'online' });
      return agent;
    },
    /** Somebody with a word who asks for this department. */
    async waiting(department: string): Promise<{ readonly visitor: Visitor; readonly conversation: ConversationId }> {
      const visitor = await this.visitor();
      const answer = await visitor.do({ type: 'pickDepartment', department });
      if (answer.t !== 'ack' || !answer.conversation) throw new Error(`not queued: ${JSON.stringify(answer)}`);
      return { visitor, conversation: answer.conversation };
    },
    async state(conversation: string): Promise<State> {
      const state = await store.load(conversation as ConversationId);
      if (!state) throw new Error(`there is no conversation ${conversation}`);
      return state;
    },
    async change(next: SettingsInput): Promise<void> {
      current = settingsOf(next);
      for (const listener of [...listeners]) listener(current);
      await settled();
    },
    /** Time goes by, and what falls due is done before it goes on. */
    async pass(ms: number): Promise<void> {
      const until = clock.now() + ms;
      for (let next = clock.nextAt(); next !== undefined && next <= until; next = clock.nextAt()) {
        clock.advance(Math.max(0, next - clock.now()));
        await settled();
      }
      clock.advance(until - clock.now());
      await settled();
    },
    /** The process ends, and another begins with what is stored. */
    async restart(awayMs = 0): Promise<void> {
      await app.drain();
      for (const line of [...open]) await line.leave();
      await this.pass(awayMs);
      app = await start();
      await settled();
    },
    async close(): Promise<void> {
      await app.drain();
      for (const line of [...open]) await line.leave();
    },
  };
}

/** A single process never loses a compare-and-set: what is asked is kept. */
function recorded(store: Store, onDecided: (commit: Append) => Promise<void> | void): Store {
  return {
    ...store,
    async append(request) {
      await onDecided(request);
      return store.append(request);
    },
  };
}
