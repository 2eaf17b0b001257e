/** When each of the parts that come later has its moment. */
import type { VisitorPending } from '../session/session.ts';
import { choicesOf, currentOf } from './current.ts';
import { lazily } from './lazily.ts';
import type { ViewProps } from './view.tsx';

const isPending = ({ chat }: ViewProps, type: string) =>
  chat.line.state.outbox.some(({ command }) => command.type === type);

/** A chat that a human or the bot has served, and nobody has rated. */
function isRatingDue(props: ViewProps): boolean {
  const { snapshot } = currentOf(props.chat.line.state) ?? {};
  const isOver = snapshot?.status === 'wrap-up' || /^(served|solved)$/.test(snapshot?.outcome ?? '');
  return isOver && !snapshot?.rating && !isPending(props, 'rate');
}

export const isFormOpen = (props: ViewProps): boolean =>
  !!currentOf(props.chat.line.state)?.snapshot.form && !props.chat.isFormPutOff && !isPending(props, 'fillForm');

const isOnTheWay = ({ chat: { line } }: ViewProps) =>
  currentOf(line.state)?.snapshot.status === 'queued' || !!choicesOf(line.state).departments;

export const Rating = lazily(() => import('./rating/rating.tsx'), isRatingDue);
export const LeaveMessage = lazily(() => import('./leave-message/leave-message.tsx'), isFormOpen);
export const Handover = lazily(() => import('./handover/handover.tsx'), isOnTheWay);
export const Ending = lazily(
  () => import('./ending/ending.tsx'),
  ({ chat }: ViewProps) => chat.isEnding,
);
export const Failed = lazily(
  () => import('./failed/failed.tsx'),
  (_: ViewProps & { refused: VisitorPending }) => true,
);
