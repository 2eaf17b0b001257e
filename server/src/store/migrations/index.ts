/** Migrations in order: the one at index i brings a database from version i to i + 1 (`PRAGMA user_version`). */
import { first } from './001-first.ts';
import { logAlone } from './002-log-alone.ts';
import { proposals } from './003-proposals.ts';
import { stand } from './004-stand.ts';
import { files } from './005-files.ts';
import { visits } from './006-visits.ts';

export const migrations: readonly string[] = [first, logAlone, proposals, stand, files, visits];
