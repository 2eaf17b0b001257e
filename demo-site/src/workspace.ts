/** The demo's workspace: the settings an owner of this shop would write. */
import type { AgentId, DepartmentId, SettingsInput, SiteKey } from '@sapa/protocol';
import { BOT } from './bot.ts';
import { DEMO_IDENTITY_SECRET } from './member/secret.ts';
import { shopConnection } from './orders/connection.ts';
import { DEMO_TOKEN } from './orders/token.ts';
import { DEPARTMENTS, ROUTING, SKILLS } from './routing.ts';

const department = (id: string) => id as DepartmentId;
const AGENTS: NonNullable<SettingsInput['agents']> = [
  {
    id: 'rani' as AgentId,
    name: 'Rani',
    email: 'rani@demo.example',
    role: 'admin',
    departments: ['sales', 'general'].map(department),
    skills: SKILLS.rani,
  },
  {
    id: 'dimas' as AgentId,
    name: 'Dimas',
    email: 'dimas@demo.example',
    role: 'agent',
    departments: ['support', 'billing', 'general'].map(department),
    skills: SKILLS.dimas,
  },
];

interface Demo {
  /** Where the shop is reached, e.g. `http://localhost:3001`. */
  readonly shopOrigin: string;
  readonly siteKey: string;
  /** Of the shop's API. */
  readonly shopToken?: string | undefined;
}

export function demoSettings({ shopOrigin, siteKey, shopToken = DEMO_TOKEN }: Demo): SettingsInput {
  return {
    version: 1,
    name: 'Warung Nusa',
    sites: [
      {
        key: siteKey as SiteKey,
        name: 'Warung Nusa',
        origins: originsOf(shopOrigin),
        languages: ['id', 'en'],
        look: { accent: '#a8471f' },
        departments: DEPARTMENTS.map(({ id }) => id),
        identity: { secret: DEMO_IDENTITY_SECRET },
      },
    ],
    departments: DEPARTMENTS,
    agents: AGENTS,
    categories: [
      'Pesanan / Order',
      'Pengiriman / Shipping',
      'Pembayaran / Payment',
      'Retur / Return',
      'Produk / Product',
      'Grosir / Wholesale',
      'Keluhan / Complaint',
      'Lain-lain / Other',
    ],
    // Everybody who tries the shop comes from this machine, or from behind the same tunnel.
    traffic: { socketsPerAddress: 200, connectsPerMinute: 600, conversationsPerMinute: 100 },
    bot: BOT,
    routing: ROUTING,
    connections: [shopConnection(shopOrigin, shopToken)],
  };
}

/** A loopback shop is reached by either of its names. */
function originsOf(shopOrigin: string): string[] {
  const { protocol, hostname, port } = new URL(shopOrigin);
  const twin = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' }[hostname];
  return twin ? [shopOrigin, new URL(`${protocol}//${twin}:${port}`).origin] : [shopOrigin];
}
