/** One server, its clients, and what is written down about them. A fault plays on it; `finish` ends it and checks the history. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBook } from '../checker/book.ts';
import { check } from '../checker/check.ts';
import type { History, Screen, Stored, Violation } from '../checker/history.ts';
import { everybodyCatchesUp } from '../checker/streams.ts';
import type { Random } from '../random.ts';
import { inTime, within } from '../wait.ts';
import { readStored } from './database.ts';
import { makeFolder } from './folder.ts';
import { createPeople, isAtRest } from './people.ts';
import { freePort, type ServerOptions, type ServerProcess, startServer } from './process.ts';
import { type Counts, createRecorder } from './recorder.ts';
import { PASSWORD, staffOf, type WorkspaceOptions, workspace } from './workspace.ts';

export interface StageOptions extends WorkspaceOptions {
  readonly random: Random;
  readonly server?: Partial<Pick<ServerOptions, 'under' | 'nodeArgs' | 'env' | 'fromSources'>>;
  /** Where data lies; kept at the end when given. */
  readonly folder?: string;
  /** How long clients may need to come back at the end, ms. */
  readonly comeBackMs?: number;
  /** Where clients connect when it is not the server itself. */
  readonly via?: (port: number) => Promise<number>;
  /** False when the fault moves the server's clock: then its times order nothing. */
  readonly isClockSteady?: boolean;
}

export interface Finished {
  readonly violations: readonly Violation[];
  readonly counts: Counts & { readonly events: number; readonly conversations: number };
  readonly stored: readonly Stored[];
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Clients wait up to this long before they try again. */
const COME_BACK_MS = 35_000;
/** Then this long to get to the head (I6). */
const CATCH_UP_MS = 5_000;
const LOOK_MS = 250;
/** Longer than the server gives itself. */
const END_MS = 12_000;
/** As pino counts. */
const ERROR = 50;

export async function openStage(options: StageOptions) {
  const { random, isClockSteady = true } = options;
  const settings = workspace(options);
  const staff = staffOf(settings);
  const folder = options.folder ?? makeFolder();
  const recorder = createRecorder();
  const port = await freePort();
  const clientPort = options.via ? await options.via(port) : port;
  const people = createPeople({ random, recorder, staff, port, clientPort });
  const seeds = staff.map(({ id }) => ({ id, password: PASSWORD }));
  const agentGoneMs = settings.limits?.agentGoneMs ?? 45_000;
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
  let server = await launch();

  async function launch(more: Partial<ServerOptions> = {}): Promise<ServerProcess> {
    const started = await startServer({ folder, port, seeds, ...options.server, ...more });
    recorder.entries.push({ kind: 'server', is: 'up', at: Date.now() });
    void started.ended.then(() => recorder.entries.push({ kind: 'server', is: 'down', at: Date.now() }));
    return started;
  }

  const everybody = () => [...people.visitors, ...people.agents];
  const screens = () => everybody().map((each) => each.screen());
  const history = (shown: readonly Screen[], stored: readonly Stored[]): History => {
    const entries = [...recorder.entries, ...shown];
    return { entries, stored, staff, agentGoneMs, isClockSteady };
  };

  /** Everybody comes back and gets rid of what they wanted to say; then 5 s to have everything. @returns who did not come back */
  async function settle(): Promise<Violation[]> {
    await within(options.comeBackMs ?? COME_BACK_MS, () => everybody().every(isAtRest));
    const stuck = everybody().filter((each) => !isAtRest(each));
    const isThere = () => everybodyCatchesUp(openBook(history(screens(), readStored(folder)))).length === 0;
    await within(CATCH_UP_MS, isThere, LOOK_MS);
    return stuck.map(({ client, line: { state } }) => {
      const what = `did not come back or get rid of its words: ${state.status}, ${state.outbox.length} to send`;
      return { invariant: 'I6', client, what };
    });
  }

  async function end(): Promise<void> {
    for (const each of everybody()) each.close();
    server.signal('SIGTERM');
    if (!(await inTime(END_MS, server.ended))) await server.kill();
  }

  return {
    ...people,
    random,
    recorder,
    port,
    get server() {
      return server;
    },
    /** Starts the next process over the same data. */
    async start(more: Partial<ServerOptions> = {}): Promise<ServerProcess> {
      server = await launch(more);
      return server;
    },
    /** What the running process has logged as an error. */
    errors: () => server.log.filter(({ level }) => level >= ERROR).map(({ text }) => text),
    settle,
    async finish(): Promise<Finished> {
      const stuck = await settle();
      const shown = screens();
      await end();
      const stored = readStored(folder);
      const violations = [...check(history(shown, stored)), ...stuck];
      const conversations = new Set(stored.map(({ conversation }) => conversation)).size;
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
      return { violations, counts: { ...recorder.counts(), events: stored.length, conversations }, stored };
    },
  };
}
