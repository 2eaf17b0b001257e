/** Where a waiting conversation stands, as routing looks at it. */
import type { DepartmentId } from '@sapa/protocol';
import type { Place } from '../routing/route-steps.ts';
import type { Waiting } from '../routing/types.ts';
import type { Offered, Queued } from './state.ts';

export function departmentsOf({ department, needs }: Queued | Offered): readonly [DepartmentId, ...DepartmentId[]] {
  return [department, ...needs.also];
}

/** How far it has come on its route. */
export function placeOf(state: Queued): Place {
  const { skills, route, done } = state.needs;
  return {
    route,
    done,
    queuedAt: state.queuedAt,
    departments: departmentsOf(state),
    skills,
    ...(state.only && { only: state.only }),
  };
}

export function waitingOf(state: Queued | Offered): Waiting {
  return {
    conversation: state.id,
    departments: departmentsOf(state),
    channel: state.channel,
    skills: state.needs.skills,
    wished: state.needs.route.preferred,
    front: state.front ?? false,
    priority: state.priority,
    waitingSince: state.waitingSince,
    skipped: state.skipped,
    preferred: state.preferred,
    only: state.only,
  };
}
