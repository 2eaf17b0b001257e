/**
 * Which texts of the API connections are secrets (headers' values, both tokens, settings' texts), and what the settings do with them.
 * Pure but for the box; takes documents as people write them as well as parsed ones, and gives back what it was given, in the same shape.
 *
 *     sealConnections(connections, box)     before a document is written; what is sealed stays as it is
 *     maskConnections(connections, box)     before a document is shown: `••••1234`
 *     keepMasked(edited, kept)              after a shown document came back: `••••…` becomes the kept secret again
 *     openConnection(connection, box)       before a call; `closed` names what this key does not open
 *
 * For the settings API: GET answers `maskConnections(...)`, PUT stores `keepMasked(body.connections, current.connections)`; sealing is done
 * by the settings themselves on every write. A mask that nothing stands behind is left and refused by the schema, with its path.
 */
import type { SettingsInput } from '@sapa/protocol';
import type { Box } from './box.ts';

type ConnectionInput = NonNullable<SettingsInput['connections']>[number];
type Connections<Each extends ConnectionInput> = readonly Each[];
/** @param where the place a secret is bound to: `crm/headers/X-Key` */
type Change = (text: string, where: string) => string;

export const MASK = '••••';
const SHOWN = 4;
/** Of a shorter one the last four would give too much away. */
const SHORT = 12;

export function sealConnections<Each extends ConnectionInput>(connections: Connections<Each>, box: Box): Each[] {
  return connections.map((each) => changed(each, box.seal));
}

export function maskConnections<Each extends ConnectionInput>(connections: Connections<Each>, box: Box): Each[] {
  return connections.map((each) => changed(each, (text, where) => mask(box.open(text, where))));
}

/** `••••1234`; of short and unreadable ones nothing but that they are there. Nothing at all is not masked. */
export function mask(text: string | undefined): string {
  if (text === '') return '';
  return text === undefined || text.length < SHORT ? MASK : MASK + text.slice(-SHOWN);
}

/**
 * Secrets of the same connection (by id), kind and name are kept, unless the connection now leads to another origin: whoever
 * sees only masks must not be able to have the secrets sent to themselves.
 */
export function keepMasked<Each extends ConnectionInput>(
  edited: Connections<Each>,
  kept: Connections<ConnectionInput>,
): Each[] {
  return edited.map((each) => {
    const before = kept.find(({ id }) => id === each.id);
    if (!before || originOf(before) !== originOf(each)) return each;
    const secrets = secretsOf(before);
    return changed(each, (text, where) => (text.startsWith(MASK) ? (secrets.get(where) ?? text) : text));
  });
}

export interface Opened<Each> {
  readonly connection: Each;
  /** Places of the secrets that could not be opened, such as `crm/token/access_token`. */
  readonly closed: readonly string[];
}

export function openConnection<Each extends ConnectionInput>(connection: Each, box: Box): Opened<Each> {
  const closed: string[] = [];
  const opened = changed(connection, (text, where) => {
    const secret = box.open(text, where);
    if (secret === undefined) closed.push(where);
    return secret ?? '';
  });
  return { connection: opened, closed };
}

function secretsOf(connection: ConnectionInput): ReadonlyMap<string, string> {
  const secrets = new Map<string, string>();
  changed(connection, (text, where) => {
    secrets.set(where, text);
    return text;
  });
  return secrets;
}

function changed<Each extends ConnectionInput>(connection: Each, change: Change): Each {
  const { id, settings, headers, token } = connection;
  const at = (kind: string) => (text: string, name: string) => change(text, `${id}/${kind}/${name}`);
  return {
    ...connection,
    ...(settings && { settings: mapped(settings, at('settings')) }),
    ...(headers && { headers: mapped(headers, at('headers')) }),
    ...(token && { token: { ...token, ...tokenTexts(token, at('token')) } }),
  };
}

function tokenTexts(token: NonNullable<ConnectionInput['token']>, change: Change) {
  const { access_token, refresh_token } = token;
  return {
    access_token: change(access_token, 'access_token'),
    ...(refresh_token !== undefined && { refresh_token: change(refresh_token, 'refresh_token') }),
  };
}

function mapped<Value>(record: Readonly<Record<string, Value>>, change: Change): Record<string, Value> {
  const entries = Object.entries(record).map(([name, value]) => [
    name,
    typeof value === 'string' ? change(value, name) : value,
  ]);
  return Object.fromEntries(entries);
}

const originOf = ({ baseUrl }: ConnectionInput) => (URL.canParse(baseUrl) ? new URL(baseUrl).origin : baseUrl);
