/** What holds over WebSockets holds over events: the tests of the wire, of delivery, of time and of a crash, once more. */
import { describe } from 'vitest';
import { useEvents } from './dial.ts';

useEvents();
describe('over events: the wire', () => import('./wire.test.ts').then(() => {}));
describe('over events: delivery', () => import('./delivery.test.ts').then(() => {}));
describe('over events: time', () => import('./time.test.ts').then(() => {}));
describe('over events: a crash', () => import('./crash.test.ts').then(() => {}));
