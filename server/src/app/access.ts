/** Who may follow which conversation (Q10, I14). One rule for the welcome, for live changes and for signals. */
import type { AgentProfile } from '@sapa/protocol';
import { mayAnswer } from '../core/conversation/access.ts';
import type { State } from '../core/conversation/state.ts';
import { isWaiting } from '../core/conversation/statuses.ts';
import { holder } from './board.ts';

type Viewer = Pick<AgentProfile, 'id' | 'role' | 'departments' | 'skills'>;

/** An agent follows what is theirs, what waits for them, and what their departments still owe an answer; a supervisor also what others serve. */
export function mayFollow(viewer: Viewer, state: State): boolean {
  if (holder(state) === viewer.id) return true;
  const isSupervisor = viewer.role !== 'agent';
  switch (state.status) {
    case 'queued':
    case 'offered':
      return isSupervisor || mayAnswer(viewer, state);
    case 'active':
    case 'wrap-up':
      return isSupervisor;
    case 'on-hold':
      return isSupervisor || state.agent.id === viewer.id;
    case 'closed':
      return state.followUp && (isSupervisor || isOfTheirs(viewer, state));
    default:
      return false;
  }
}

/** What was left before a department was chosen is anybody's to answer. */
function isOfTheirs({ departments }: Viewer, { department }: State): boolean {
  return department === undefined || departments.includes(department);
}

/** Neither access nor routing can have changed: of most commits, the words. */
export function isRoutedTheSame(before: State, after: State): boolean {
  return isSameAccess(before, after) && placeIn(before) === placeIn(after) && before.priority === after.priority;
}

/** How far it has come on its route, and for whom it is. */
const placeIn = (state: State): string =>
  isWaiting(state) ? `${state.needs.done} ${state.only ?? ''} ${state.ticket ?? ''} ${state.queuedAt}` : '';

function isSameAccess(before: State, after: State): boolean {
  return (
    before.status === after.status &&
    before.visitor.id === after.visitor.id &&
    holder(before) === holder(after) &&
    before.department === after.department &&
    isOwed(before) === isOwed(after)
  );
}

const isOwed = (state: State): boolean => state.status === 'closed' && state.followUp;
