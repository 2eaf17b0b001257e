/** Are you sure? In the composer's place. */
import type { ViewProps } from '../view.tsx';
import css from './ending.css?inline';

export { css };

export function Part({ chat, words }: ViewProps) {
  return (
    <fieldset class="foot ending">
      <legend>{words.endAsk}</legend>
      <button type="button" class="main" onClick={() => chat.end('yes')}>
        {words.endYes}
      </button>
      <button type="button" class="pill" onClick={() => chat.end('no')}>
        {words.endNo}
      </button>
    </fieldset>
  );
}
