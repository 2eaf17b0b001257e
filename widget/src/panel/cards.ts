/** When each of the parts that come later has its moment. */
import { choicesOf, currentOf } from './current.ts';
import { lazily } from './lazily.ts';
import { isFormOpen, isPreChat, sentOf } from './moments.ts';
import type { RowProps, ViewProps } from './view.tsx';

const rare = () => import('./rare.tsx');

/** Something beside talk with the bot may be on: which, the cards know. */
export const Cards = lazily(rare, 'Cards', (props: ViewProps) => {
  const { state } = props.chat.line;
  return (
    (currentOf(state)?.snapshot.status ?? 'bot') !== 'bot' ||
    choicesOf(state).departments ||
    isFormOpen(props) ||
    sentOf(props, 'rate', true)
  );
});
export const Ending = lazily(rare, 'Ending', ({ chat }: ViewProps) => chat.isEnding);
export const Failed = lazily(rare, 'Failed', ({ row }: RowProps) => row);
export const Day = lazily(rare, 'Day', ({ row }: RowProps) => row);
export const Opens = lazily(rare, 'Opens', ({ chat }: ViewProps) => chat);

/** A link, files, or what agents and the bot may mark: bold, italics, code, lists. */
export const Rich = lazily(
  () => import('./rich/rich.tsx'),
  'Part',
  ({ row }: RowProps) =>
    row.kind === 'words' &&
    (row.attachments ||
      /https?:\/\/|mailto:|tel:/i.test(row.text) ||
      (row.by !== 'visitor' && /[*_`[]|^([-+]|\d+[.)]) /m.test(row.text))),
);
export const PreChat = lazily(() => import('./prechat/prechat.tsx'), 'Part', isPreChat);
export const Menu = lazily(
  () => import('./menu/menu.tsx'),
  'Part',
  ({ chat }: ViewProps) => chat.isMenuOpen,
);
export const Uploads = lazily(
  () => import('./files/files.tsx'),
  'Part',
  ({ chat }: ViewProps) => chat.uploads[0],
);
