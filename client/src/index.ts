/** One line to the server, for the widget and the console. */
export { createLine, type Welcomed } from './line.ts';
export type * from './types.ts';
