/** When each of the parts that come later has its moment. */
import { choicesOf, currentOf } from './current.ts';
import { lazily } from './lazily.ts';
import { isFormOpen, sentOf } from './moments.ts';
import type { RowProps, ViewProps } from './view.tsx';

/** Something beside talk with the bot may be on: which, the cards know. */
export const Cards = lazily('Cards', (props: ViewProps) => {
  const { state } = props.chat.line;
  return (
    (currentOf(state)?.snapshot.status ?? 'bot') !== 'bot' ||
    !!choicesOf(state).departments ||
    isFormOpen(props) ||
    !!sentOf(props, 'rate', true)
  );
});
export const Ending = lazily('Ending', ({ chat }: ViewProps) => chat.isEnding);
export const Failed = lazily<RowProps>('Failed');
export const Linked = lazily('Linked', ({ row }: RowProps) => /https?:\/\/|mailto:/i.test(`${row.text}`));
export const Day = lazily<RowProps>('Day');
export const Opens = lazily<ViewProps>('Opens');
