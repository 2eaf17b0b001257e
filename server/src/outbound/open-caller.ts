/** A caller over the settings in force, with their secrets opened for each call, and renewed tokens kept beside them. */
import type { Settings } from '@sapa/protocol';
import type { Caller, Clock, Log } from '../app/ports.ts';
import type { Box } from '../secrets/box.ts';
import { openConnection } from '../secrets/connections.ts';
import type { AllowList } from './allow-list.ts';
import { createCaller } from './caller.ts';
import { createGuard } from './guard.ts';
import { openRenewed } from './renewed.ts';

export interface OpenCallerParts {
  readonly settings: { readonly current: Settings };
  readonly box: Box;
  /** Where renewed tokens are kept, sealed. */
  readonly tokensFile: string;
  /** Places that are not public and may be asked all the same. */
  readonly allow: AllowList;
  readonly clock: Clock;
  readonly log: Log;
}

export function openCaller({ settings, box, tokensFile, allow, clock, log }: OpenCallerParts): Caller {
  const connections = () => settings.current.connections;
  return createCaller({
    connections,
    open: (connection) => openConnection(connection, box),
    renewed: openRenewed({ file: tokensFile, box, log, connections: () => connections().map(({ id }) => id) }),
    guard: createGuard(allow),
    clock,
    log,
  });
}
