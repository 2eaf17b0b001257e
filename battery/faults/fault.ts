/** What every fault is: a name, a sentence, and a run that says what was done, counts, and what was broken. */
import type { Violation } from '../checker/history.ts';
import type { Finished } from '../house/stage.ts';
import type { Random } from '../random.ts';

export interface Context {
  readonly random: Random;
  readonly seed: number;
  /** Seconds instead of minutes: every fault once, small. */
  readonly isShort: boolean;
}

/** What a fault asks beside the invariants, and did not get. */
export interface Complaint {
  readonly what: string;
}

export interface Report {
  readonly done: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly violations: readonly Violation[];
  readonly complaints: readonly Complaint[];
}
export interface NotRun {
  readonly notRun: string;
}

export interface Fault {
  readonly name: string;
  readonly title: string;
  /** `busy`: needs the machine, one after the other; `waiting`: mostly waits, beside the others; `alone`: when all others are done. */
  readonly lane: 'busy' | 'waiting' | 'alone';
  run(context: Context): Promise<Report | NotRun>;
}

/** Collects what a fault expects. */
export function createExpectations() {
  const complaints: Complaint[] = [];
  return {
    complaints,
    expect(isTrue: boolean, otherwise: string): void {
      if (!isTrue) complaints.push({ what: otherwise });
    },
  };
}

/** The parts of a report that come from a stage that has ended. */
export function reported(
  { violations, counts }: Finished,
  more: Readonly<Record<string, number>> = {},
): Pick<Report, 'counts' | 'violations'> {
  return { violations, counts: { ...more, ...counts } };
}
