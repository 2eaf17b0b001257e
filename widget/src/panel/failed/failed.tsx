/** Words the server would not have: why, and what can be done about it. */
import type { VisitorPending } from '../../session/session.ts';
import type { ViewProps } from '../view.tsx';
import css from './failed.css?inline';

export { css };

export function Part({ refused, chat, texts }: ViewProps & { readonly refused: VisitorPending }) {
  return (
    <small class="why">
      <bdi>{refused.refused?.message || texts.failed}</bdi>{' '}
      <button type="button" onClick={() => chat.line.retry(refused.id)}>
        {texts.again}
      </button>{' '}
      <button type="button" onClick={() => chat.line.drop(refused.id)}>
        {texts.discard}
      </button>
    </small>
  );
}
