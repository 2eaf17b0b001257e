import type { TriggerName } from './settings/triggers.ts';

/** What people and reports call the bot's triggers. */
export const TRIGGER_CODES: Readonly<Record<TriggerName, string>> = {
  misses: 'H1',
  mood: 'H2',
  wish: 'H3',
  policy: 'H4',
  repeated: 'H5',
  fault: 'H6',
  connection: 'H7',
  account: 'H8',
  vip: 'H10',
};
