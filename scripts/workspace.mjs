/** The demo's workspace on disk: settings.json for the server, demo.json for people; made once, then used again. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export const SITE = 'warung-nusa';

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);
/** Holds passwords: for its owner's eyes only. */
const write = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });

/** Addresses of a demo whose server listens on `port`; the shop is beside it, on another origin. */
export function addresses(env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_533) {
    throw new Error(`PORT must be a number from 1 to 65533, not "${env.PORT}".`);
  }
  const host = env.HOST || '127.0.0.1';
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host) ? 'localhost' : host;
  const at = (number) => `http://${name}:${number}`;
  const server = env.PUBLIC_URL ? new URL(env.PUBLIC_URL).origin : at(port);
  const shopToken = env.SHOP_API_TOKEN || undefined;
  return { host, port, server, shop: at(port + 1), console: `${server}/console/`, shopToken };
}

/** The shop is beside the server, inside the house: the bot may ask it by either name of a loopback address. */
function egressTo(shop) {
  const { hostname, port } = new URL(shop);
  const names = ['localhost', '127.0.0.1'].includes(hostname) ? ['localhost', '127.0.0.1'] : [hostname];
  return [process.env.EGRESS_ALLOW, ...names.map((name) => `${name}:${port}`)].filter(Boolean).join(',');
}

/** When the demo runs on another port, a site's origins grow and the bot looks for the shop there; all else of a document that is there stays as it is. */
function settingsWith(before, fresh) {
  if (!before) return fresh;
  const [shop] = fresh.connections;
  const [{ key, origins }] = fresh.sites;
  const sites = before.sites.map((site) =>
    site.key === key ? { ...site, origins: [...new Set([...(site.origins ?? []), ...origins])] } : site,
  );
  const connections = before.connections?.map((connection) =>
    connection.id === shop.id ? { ...connection, baseUrl: shop.baseUrl } : connection,
  );
  return { ...before, sites, ...(connections && { connections }) };
}

/**
 * @param {{ dataDir: string, at: ReturnType<typeof addresses>, demoSettings: Function }} options
 * @returns the sheet that demo.json holds, and the server's environment
 */
export function prepare({ dataDir, at, demoSettings }) {
  mkdirSync(dataDir, { recursive: true });
  const settingsFile = join(dataDir, 'settings.json');
  const sheetFile = join(dataDir, 'demo.json');
  const fresh = demoSettings({ shopOrigin: at.shop, siteKey: SITE, shopToken: at.shopToken });
  const settings = settingsWith(read(settingsFile), fresh);
  write(settingsFile, settings);

  const known = new Map((read(sheetFile)?.agents ?? []).map(({ email, password }) => [email, password]));
  const seeds = fresh.agents.map((agent) => ({
    ...agent,
    password: known.get(agent.email) ?? randomBytes(12).toString('base64url'),
  }));
  const sheet = {
    server: at.server,
    shop: at.shop,
    console: at.console,
    site: SITE,
    agents: seeds.map(({ name, email, password, departments }) => ({ name, email, password, departments })),
  };
  write(sheetFile, sheet);
  const env = {
    HOST: at.host,
    PORT: String(at.port),
    DATA_DIR: dataDir,
    PUBLIC_URL: at.server,
    EGRESS_ALLOW: egressTo(at.shop),
    SAPA_SEED_AGENTS: JSON.stringify(seeds.map(({ id, password }) => ({ id, password }))),
  };
  return { sheet, env };
}

/** The shop's environment. */
export const shopEnv = (at) => ({
  HOST: at.host,
  PORT: String(at.port + 1),
  SAPA_SERVER: at.server,
  SAPA_SITE: SITE,
  ...(at.shopToken && { SHOP_API_TOKEN: at.shopToken }),
});

export function print(sheet) {
  const lines = [
    '',
    `  Shop      ${sheet.shop}`,
    `  Console   ${sheet.console}`,
    `  Server    ${sheet.server}`,
    '',
    ...sheet.agents.map(
      ({ name, email, password, departments }) =>
        `  ${name.padEnd(9)} ${email}  ${password}  (${departments.join(', ')})`,
    ),
    '',
    '  Ctrl-C ends it.',
    '',
  ];
  console.log(lines.join('\n'));
}

/** @throws with a sentence when somebody else listens there */
export async function insistFree(host, ports) {
  for (const port of ports) {
    await new Promise((resolve, reject) => {
      const probe = createServer().once('error', ({ code, message }) => {
        const why = code === 'EADDRINUSE' ? 'is taken: choose another with PORT' : `cannot be used: ${message}`;
        reject(new Error(`Port ${port} on ${host} ${why}.`));
      });
      probe.listen(port, host, () => probe.close(resolve));
    });
  }
}

/** Resolves once the address answers; false when `given up` says so first. */
export async function answers(url, givenUp) {
  for (;;) {
    if (givenUp()) return false;
    try {
      if ((await fetch(url, { signal: AbortSignal.timeout(1_000) })).ok) return true;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
