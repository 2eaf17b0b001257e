/** Words the server would not have: why, and what can be done about it. */

import { retry } from '@sapa/client';
import type { VisitorPending } from '../../session/session.ts';
import type { Words } from '../rows.ts';
import type { RowProps } from '../view.tsx';
import css from './failed.css?inline';

export { css };

/** What was filled in is put right where it was filled in; other words just go again. */
function again({ chat }: RowProps, refused: VisitorPending, pressed: HTMLElement) {
  const { type } = refused.command;
  if (type !== 'fillForm' && type !== 'rate') return retry(chat.line, refused);
  chat.putOffForm(false);
  // After the repaint.
  queueMicrotask(() => pressed.closest('.log')?.querySelector<HTMLElement>(`form[name=${type}] [required]`)?.focus());
}

export function Part(props: RowProps) {
  const { row, chat, words } = props;
  const { refused } = row as Words;
  if (!refused) return null;
  return (
    <small class="why">
      <bdi>{refused.refused?.message || words.failed}</bdi>{' '}
      <button type="button" onClick={({ currentTarget }) => again(props, refused, currentTarget)}>
        {words.again}
      </button>{' '}
      <button type="button" onClick={() => chat.line.drop(refused.id)}>
        {words.discard}
      </button>
    </small>
  );
}
