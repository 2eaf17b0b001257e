/** The demo shop's knowledge, ready to be put into a workspace's settings. */
export { KNOWLEDGE_EN } from './en.ts';
export { KNOWLEDGE_ID } from './id.ts';
