/** What few visitors see, in one chunk: cards in the log, the question before the end, refused words, links, days. */

import card from './card.css?inline';
import { choicesOf, currentOf } from './current.ts';
import { dayName, moment } from './days.ts';
import * as ending from './ending/ending.tsx';
import * as failed from './failed/failed.tsx';
import * as handover from './handover/handover.tsx';
import { RARE } from './i18n/rare.ts';
import * as leaveMessage from './leave-message/leave-message.tsx';
import { linked } from './links.tsx';
import { isFormOpen, sentOf } from './moments.ts';
import * as rating from './rating/rating.tsx';
import type { RowProps, ViewProps } from './view.tsx';

export const css = [card, ending.css, failed.css, handover.css, leaveMessage.css, rating.css].join('');
export const Ending = ending.Part;
export const Failed = failed.Part;
export const Linked = ({ row }: RowProps) => <>{linked(row.text ?? '')}</>;

export const Day = ({ chat, texts, row }: RowProps) => <>{dayName(texts.language, row.at, chat.now())}</>;
export const Opens = ({ chat, texts }: ViewProps) => (
  <>{RARE[texts.language].opens(moment(texts.language, chat.site?.opensAt ?? 0, chat.now()))}</>
);

export function Cards(props: ViewProps) {
  const { state } = props.chat.line;
  const isOnTheWay = currentOf(state)?.snapshot.status === 'queued' || choicesOf(state).departments;
  return (
    <>
      {isOnTheWay && <handover.Part {...props} />}
      {isRatingDue(props) && <rating.Part {...props} />}
      {isFormOpen(props) && <leaveMessage.Part {...props} />}
    </>
  );
}

/** A chat that a human or the bot has served, and nobody has rated; or a rating that was refused. */
function isRatingDue(props: ViewProps): boolean {
  const { snapshot } = currentOf(props.chat.line.state) ?? {};
  const isOver = snapshot?.status === 'wrap-up' || /^(served|solved)$/.test(snapshot?.outcome ?? '');
  const isWanted = (isOver && !snapshot?.rating) || sentOf(props, 'rate', true);
  return !!isWanted && !sentOf(props, 'rate', false);
}
