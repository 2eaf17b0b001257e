/** What the app is made with. Handed in by main.ts, and by tests. */
import type { Bus, Caller, Clock, Ids, Log, Mailer, SettingsSource, Trainer, Uploads, Vouching } from './ports.ts';
import type { Store } from './store.ts';

export interface AppParts {
  readonly store: Store;
  readonly settings: SettingsSource;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** [0, 1) */
  readonly random: () => number;
  readonly caller: Caller;
  readonly trainer: Trainer;
  /** Files that were uploaded; absent: there are none to send. */
  readonly uploads?: Uploads;
  /** Absent: no site vouches for anybody. */
  readonly vouching?: Vouching;
  /** Absent: no mail is sent. */
  readonly mailer?: Mailer;
}
