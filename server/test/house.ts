/** A whole server in this process: real HTTP, real WebSockets, real SQLite in a temporary folder; only the clock may be the test's own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings, SettingsInput } from '@sapa/protocol';
import { createAccounts } from '../src/app/accounts.ts';
import { createApp } from '../src/app/app.ts';
import { createEditing } from '../src/app/editing.ts';
import { createFiles } from '../src/app/files.ts';
import { createHealth } from '../src/app/health.ts';
import type { Bus, Clock, Log, Mailer } from '../src/app/ports.ts';
import { createProposals } from '../src/app/proposals.ts';
import { createSimulating } from '../src/app/simulating.ts';
import { Throttle } from '../src/app/throttle.ts';
import { createWorkbench } from '../src/app/workbench.ts';
import { createLocalBus } from '../src/bus/local.ts';
import { type HeardBy, indexKnowledge, trainKnowledge } from '../src/core/bot/index.ts';
import { systemClock, systemIds } from '../src/env.ts';
import { openFileDisk } from '../src/files/disk.ts';
import { parseAllowList } from '../src/outbound/allow-list.ts';
import { openCaller } from '../src/outbound/open-caller.ts';
import { openRenewed, withRenewed } from '../src/outbound/renewed.ts';
import { createPasswords } from '../src/passwords.ts';
import { createBox } from '../src/secrets/box.ts';
import { keepMasked } from '../src/secrets/connections.ts';
import { keepMaskedSites, maskSettings, sealSettings } from '../src/secrets/settings.ts';
import { createSigner } from '../src/secrets/signer.ts';
import { openVouching } from '../src/secrets/vouching.ts';
import { openSettings } from '../src/settings/settings.ts';
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts';
import { createAdmission } from '../src/transport/admission.ts';
import { createEvents } from '../src/transport/events/events.ts';
import { createApi } from '../src/transport/http/api.ts';
import { createFileRoutes } from '../src/transport/http/files.ts';
import { createHttp } from '../src/transport/http/server.ts';
import { createVisitRoutes } from '../src/transport/http/visits.ts';
import { createSockets } from '../src/transport/ws/upgrade.ts';
import { dial } from './dial.ts';
import type { WireClient } from './wire-client.ts';

export const SHOP = 'http://shop.example';
export const PASSWORD = 'a long enough password';

/** Two agents of one department each, one of both. */
export const SETTINGS: SettingsInput = {
  version: 1,
  name: 'Test',
  sites: [{ key: 'shop', name: 'Shop', origins: [SHOP], languages: ['en', 'id'], departments: ['sales', 'support'] }],
  departments: [
    { id: 'sales', name: { id: 'Penjualan', en: 'Sales' } },
    { id: 'support', name: { id: 'Dukungan', en: 'Support' } },
  ],
  agents: [
    { id: 'rani', name: 'Rani', email: 'rani@shop.example', departments: ['sales'], capacity: 2 },
    { id: 'dimas', name: 'Dimas', email: 'dimas@shop.example', departments: ['support'], capacity: 2 },
    {
      id: 'sari',
      name: 'Sari',
      email: 'sari@shop.example',
      departments: ['sales', 'support'],
      capacity: 1,
      role: 'supervisor',
    },
  ],
  categories: ['Question'],
  // All people of a test come from one address, and faster than people do.
  traffic: {
    messagesPerMinute: 1_000_000,
    messageBurst: 10_000,
    agentCommandsPerMinute: 1_000_000,
    agentCommandBurst: 10_000,
    socketsPerAddress: 10_000,
    connectsPerMinute: 100_000,
    conversationsPerMinute: 100_000,
    filesPerHour: 100_000,
    fileMegabytesPerHour: 100_000,
  },
  bot: {
    knowledge: [
      {
        id: 'en-hours',
        language: 'en',
        questions: ['What are your opening hours?'],
        keywords: ['open', 'hours'],
        answer: 'Every day from 9 to 5.',
      },
      {
        id: 'id-hours',
        language: 'id',
        questions: ['Jam buka toko jam berapa?'],
        keywords: ['jam', 'buka'],
        answer: 'Setiap hari pukul 9 sampai 17.',
      },
      {
        id: 'en-ship',
        language: 'en',
        questions: ['How much is shipping?'],
        keywords: ['shipping', 'cost'],
        answer: 'Shipping is free.',
      },
    ],
  },
};

/** Who may change the settings; in no department, and never online. */
export const BOSS = { id: 'boss', name: 'Boss', email: 'boss@shop.example', role: 'admin' } as const;
export const WITH_BOSS: SettingsInput = { ...SETTINGS, agents: [...(SETTINGS.agents ?? []), BOSS] };

const KEY = new Uint8Array(32).fill(7);
const BOX = createBox(KEY);

export interface HouseOptions {
  readonly settings?: SettingsInput;
  readonly clock?: Clock;
  readonly bus?: Bus;
  /** Where data lies; kept when given. */
  readonly folder?: string;
  readonly publicUrl?: string;
  readonly log?: Log;
  readonly mailer?: Mailer;
  /** Room on the disk of files, where it is not to be the real one's. */
  readonly freeBytes?: () => Promise<number>;
  /** Networks whose X-Forwarded-For is believed. */
  readonly trustedProxies?: readonly string[];
}

export type House = Awaited<ReturnType<typeof openHouse>>;

const quiet: Log = { info() {}, warn() {}, error() {} };

