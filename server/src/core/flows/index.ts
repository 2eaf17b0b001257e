/** Flows as plain functions: what starts one, where it leads, and what an answer is worth. Knows no conversation and no other system. */
export { answer } from './answer.ts';
export { isCancel } from './cancel.ts';
export { startedByArrival, startedByWords } from './conditions.ts';
export { fill } from './fill.ts';
export { after, exits } from './graph.ts';
export { readChoice } from './read-choice.ts';
export { type Action, walk } from './walk.ts';
export type { World } from './world.ts';
