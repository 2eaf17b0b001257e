/** Words the server would not have: why, and what can be done about it. */
import { retry } from '@sapa/client';
import type { Words } from '../rows.ts';
import type { RowProps } from '../view.tsx';
import css from './failed.css?inline';

export { css };

export function Part({ row, chat, texts }: RowProps) {
  const { refused } = row as Words;
  if (!refused) return null;
  return (
    <small class="why">
      <bdi>{refused.refused?.message || texts.failed}</bdi>{' '}
      <button type="button" onClick={() => retry(chat.line, refused)}>
        {texts.again}
      </button>{' '}
      <button type="button" onClick={() => chat.line.drop(refused.id)}>
        {texts.discard}
      </button>
    </small>
  );
}
