/** The shop's environment. Wrong values are a sentence, not a stack. */
import { DEMO_IDENTITY_SECRET } from './member/secret.ts';
import { DEMO_TOKEN } from './orders/token.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Origin of the chat server, as in the embed snippet. */
  readonly server: string;
  /** Public key of the site. */
  readonly site: string;
  /** Who has it may ask the shop's API. */
  readonly apiToken: string;
  /** What customers are vouched for with, before the chat server. */
  readonly identitySecret: string;
  /** Reload open pages when the shop or the widget changes. */
  readonly dev: boolean;
}

export class ConfigError extends Error {}

function originOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new ConfigError(`SAPA_SERVER must be an address such as http://localhost:3000, not "${value}".`);
  }
  return url.origin;
}

function portOf(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigError(`PORT must be a number from 0 to 65535, not "${value}".`);
  }
  return port;
}

function siteOf(value: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(value)) {
    throw new ConfigError(`SAPA_SITE must be a site's key (letters, digits, - or _), not "${value}".`);
  }
  return value;
}

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return {
    host: env.HOST || '127.0.0.1',
    port: portOf(env.PORT || '3001'),
    server: originOf(env.SAPA_SERVER || 'http://localhost:3000'),
    site: siteOf(env.SAPA_SITE || 'warung-nusa'),
    apiToken: env.SHOP_API_TOKEN || DEMO_TOKEN,
    identitySecret: env.SHOP_IDENTITY_SECRET || DEMO_IDENTITY_SECRET,
    dev: env.SAPA_DEV === '1',
  };
}
