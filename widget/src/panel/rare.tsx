/** What few visitors see, in one chunk: cards in the log, the question before the end, refused words, days. */

import card from './card.css?inline';
import { choicesOf, currentOf } from './current.ts';
import { dayName, moment } from './days.ts';
import * as ending from './ending/ending.tsx';
import * as failed from './failed/failed.tsx';
import * as handover from './handover/handover.tsx';
import * as leaveMessage from './leave-message/leave-message.tsx';
import { isFormOpen } from './moments.ts';
import * as rating from './rating/rating.tsx';
import type { RowProps, ViewProps } from './view.tsx';

export const css = [card, ending.css, failed.css, handover.css, leaveMessage.css, rating.css].join('');
export const Ending = ending.Part;
export const Failed = failed.Part;

export const Day = ({ chat, texts, row }: RowProps) => <>{dayName(texts.language, row.at, chat.now())}</>;
export const Opens = ({ chat, texts, words }: ViewProps) => (
  <>{words.opens(moment(texts.language, chat.site?.opensAt ?? 0, chat.now()))}</>
);

export function Cards(props: ViewProps) {
  const { state } = props.chat.line;
  const isOnTheWay = currentOf(state)?.snapshot.status === 'queued' || choicesOf(state).departments;
  return (
    <>
      {isOnTheWay && <handover.Part {...props} />}
      {rating.isRatingDue(props) && <rating.Part {...props} />}
      {isFormOpen(props) && <leaveMessage.Part {...props} />}
    </>
  );
}
