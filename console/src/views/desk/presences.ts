/** The order in which statuses are offered. Types only from the protocol: its schema code stays out of the bundle. */
import type { Presence } from '@sapa/protocol';

export const PRESENCES: readonly Presence[] = ['online', 'away', 'offline'];
