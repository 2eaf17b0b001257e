/** What is rarely done with a conversation. A popover of the browser's own, put under its button as it opens. */
import type { ConversationId } from '@sapa/protocol';
import { useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { useLanguage, useTexts } from '../ui.ts';

export function More({ conversation }: { conversation: ConversationId }) {
  const t = useTexts();
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  function place() {
    const [from, to] = [button.current?.getBoundingClientRect(), panel.current];
    if (!from || !to) return;
    to.style.top = `${from.bottom + 4}px`;
    if (document.dir === 'rtl') to.style.left = `${from.left}px`;
    else to.style.right = `${document.documentElement.clientWidth - from.right}px`;
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={t.more.label}
        title={t.more.label}
        popovertarget="conversation-more"
        onClick={place}
      >
        <Icon name="dots" />
      </button>
      <div id="conversation-more" class="menu-panel more-panel" popover="auto" ref={panel}>
        <a
          class="menu-row"
          href={`/transcript/${encodeURIComponent(conversation)}?language=${language}`}
          download
          onClick={() => panel.current?.hidePopover()}
        >
          <Icon name="download" />
          {t.more.transcript}
        </a>
      </div>
    </>
  );
}
