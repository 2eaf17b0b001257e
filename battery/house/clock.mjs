/**
 * Loaded into a server process before its own code: its wall clock runs BATTERY_CLOCK_FILE's number of milliseconds ahead.
 * Timers run on, as they do when somebody sets the clock of a machine.
 */
import { readFileSync } from 'node:fs';

const RealDate = Date;
let shift = 0;

function look() {
  shift = Number(readFileSync(process.env.BATTERY_CLOCK_FILE, 'utf8'));
}

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + shift);
    else super(...args);
  }
  static now() {
    return RealDate.now() + shift;
  }
};
look();
setInterval(look, 20).unref();
