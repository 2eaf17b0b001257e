/** Where the visitor is in what is asked of them. Pure. */
import { currentOf } from './current.ts';
import type { ViewProps } from './view.tsx';

export const isPending = ({ chat }: ViewProps, type: string): boolean =>
  chat.line.state.outbox.some(({ command }) => command.type === type);

export const isFormOpen = (props: ViewProps): boolean =>
  !!currentOf(props.chat.line.state)?.snapshot.form && !props.chat.isFormPutOff && !isPending(props, 'fillForm');
