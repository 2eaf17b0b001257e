/** Builds everything and listens. The only file that constructs; everything else is handed what it needs. */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Logger, pino } from 'pino';
import { createAccounts } from './app/accounts.ts';
import { createApp } from './app/app.ts';
import { createEditing } from './app/editing.ts';
import { createFiles } from './app/files.ts';
import { createHealth } from './app/health.ts';
import { createProposals } from './app/proposals.ts';
import { createSimulating } from './app/simulating.ts';
import { Throttle } from './app/throttle.ts';
import { createWorkbench } from './app/workbench.ts';
import { createLocalBus } from './bus/local.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { random, systemClock, systemIds } from './env.ts';
import { type Builds, keepBuilds } from './files/builds.ts';
import { openFileDisk } from './files/disk.ts';
import { listen } from './listen.ts';
import { parseAllowList } from './outbound/allow-list.ts';
import { openMailer } from './outbound/mail.ts';
import { openCaller } from './outbound/open-caller.ts';
import { openRenewed, withRenewed } from './outbound/renewed.ts';
import { createPasswords } from './passwords.ts';
import { createBox } from './secrets/box.ts';
import { keepMasked } from './secrets/connections.ts';
import { keyFrom } from './secrets/key.ts';
import { keepMaskedSites, maskSettings, sealSettings } from './secrets/settings.ts';
import { createSigner } from './secrets/signer.ts';
import { openVouching } from './secrets/vouching.ts';
import { initialSettings } from './settings/initial.ts';
import { openSettings } from './settings/settings.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';
import { createTrainer } from './training/trainer.ts';
import { createAdmission } from './transport/admission.ts';
import { createEvents } from './transport/events/events.ts';
import { createApi } from './transport/http/api.ts';
import { createFileRoutes } from './transport/http/files.ts';
import { createHttp } from './transport/http/server.ts';
import { createVisitRoutes } from './transport/http/visits.ts';
import { createSockets } from './transport/ws/upgrade.ts';

