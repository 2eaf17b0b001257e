/** All faults of the battery, by name. */
import { f01 } from './f01-kill.ts';
import { f02 } from './f02-terminate.ts';
import { f03 } from './f03-disk-full.ts';
import { f04 } from './f04-fsync.ts';
import { f06 } from './f06-clock.ts';
import { f07 } from './f07-slow.ts';
import { f08 } from './f08-half-open.ts';
import { f09 } from './f09-storm.ts';
import { f10 } from './f10-replay.ts';
import { f11 } from './f11-frames.ts';
import { f12 } from './f12-nonsense.ts';
import { f13 } from './f13-slow-openers.ts';
import { f14 } from './f14-fragments.ts';
import { f18 } from './f18-agent-dies.ts';
import { f19 } from './f19-claims.ts';
import type { Fault } from './fault.ts';

export const FAULTS: readonly Fault[] = [f01, f02, f03, f04, f06, f07, f08, f09, f10, f11, f12, f13, f14, f18, f19];
