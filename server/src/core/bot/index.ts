/** The bot's ear and its own words: what the rest of the server may use of this folder. */
export { createKnowledge, understand } from './knowledge.ts';
export { resolvePhrases } from './phrases.ts';
