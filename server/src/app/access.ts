/** Who may follow which conversation (Q10, I14). One rule for the welcome, for live changes and for signals. */
import type { AgentId, DepartmentId, Role } from '@sapa/protocol';
import type { State } from '../core/conversation/state.ts';
import { holder } from './board.ts';

interface Viewer {
  readonly id: AgentId;
  readonly role: Role;
  readonly departments: readonly DepartmentId[];
}

/** An agent follows what is theirs, what waits in their departments, and what their departments still owe an answer. */
export function mayFollow(viewer: Viewer, state: State): boolean {
  if (holder(state) === viewer.id || isFor(state) === viewer.id) return true;
  const isOurs =
    viewer.role !== 'agent' || (state.department !== undefined && viewer.departments.includes(state.department));
  switch (state.status) {
    case 'queued':
    case 'offered':
      return isOurs || state.needs.also.some((id) => viewer.departments.includes(id));
    case 'active':
    case 'wrap-up':
      return viewer.role !== 'agent';
    case 'on-hold':
      return viewer.role !== 'agent' || state.agent.id === viewer.id;
    case 'closed':
      return state.followUp && (isOurs || state.department === undefined);
    default:
      return false;
  }
}

/** False whenever the answer of `mayFollow` might have changed. */
/** Whom it is for alone, as a transfer is, wherever they belong. */
function isFor(state: State): AgentId | undefined {
  return state.status === 'queued' || state.status === 'offered' ? state.only : undefined;
}

/** Neither access nor routing can have changed: of most commits, the words. */
export function isRoutedTheSame(before: State, after: State): boolean {
  return isSameAccess(before, after) && placeIn(before) === placeIn(after) && before.priority === after.priority;
}

/** How far it has come on its route, and for whom it is. */
const placeIn = (state: State): string =>
  state.status === 'queued' ? `${state.needs.done} ${state.only ?? ''} ${state.ticket ?? ''} ${state.queuedAt}` : '';

function isSameAccess(before: State, after: State): boolean {
  return (
    before.status === after.status &&
    holder(before) === holder(after) &&
    before.department === after.department &&
    isOwed(before) === isOwed(after) &&
    openedTo(before) === openedTo(after) &&
    isFor(before) === isFor(after)
  );
}

/** How many departments beside its own: they are only ever added. */
const openedTo = (state: State): number => ('needs' in state ? state.needs.also.length : 0);

const isOwed = (state: State): boolean => state.status === 'closed' && state.followUp;
