/** Where the visitor is in what is asked of them. Pure. */
import type { VisitorPending } from '../session/session.ts';
import { currentOf } from './current.ts';
import type { ViewProps } from './view.tsx';

/** The first command of a type that the server refused, or that is on its way. */
export const sentOf = ({ chat }: ViewProps, type: string, isRefused: boolean): VisitorPending | undefined =>
  chat.line.state.outbox.find(({ command, refused }) => command.type === type && !refused !== isRefused);

/** It is asked for, or what was filled in has to be put right. */
export const isFormOpen = (props: ViewProps): boolean =>
  !!(currentOf(props.chat.line.state)?.snapshot.form || sentOf(props, 'fillForm', true)) &&
  !props.chat.isFormPutOff &&
  !sentOf(props, 'fillForm', false);
