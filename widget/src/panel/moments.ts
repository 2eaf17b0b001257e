/** Where the visitor is in what is asked of them. Pure. */
import type { VisitorCommand } from '@sapa/protocol';
import type { VisitorPending } from '../session/session.ts';
import { currentOf } from './current.ts';
import type { ViewProps } from './view.tsx';

type Seen = Pick<ViewProps, 'chat'>;
type Asked = VisitorCommand['type'] | 'leaveMessage' | 'preChat';

/** The first command of a type, or the first form of that name, that the server refused, or that is on its way. */
export const sentOf = ({ chat }: Seen, type: Asked, isRefused: boolean): VisitorPending | undefined =>
  chat.line.state.outbox.find(
    ({ command, refused }) =>
      (command.type === type || ('form' in command && command.form === type)) && !refused !== isRefused,
  );

/** It is asked for, or what was filled in has to be put right. */
export const isFormOpen = (props: Seen): boolean =>
  !!(currentOf(props.chat.line.state)?.snapshot.form || sentOf(props, 'leaveMessage', true)) &&
  !props.chat.isFormPutOff &&
  !sentOf(props, 'leaveMessage', false);

/** The site asks something first, and nothing was said yet. */
export const isPreChat = ({ chat }: ViewProps): boolean =>
  !!chat.site?.preChat && !currentOf(chat.line.state) && chat.line.state.outbox.every(({ refused }) => refused);
