/** Are you sure? In the composer's place. */
import type { ViewProps } from '../view.tsx';
import css from './ending.css?inline';

export { css };

export function Part({ chat, texts }: ViewProps) {
  return (
    <fieldset class="foot ending">
      <legend>{texts.endAsk}</legend>
      <button type="button" class="main" onClick={() => chat.end('yes')}>
        {texts.endYes}
      </button>
      <button type="button" class="pill" onClick={() => chat.end('no')}>
        {texts.endNo}
      </button>
    </fieldset>
  );
}
