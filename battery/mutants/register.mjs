/** Loaded into a server process before its own code: its store is one that misbehaves, the one that BATTERY_MUTANT names. */
import { register } from 'node:module';

register(new URL('hooks.mjs', import.meta.url), {
  data: { store: new URL(`${process.env.BATTERY_MUTANT}-store.ts`, import.meta.url).href },
});
