import { describeStore } from '../acceptance.ts';
import { createMemoryStore } from './memory-store.ts';

describeStore('the store in memory', async () => createMemoryStore());
