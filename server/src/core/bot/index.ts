/** The bot's ear and its own words: what the rest of the server may use of this folder. */
export {
  createKnowledge,
  explain,
  type HeardBy,
  indexing,
  indexKnowledge,
  type Knowledge,
  type Learnt,
  needsTraining,
  suggest,
  trainKnowledge,
  understand,
  withLearnt,
} from './knowledge.ts';
export { readLanguage } from './language.ts';
export { readMood } from './mood.ts';
export { resolvePhrases } from './phrases.ts';
