/** Are you sure? In the composer's place. */
import { RARE } from '../i18n/rare.ts';
import type { ViewProps } from '../view.tsx';
import css from './ending.css?inline';

export { css };

export function Part({ chat, texts }: ViewProps) {
  return (
    <fieldset class="foot ending">
      <legend>{RARE[texts.language].endAsk}</legend>
      <button type="button" class="main" onClick={() => chat.end('yes')}>
        {RARE[texts.language].endYes}
      </button>
      <button type="button" class="pill" onClick={() => chat.end('no')}>
        {RARE[texts.language].endNo}
      </button>
    </fieldset>
  );
}
