/** The environment, read once. A wrong value stops the start with a sentence that names it. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { EMAIL } from '@sapa/protocol';
import { parseKey } from './secrets/key.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string;
  /** Networks (`10.0.0.0/8`, `::1/128`) of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly isProduction: boolean;
  readonly logLevel: string;
  /** What seals secrets in settings.json; absent: a file in the data folder does. */
  readonly secretKey: Uint8Array | undefined;
  /** Places that are not public and may be asked by API connections all the same, with commas between. */
  readonly egressAllow: string;
  /** Where transcripts are mailed by; absent: none are. */
  readonly mail: { readonly url: string; readonly from: MailFrom } | undefined;
  /** Passwords for agents of settings.json who have none yet. */
  readonly seedAgents: readonly { readonly id: string; readonly password: string }[];
}

export interface MailFrom {
  readonly name: string;
  readonly address: string;
}

export class ConfigError extends Error {}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** @throws ConfigError with a sentence for the person who starts the server */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const host = env.HOST || '127.0.0.1';
  const port = readPort(env.PORT || '3000');
  const logLevel = env.LOG_LEVEL || 'info';
  if (!LEVELS.includes(logLevel))
    throw new ConfigError(`LOG_LEVEL must be one of ${LEVELS.join(', ')}, not "${logLevel}".`);
  if (!/^[\w.:-]+$/.test(host)) throw new ConfigError(`HOST must be a host name or an IP address, not "${host}".`);
  return {
    host,
    port,
    dataDir: resolve(env.DATA_DIR || './data'),
    publicUrl: readPublicUrl(env.PUBLIC_URL, host, port),
    trustedProxies: readProxies(env.TRUST_PROXY),
    isProduction: env.NODE_ENV === 'production',
    logLevel,
    secretKey: readKey(env.SAPA_SECRET_KEY),
    egressAllow: env.EGRESS_ALLOW || '',
    mail: readMail(env.SMTP_URL, env.MAIL_FROM),
    seedAgents: readSeeds(env.SAPA_SEED_AGENTS),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new ConfigError(`PORT must be a whole number from 1 to 65535, not "${text}".`);
  return port;
}

function readPublicUrl(text: string | undefined, host: string, port: number): string {
  if (!text) return `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== text.replace(/\/$/, '')) {
    throw new ConfigError(
      `PUBLIC_URL must be an address such as https://chat.example.com, without a path, not "${text}".`,
    );
  }
  return url.origin;
}

const LOOPBACK = ['127.0.0.0/8', '::1/128'];

function readProxies(text = ''): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  return names.filter(Boolean).flatMap((name) => {
    if (name === 'loopback') return LOOPBACK;
    if (isNetwork(name)) return [name];
    throw new ConfigError(
      `TRUST_PROXY must be addresses or networks such as 10.0.0.2, 172.16.0.0/12 or loopback, not "${name}".`,
    );
  });
}

function isNetwork(name: string): boolean {
  const [address = '', prefix, ...rest] = name.split('/');
  const bits = isIP(address) === 6 ? 128 : 32;
  const isPrefix = prefix === undefined || (/^\d+$/.test(prefix) && Number(prefix) <= bits);
  return isIP(address) !== 0 && !address.includes('%') && isPrefix && rest.length === 0;
}

/** What is wrong with a key is not repeated: it would stand in a log. */
function readKey(text: string | undefined): Uint8Array | undefined {
  const key = text ? parseKey(text) : undefined;
  if (text && !key) throw new ConfigError('SAPA_SECRET_KEY must be 32 bytes in base64, as of: openssl rand -base64 32');
  return key;
}

/** What is wrong with the address of a mail server is not repeated: it may hold a password. */
function readMail(url: string | undefined, from: string | undefined): Config['mail'] {
  if (!url) return undefined;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed?.hostname || !/^smtps?:$/.test(parsed.protocol))
    throw new ConfigError('SMTP_URL must be an address such as smtp://user:password@mail.example.com:587.');
  return { url, from: readSender(from ?? '') };
}

function readSender(text: string): MailFrom {
  const named = /^"?([^"<>\p{Cc}]*?)"?\s*<([^<>\s]+)>$/u.exec(text.trim());
  const { name, address } = named
    ? { name: named[1] ?? '', address: named[2] ?? '' }
    : { name: '', address: text.trim() };
  if (EMAIL.test(address)) return { name: name.trim(), address };
  throw new ConfigError(
    `MAIL_FROM must be the address that mail comes from, such as "Shop <chat@shop.example>", not "${text}".`,
  );
}

function readSeeds(text: string | undefined): Config['seedAgents'] {
  if (!text) return [];
  const seeds = parse(text);
  if (Array.isArray(seeds) && seeds.every(isSeed)) return seeds;
  throw new ConfigError('SAPA_SEED_AGENTS must be JSON such as [{"id":"rani","password":"…"}].');
}

function isSeed(each: unknown): each is Config['seedAgents'][number] {
  const seed = each as Record<string, unknown> | null;
  return typeof seed?.id === 'string' && typeof seed.password === 'string' && seed.password !== '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
