/** Code to be copied. Without the permission it is selected instead, ready for the keyboard. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../ui.ts';
import { Icon } from './icon.tsx';

/** @param label what it is, for those who hear several of them; absent: it is the only one */
export function Snippet({ text, label }: { text: string; label?: string }) {
  const t = useTexts();
  const code = useRef<HTMLElement>(null);
  const [isCopied, setCopied] = useState(false);
  // What was copied is no longer what stands here.
  useEffect(() => setCopied(false), [text]);
  async function copy() {
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (done) setCopied(true);
    else if (code.current) getSelection()?.selectAllChildren(code.current);
  }
  const word = isCopied ? t.empty.copied : t.empty.copy;
  return (
    <div class="snippet">
      <code ref={code} dir="ltr">
        {text}
      </code>
      <button type="button" aria-label={label && `${word}: ${label}`} onClick={() => void copy()}>
        <Icon name={isCopied ? 'check' : 'copy'} />
        {word}
      </button>
    </div>
  );
}