/** A stop that takes longer than this ends anyway: what was acked is on disk. */
const STOP_MS = 9_000;
const built = (part: string) => fileURLToPath(new URL(`../../${part}/dist`, import.meta.url));

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config);
  // What visitors say is nobody else's on this machine.
  process.umask(0o077);
  makeFolder(config.dataDir);
  const key = config.secretKey ?? told(() => keyFrom(join(config.dataDir, 'secret.key')));
  const box = createBox(key);
  const allow = told(() => parseAllowList(config.egressAllow));
  const settings = await openSettings({
    file: join(config.dataDir, 'settings.json'),
    initial: initialSettings({ name: 'Sapa', language: 'id', siteKey: systemIds.next().slice(-12) }),
    log,
    seal: (input) => sealSettings(input, box),
  });
  const health = createHealth({ clock: systemClock, log, probe: () => store.probe() });
  const store = await openSqliteStore({
    // In a folder of its own: the one above is watched for edits of the settings.
    path: join(config.dataDir, 'db', 'sapa.sqlite'),
    onFatal: (error: unknown) => {
      log.fatal({ err: error }, 'storage failed; ending, so that nothing is promised that is not kept');
      process.exit(1);
    },
    onRefused: health.refused,
  });
  const parts = { store, settings, clock: systemClock, ids: systemIds };
  const accounts = createAccounts({ ...parts, passwords: await createPasswords() });
  await accounts.seed(config.seedAgents);
  const renewed = openRenewed({
    file: join(config.dataDir, 'tokens.json'),
    box,
    log,
    connections: () => settings.current.connections.map(({ id }) => id),
  });
  const caller = openCaller({ settings, box, renewed, allow, clock: systemClock, log });
  const trainer = createTrainer();
  const benchTrainer = createTrainer();
  const vouching = openVouching(settings, box);
  const mailer = config.mail && openMailer(config.mail);
  const files = createFiles({
    ...parts,
    disk: told(() => openFileDisk(join(config.dataDir, 'files'))),
    log,
    signer: createSigner(key, 'links to files'),
  });
  const app = await createApp({
    ...parts,
    bus: createLocalBus(),
    log,
    random,
    caller,
    trainer,
    uploads: files,
    vouching,
    ...(mailer && { mailer }),
  });
  const traffic = () => settings.current.traffic;
  const { trustedProxies } = config;
  const throttle = new Throttle(traffic);
  const admission = createAdmission({
    clock: systemClock,
    log,
    throttle,
    traffic,
    trustedProxies,
  });
  const sockets = createSockets({
    admission,
    app,
    clock: systemClock,
    log,
    publicOrigin: config.publicUrl,
    session: accounts.session,
  });
  const events = createEvents({
    admission,
    app,
    clock: systemClock,
    ids: systemIds,
    log,
    publicOrigin: config.publicUrl,
    session: accounts.session,
  });
  let isReady = true;
  const { facts, presence } = app;
  const api = createApi({
    app,
    accounts,
    publicUrl: config.publicUrl,
    editing: createEditing({
      settings,
      secrets: {
        keepMasked,
        keepMaskedSites,
        mask: (all) => maskSettings(all, withRenewed(all.connections, renewed, box), box),
      },
      passwordOf: store.passwordOf,
      heard: facts.heard,
    }),
    proposals: createProposals(store, () => settings.current.bot.knowledge),
    simulating: createSimulating({ settings, store, clock: systemClock }),
    workbench: createWorkbench({
      settings,
      facts,
      presence,
      clock: systemClock,
      ids: systemIds,
      trainer: benchTrainer,
      onError: (error) => log.error({ err: error }, 'a draft could not be trained'),
    }),
  });
  const http = createHttp({
    api,
    events: events.router,
    attachments: createFileRoutes({ accounts, admission, app, files, publicUrl: config.publicUrl }),
    files: { widget: built('widget'), console: built('console'), earlier: await earlierBuilds(config, log) },
    isHttps: config.publicUrl.startsWith('https:'),
    log,
    visits: createVisitRoutes({ accounts, admission, app, clock: systemClock, publicUrl: config.publicUrl, throttle }),
    whyNotReady: () => (isReady ? health.trouble : 'draining'),
  });
  const server = createServer(http);
  server.on('upgrade', sockets.upgrade);
  await listen(server, config);

  async function stop(signal: string): Promise<void> {
    if (!isReady) return;
    isReady = false;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), STOP_MS).unref();
    sockets.drain();
    events.drain();
    server.close();
    await Promise.all([app.drain(), files.close(), trainer.close(), benchTrainer.close()]);
    mailer?.close();
    health.stop();
    await store.close();
    await settings.close();
    sockets.close();
    events.close();
    log.info({}, 'stopped');
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));

  log.info({ url: config.publicUrl, port: (server.address() as AddressInfo).port, data: config.dataDir }, 'ready');
  if (await accounts.needsSetup()) {
    const token = await accounts.newSetupToken();
    process.stdout.write(
      `\nFirst run. Open this link once to create the administrator:\n  ${config.publicUrl}/console/#setup=${token}\n\n`,
    );
  }
}

function createLog(config: Config): Logger {
  const redact = ['password', 'token', 'email', 'req.headers.cookie'];
  const options = { level: config.logLevel, redact };
  if (config.isProduction) return pino(options);
  return pino({
    ...options,
    transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'HH:MM:ss' } },
  });
}

/** Without them the server serves the build it has. */
async function earlierBuilds({ dataDir }: Config, log: Logger): Promise<Builds> {
  const folder = join(dataDir, 'widget');
  try {
    return await keepBuilds(join(built('widget'), 'widget'), folder, () => new Date());
  } catch (error) {
    log.warn({ err: error }, 'the build of the widget could not be kept for pages that are open now');
    return { folder, places: new Map() };
  }
}

/** What is wrong with it is for the person who starts the server. */
function told<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new ConfigError(`DATA_DIR must be a folder this process may write to: ${(error as Error).message}`);
  }
}

main().catch((error: unknown) => {
  const isOurs = error instanceof ConfigError || (error instanceof Error && error.name === 'SettingsError');
  process.stderr.write(`${isOurs ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
