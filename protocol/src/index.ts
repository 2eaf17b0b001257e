/** The contract's types and constants, without schema code: what browsers may import. */
export type * from './commands.ts';
export { EMAIL } from './email.ts';
export type * from './events.ts';
export { excerpt } from './excerpt.ts';
export { followAsAgent, followAsVisitor } from './follow.ts';
export type * from './frames.ts';
export type * from './http.ts';
export * from './ids.ts';
export * from './limits.ts';
export * from './rejects.ts';
export type * from './replies.ts';
export type * from './settings.ts';
export type * from './snapshot.ts';
