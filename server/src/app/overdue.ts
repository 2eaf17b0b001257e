/** Carries out deadlines that fell due. What storage could not take is tried again; who came back meanwhile is left in peace. */
import type { Desk } from './desk.ts';
import type { Clock, Log } from './ports.ts';
import type { Presence } from './presence.ts';
import type { Due } from './timetable.ts';

interface OverdueParts {
  readonly desk: Pick<Desk, 'execute' | 'peek'>;
  readonly presence: Pick<Presence, 'isConnected'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly onError: (error: unknown) => void;
}

const AFTER_FAILURE_MS = 3_000;

export function createOverdue({ desk, presence, clock, log, onError }: OverdueParts): (due: Due) => void {
  function fire(due: Due): void {
    if (due.deadline === 'visitorGone' && isBack(due)) return;
    const command = { by: { kind: 'system' }, do: { type: 'deadline', deadline: due.deadline } } as const;
    desk.execute(due.conversation, command).then(
      (outcome) => {
        if (!outcome.ok) retry(due, outcome.reason);
      },
      (error: unknown) => {
        onError(error);
        retry(due, 'internal error');
      },
    );
  }

  /** They came back while their deadline was being taken off. */
  function isBack({ conversation }: Due): boolean {
    const visitor = desk.peek(conversation)?.visitor.id;
    return visitor !== undefined && presence.isConnected(visitor);
  }

  /** Storage was not there for us: look again soon. */
  function retry(due: Due, reason: string): void {
    log.warn({ ...due, reason }, 'a deadline could not be carried out');
    clock.later(AFTER_FAILURE_MS, () => fire(due));
  }

  return fire;
}
