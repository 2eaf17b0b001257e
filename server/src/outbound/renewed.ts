/**
 * Tokens that were renewed, in a sealed file of their own (`tokens.json`): a renewal is no edit of the settings. Each stands for the
 * token of the settings that it came from, at the place it was given by; the file is made again whenever one is added.
 */
import { readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ApiToken, SettingsInput } from '@sapa/protocol';
import * as v from 'valibot';
import type { Log } from '../app/ports.ts';
import type { Box } from '../secrets/box.ts';
import { openConnection } from '../secrets/connections.ts';
import { isSameToken } from './read-token.ts';

const tokenSchema = v.object({
  token_type: v.string(),
  access_token: v.string(),
  refresh_token: v.optional(v.string()),
  expires_in: v.optional(v.number()),
  created_at: v.optional(v.number()),
});
const renewedSchema = v.object({ origin: v.string(), instead: tokenSchema, token: tokenSchema });
const fileSchema = v.record(v.string(), v.string());

export interface Renewed {
  /** Of the connection's base address: it is for nobody else. */
  readonly origin: string;
  /** The token of the settings that it replaces. */
  readonly instead: ApiToken;
  readonly token: ApiToken;
}

export interface RenewedTokens {
  of(connection: string): Renewed | undefined;
  /** In force at once; resolves when it is on disk, or when that failed and the log says so. */
  keep(connection: string, renewed: Renewed): Promise<void>;
}

export interface RenewedParts {
  readonly file: string;
  readonly box: Box;
  readonly log: Log;
  /** Ids of the connections there are: what belongs to others is not written again. */
  readonly connections: () => readonly string[];
}

/** A file that cannot be read is said in the log: the tokens of the settings count then. */
export function openRenewed({ file, box, log, connections }: RenewedParts): RenewedTokens {
  const renewed = readAll(file, box, log);
  let last: Promise<void> = Promise.resolve();

  function textOfAll(): string {
    const there = new Set(connections());
    const kept = [...renewed].filter(([id]) => there.has(id));
    const sealed = kept.map(([id, each]) => [id, box.seal(JSON.stringify(each), placeOf(id))]);
    return `${JSON.stringify(Object.fromEntries(sealed), null, 2)}\n`;
  }

  return {
    of: (connection) => renewed.get(connection),
    keep(connection, one) {
      renewed.set(connection, one);
      last = last
        .then(() => replace(file, textOfAll()))
        .catch((error: unknown) =>
          log.error(
            { connection, error: String(error) },
            'a renewed token could not be written: it is lost at the end',
          ),
        );
      return last;
    },
  };
}

type ConnectionInput = NonNullable<SettingsInput['connections']>[number];

/** @param connection with its secrets open; what somebody wrote into it takes the place of all renewals */
export function renewalOf({ id, token, baseUrl }: ConnectionInput, renewed: RenewedTokens): ApiToken | undefined {
  const known = renewed.of(id);
  const isItsOwn = known?.origin === new URL(baseUrl).origin;
  return token && known && isItsOwn && isSameToken(known.instead, token) ? known.token : undefined;
}

/** As they are used: with renewed tokens, open, in the place of those they came from. For showing them masked. */
export function withRenewed<Each extends ConnectionInput>(
  connections: readonly Each[],
  renewed: RenewedTokens,
  box: Box,
): Each[] {
  return connections.map((each) => {
    const token = renewalOf(openConnection(each, box).connection, renewed);
    return token ? { ...each, token } : each;
  });
}

const placeOf = (connection: string) => `${connection}/renewed`;

function readAll(file: string, box: Box, log: Log): Map<string, Renewed> {
  try {
    const sealed = v.parse(fileSchema, JSON.parse(readFileSync(file, 'utf8')));
    const opened = Object.entries(sealed).map(([id, text]) => [id, unsealed(box, id, text)] as const);
    const lost = opened.flatMap(([id, each]) => (each ? [] : [id]));
    if (lost.length > 0) log.error({ connections: lost.join(', ') }, 'renewed tokens were sealed with another key');
    return new Map(opened.flatMap(([id, each]) => (each ? [[id, each] as const] : [])));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      log.error({ file }, 'renewed tokens cannot be read: those of the settings are used');
    return new Map();
  }
}

/** What lies there in the open was not written by us. */
function unsealed(box: Box, id: string, text: string): Renewed | undefined {
  const opened = box.open(text, placeOf(id));
  return opened === undefined || opened === text ? undefined : v.parse(renewedSchema, JSON.parse(opened));
}

/** A reader sees the old file or the new one, also after a power cut. */
async function replace(file: string, text: string): Promise<void> {
  const next = join(dirname(file), `.${basename(file)}.tmp`);
  const handle = await open(next, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(next, file);
}
