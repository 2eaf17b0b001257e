/** Time that moves only when a test says so. */
import type { Clock } from '../src/app/ports.ts';

export interface ManualClock extends Clock {
  /** Moves time on, running what falls due in order. */
  advance(ms: number): void;
  /** When the next thing falls due; undefined where nothing will. */
  nextAt(): number | undefined;
}

export function createManualClock(start = Date.UTC(2026, 0, 5, 3, 0)): ManualClock {
  let now = start;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    later(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    nextAt() {
      return timers.length > 0 ? Math.min(...timers.map(({ at }) => at)) : undefined;
    },
    advance(ms) {
      const until = now + ms;
      for (;;) {
        const due = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers = timers.filter((each) => each !== due);
        now = Math.max(now, due.at);
        due.run();
      }
      now = until;
    },
  };
}
