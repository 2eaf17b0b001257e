/** A caller over the settings in force, with their secrets opened for each call, and renewed tokens kept beside them. */
import type { Settings } from '@sapa/protocol';
import type { Caller, Clock, Log } from '../app/ports.ts';
import type { Box } from '../secrets/box.ts';
import { openConnection } from '../secrets/connections.ts';
import type { AllowList } from './allow-list.ts';
import { createCaller } from './caller.ts';
import { createGuard } from './guard.ts';
import type { RenewedTokens } from './renewed.ts';

export interface OpenCallerParts {
  readonly settings: { readonly current: Settings };
  readonly box: Box;
  readonly renewed: RenewedTokens;
  /** Places that are not public and may be asked all the same. */
  readonly allow: AllowList;
  readonly clock: Clock;
  readonly log: Log;
}

export function openCaller({ settings, box, ...parts }: OpenCallerParts): Caller {
  return createCaller({
    connections: () => settings.current.connections,
    open: (connection) => openConnection(connection, box),
    renewed: parts.renewed,
    guard: createGuard(parts.allow),
    clock: parts.clock,
    log: parts.log,
  });
}
