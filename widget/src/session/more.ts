/**
 * What a line needs once a visitor stays, in one chunk: the second copy of their words, and the other tabs. Fetched with the first
 * word, with a second tab, and for who has been here before.
 */
export { keepTwice } from '@sapa/client';
export { follow } from './follow.ts';
export { serve } from './serve.ts';
