/** A message that was left while nobody was there: answer by e-mail, then file it. */
import type { AgentSnapshot } from '@sapa/protocol';
import { useState } from 'preact/hooks';
import { hrefOf } from '../../state/links.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk, useTexts } from '../ui.ts';
import { type Filing, FilingFields } from './filing.tsx';

export function MessageCard({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const desk = useDesk();
  const { id, visitor, category = '' } = snapshot;
  const [filing, setFiling] = useState<Filing>({ category, tags: '' });
  const href = visitor.email && hrefOf(visitor.email);

  function submit(event: Event) {
    event.preventDefault();
    desk.finish(id, filing.category ? { category: filing.category } : {});
  }
  return (
    <form class="foot card" onSubmit={submit}>
      <h2>{t.message.title}</h2>
      <p class="card-text">{visitor.email ? t.message.text : t.message.noEmail}</p>
      <div class="card-fields">
        {href && visitor.email && (
          <a class="button" href={`${href}?subject=${encodeURIComponent(t.message.subject)}`}>
            <Icon name="mail" />
            <bdi>{t.message.write(visitor.email)}</bdi>
          </a>
        )}
        <FilingFields filing={filing} hasTags={false} onChange={setFiling} />
        <button type="submit" class="primary" disabled={desk.isAsking('finishWrapUp', id)}>
          {t.wrapUp.done}
        </button>
      </div>
    </form>
  );
}
