/**
 * A secret: what is kept shows its last characters only and stays as it is, unless somebody replaces it. What is being
 * replaced can be kept after all.
 */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Frame, type Labelled, stateOf } from '../parts/frame.tsx';
import { isMasked } from './masked.ts';
import { useConnectionTexts } from './texts.ts';

interface Props extends Labelled {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whose secret it is: another one's mask is never put back here. */
  readonly of: string;
  /** What its buttons call it; absent: its label. */
  readonly what?: string;
}

export function SecretField({ value, onChange, of, what, ...labelled }: Props) {
  const { secret: t } = useConnectionTexts();
  const id = useId();
  const { input, masked, replace, keep } = useReplacing(value, onChange, of);
  const name = what ?? labelled.label;
  const said = { ...labelled, hint: masked ? t.kept : labelled.hint };
  return (
    <Frame id={id} {...said}>
      <div class="secret">
        <input
          {...stateOf(id, said)}
          ref={input}
          class="code"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          readOnly={masked}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        {masked && (
          <button type="button" aria-label={t.replace(name)} onClick={replace}>
            {t.replaceShort}
          </button>
        )}
        {keep && (
          <button type="button" aria-label={t.keep(name)} onClick={keep}>
            {t.keepShort}
          </button>
        )}
      </div>
    </Frame>
  );
}

/** @returns how to replace the secret and, once that was begun, how to keep it after all; the cursor goes along */
function useReplacing(value: string, onChange: (value: string) => void, of: string) {
  const input = useRef<HTMLInputElement>(null);
  const wantsFocus = useRef(false);
  const [old, setOld] = useState<{ readonly of: string; readonly mask: string }>();
  useLayoutEffect(() => {
    if (wantsFocus.current) input.current?.focus();
    wantsFocus.current = false;
  });
  function put(text: string) {
    onChange(text);
    wantsFocus.current = true;
  }
  const masked = isMasked(value);
  return {
    input,
    masked,
    replace() {
      setOld({ of, mask: value });
      put('');
    },
    keep: !masked && old?.of === of ? () => put(old.mask) : undefined,
  };
}
