export { asksForHuman } from './human.ts';
export { createKnowledge, type Knowledge, understand } from './knowledge.ts';
export { detectLanguage } from './language.ts';
export { DEFAULT_PHRASES, resolvePhrases } from './phrases.ts';
