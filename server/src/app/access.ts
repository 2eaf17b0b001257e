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
  if (holder(state) === viewer.id) return true;
  const isOurs =
    viewer.role !== 'agent' || (state.department !== undefined && viewer.departments.includes(state.department));
  switch (state.status) {
    case 'queued':
    case 'offered':
      return isOurs;
    case 'closed':
      return state.followUp && (isOurs || state.department === undefined);
    default:
      return false;
  }
}

/** False whenever the answer of `mayFollow` might have changed. */
export function isSameAccess(before: State, after: State): boolean {
  return (
    before.status === after.status &&
    holder(before) === holder(after) &&
    before.department === after.department &&
    isOwed(before) === isOwed(after)
  );
}

const isOwed = (state: State): boolean => state.status === 'closed' && state.followUp;
