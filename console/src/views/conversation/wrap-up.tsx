/** After the chat: file it before the clock does. */
import type { Followed } from '@sapa/client';
import type { AgentSnapshot } from '@sapa/protocol';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countdown } from '../../i18n/format.ts';
import { tagsIn, wrapUpLeft } from '../../state/filing.ts';
import { useDesk, useTexts } from '../ui.ts';
import { type Filing, FilingFields } from './filing.tsx';

export function WrapUp({ followed }: { followed: Followed<AgentSnapshot> }) {
  const t = useTexts();
  const desk = useDesk();
  const { id, category = '', tags } = followed.snapshot;
  const [filing, setFiling] = useState<Filing>({ category, tags: tags.join(', ') });
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    // What had the focus went with the chat. The card takes it, not a field: a word half typed must not pick a category.
    if (document.activeElement === document.body) form.current?.focus();
  }, []);
  const left = wrapUpLeft(followed.events, desk.clock.value);

  function submit(event: Event) {
    event.preventDefault();
    const words = tagsIn(filing.tags);
    desk.finish(id, {
      ...(filing.category && { category: filing.category }),
      ...(words.length > 0 && { tags: words }),
    });
  }
  return (
    <form ref={form} class="foot card" tabIndex={-1} onSubmit={submit}>
      <h2>
        {t.wrapUp.title}
        {left !== undefined && (
          <span class="card-aside">{left > 0 ? t.wrapUp.left(countdown(left)) : t.wrapUp.soon}</span>
        )}
      </h2>
      <div class="card-fields">
        <FilingFields filing={filing} hasTags onChange={setFiling} />
        <button type="submit" class="primary" disabled={desk.isAsking('finishWrapUp', id)}>
          {t.wrapUp.done}
        </button>
      </div>
    </form>
  );
}
