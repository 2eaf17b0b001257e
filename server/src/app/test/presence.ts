/** Presence for tests in which nobody comes or goes. */
import type { Clock } from '../ports.ts';
import { createPresence, type Presence } from '../presence.ts';

export function quietPresence(clock: Clock): Presence {
  return createPresence({
    clock,
    stands: new Map(),
    goneMs: () => 45_000,
    onChange() {},
    matters: () => false,
    isAgent: () => false,
  });
}