export async function openHouse(options: HouseOptions = {}) {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'sapa-test-'));
  const clock = options.clock ?? systemClock;
  const log = options.log ?? quiet;
  const settings = await openSettings({
    file: join(folder, 'settings.json'),
    initial: options.settings ?? SETTINGS,
    log,
    seal: (input) => sealSettings(input, BOX),
  });
  const health = createHealth({ clock, log, probe: () => store.probe() });
  const store = await openSqliteStore({ path: join(folder, 'db', 'sapa.sqlite'), onRefused: health.refused });
  const parts = { store, settings, clock, ids: systemIds };
  const accounts = createAccounts({ ...parts, passwords: await createPasswords() });
  await accounts.seed(settings.current.agents.map(({ id }) => ({ id, password: PASSWORD })));
  const renewed = openRenewed({
    file: join(folder, 'tokens.json'),
    box: BOX,
    log,
    connections: () => settings.current.connections.map(({ id }) => id),
  });
  const caller = openCaller({ settings, box: BOX, renewed, allow: parseAllowList('127.0.0.0/8'), clock, log });
  const trainer = { train: async (bot: HeardBy) => trainKnowledge(indexKnowledge(bot)) };
  const uploads = createFiles({
    ...parts,
    disk: openFileDisk(join(folder, 'files'), options.freeBytes),
    log,
    signer: createSigner(KEY, 'links to files'),
  });
  const app = await createApp({
    ...parts,
    bus: options.bus ?? createLocalBus(),
    log,
    random: () => 0,
    caller,
    trainer,
    uploads,
    vouching: openVouching(settings, BOX),
    ...(options.mailer && { mailer: options.mailer }),
  });
  const publicUrl = options.publicUrl ?? 'http://sapa.example';
  const traffic = () => settings.current.traffic;
  const { trustedProxies = [] } = options;
  const throttle = new Throttle(traffic);
  const admission = createAdmission({ clock, log, throttle, traffic, trustedProxies });
  const sockets = createSockets({ admission, app, clock, log, publicOrigin: publicUrl, session: accounts.session });
  const events = createEvents({
    admission,
    app,
    clock,
    ids: systemIds,
    log,
    publicOrigin: publicUrl,
    session: accounts.session,
  });
  const earlier = { folder: join(folder, 'no-builds'), places: new Map() };
  const files = { widget: join(folder, 'no-widget'), console: join(folder, 'no-console'), earlier };
  const attachments = createFileRoutes({ accounts, admission, app, files: uploads, publicUrl });
  const { facts, presence } = app;
  const api = createApi({
    app,
    accounts,
    publicUrl,
    editing: createEditing({
      settings,
      secrets: {
        keepMasked,
        keepMaskedSites,
        mask: (all) => maskSettings(all, withRenewed(all.connections, renewed, BOX), BOX),
      },
      passwordOf: store.passwordOf,
      heard: facts.heard,
    }),
    proposals: createProposals(store, () => settings.current.bot.knowledge),
    simulating: createSimulating({ settings, store, clock }),
    workbench: createWorkbench({
      settings,
      facts,
      presence,
      clock,
      ids: systemIds,
      trainer,
      onError: (error) => log.error({ err: error }, 'a draft could not be trained'),
    }),
  });
  const visits = createVisitRoutes({ accounts, admission, app, clock, publicUrl, throttle });
  const http = createHttp({
    api,
    attachments,
    events: events.router,
    files,
    isHttps: publicUrl.startsWith('https'),
    log,
    visits,
    whyNotReady: () => health.trouble,
  });
  const server = createServer(http).on('upgrade', sockets.upgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  const ws = `ws://127.0.0.1:${port}`;
  const cookies = new Map<string, string>();

  /** A token for the session cookie of this agent. */
  async function cookie(agent: string): Promise<string> {
    const known = cookies.get(agent);
    if (known) return known;
    const grant = await accounts.signIn({ email: `${agent}@shop.example`, password: PASSWORD });
    const made = `sapa_session=${grant?.token}`;
    cookies.set(agent, made);
    return made;
  }

  async function visitor(hello: object = {}): Promise<WireClient> {
    const client = await dial(base, '/visitor?site=shop', { origin: SHOP });
    client.send({ t: 'hello', v: 1, locale: 'en', ...hello });
    return client;
  }

  async function agent(id: string, hello: object = {}): Promise<WireClient> {
    const client = await dial(base, '/agent', { origin: publicUrl, cookie: await cookie(id) });
    client.send({ t: 'hello', v: 1, ...hello });
    await client.next('welcome');
    return client;
  }

  return {
    api,
    visits,
    attachments,
    /** What people send each other. */
    files: uploads,
    events: events.router,
    base,
    ws,
    folder,
    store,
    accounts,
    settings: settings as { readonly current: Settings },
    cookie,
    visitor,
    agent,
    /** An agent who is online. */
    async online(id: string): Promise<WireClient> {
      const client = await agent(id);
      await client.do({ type: 'setPresence', status: 'online' });
      return client;
    },
    drain: app.drain,
    stopUpgrades() {
      sockets.drain();
      events.drain();
    },
    async close(): Promise<void> {
      await Promise.all([app.drain(), uploads.close()]);
      sockets.close();
      events.close();
      await new Promise((resolve) => server.close(resolve));
      health.stop();
      await store.close();
      await settings.close();
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
