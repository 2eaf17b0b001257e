// Where the thread starts when the server runs from TypeScript sources (development). Production starts worker.js and never reads this file.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
