/** Whether a chat is to be judged, and what of it is known: the server's rules. Pure. */
import { currentOf } from '../current.ts';
import { sentOf } from '../moments.ts';
import type { ViewProps } from '../view.tsx';

type Seen = Pick<ViewProps, 'chat'>;
export interface Rating {
  readonly score: number;
  readonly comment?: string | undefined;
}

/** Until it is filed it can be changed; then it can be given once, if a human or the bot did something that can be judged. */
export function isRatingDue(props: Seen): boolean {
  if (sentOf(props, 'rate', false)) return false;
  const current = currentOf(props.chat.line.state);
  const { status, rating, outcome } = current?.snapshot ?? {};
  const isServed = () =>
    /^(served|solved|idle)$/.test(outcome ?? '') || current?.events.some(({ type }) => type === 'accepted');
  return status === 'wrap-up' || !!sentOf(props, 'rate', true) || !!(status === 'closed' && !rating && isServed());
}

/** What was given, unless the server would not have it. */
export const givenOf = (props: Seen): Rating | undefined =>
  sentOf(props, 'rate', true) ? undefined : currentOf(props.chat.line.state)?.snapshot.rating;

/** Where a transcript can go: their own address, where it is known and there is none on its way. */
export function copyAddress({ chat }: Seen): string | undefined {
  const { state } = chat.line;
  const events = currentOf(state)?.events ?? [];
  const isSent =
    events.some(({ type }) => type === 'transcriptMailed') ||
    state.outbox.some(({ command }) => command.type === 'mailTranscript');
  if (!chat.site?.mail || isSent) return undefined;
  const told = events.findLast((event) => event.type === 'contactEdited' && event.email);
  return (told?.type === 'contactEdited' && told.email) || state.welcome?.visitor.email;
}
