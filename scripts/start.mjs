/** npm start: the production server; builds first when there is no build. */

import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { endWithNpm, exists, inRoot } from './processes.mjs';

const built = exists('server/dist/main.js') && exists('widget/dist') && exists('console/dist');
process.env.NODE_ENV ??= 'production';
endWithNpm(() => process.kill(process.pid, 'SIGTERM'));
if (built || (await build())) await import(pathToFileURL(inRoot('server/dist/main.js')).href);
else process.exitCode = 1;
