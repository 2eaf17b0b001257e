/** One line to the server, for the widget and the console. */
export { createEventsSocket, type Fetch } from './events-socket.ts';
export { keptOutbox, type Strings } from './kept.ts';
export { createLine, type Welcomed } from './line.ts';
export { retry } from './retry.ts';
export { keepTwice } from './second.ts';
export { stringsIn } from './strings.ts';
export type * from './types.ts';
export { createWayIn } from './way-in.ts';
