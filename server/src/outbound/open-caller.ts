/** A caller over the settings in force, with their secrets opened for each call, and renewed tokens written back. */
import type { ApiToken, Settings, SettingsInput } from '@sapa/protocol';
import type { Caller, Clock, Log } from '../app/ports.ts';
import type { Box } from '../secrets/box.ts';
import { openConnection } from '../secrets/connections.ts';
import type { AllowList } from './allow-list.ts';
import { createCaller } from './caller.ts';
import { createGuard } from './guard.ts';
import { isSameToken, type KeepToken } from './tokens.ts';

interface Written {
  readonly current: Settings;
  update(change: (input: SettingsInput) => SettingsInput): Promise<{ readonly ok: boolean }>;
}

export interface OpenCallerParts {
  readonly settings: Written;
  readonly box: Box;
  /** Places that are not public and may be asked all the same. */
  readonly allow: AllowList;
  readonly clock: Clock;
  readonly log: Log;
}

export function openCaller({ settings, box, allow, clock, log }: OpenCallerParts): Caller {
  /** Where it cannot be written it is used all the same, until the process ends. */
  const keepToken: KeepToken = (connection, token, instead) => {
    const lost = () => log.error({ connection }, 'a renewed token could not be written to the settings');
    settings
      .update((input) => withToken(input, box, connection, token, instead))
      .then(({ ok }) => {
        if (!ok) lost();
      }, lost);
  };
  return createCaller({
    connections: () => settings.current.connections,
    open: (connection) => openConnection(connection, box),
    keepToken,
    guard: createGuard(allow),
    clock,
    log,
  });
}

/** Only in the place of the one it renews: what somebody wrote meanwhile is newer. */
function withToken(input: SettingsInput, box: Box, id: string, token: ApiToken, instead: ApiToken): SettingsInput {
  const connections = input.connections?.map((each) => {
    const held = each.id === id ? openConnection(each, box).connection.token : undefined;
    return held && isSameToken(held, instead) ? { ...each, token } : each;
  });
  return connections ? { ...input, connections } : input;
}
