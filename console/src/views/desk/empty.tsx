/** Nothing selected. Until the first conversation this teaches an admin the one thing left to do; later it is calm. */
import { useEffect, useState } from 'preact/hooks';
import { Mark } from '../parts/mark.tsx';
import { Snippet } from '../parts/snippet.tsx';
import { useDesk, useTexts } from '../ui.ts';
import { FirstVisitor, whoCame } from './first-visitor.tsx';

export function Empty() {
  const t = useTexts();
  const desk = useDesk();
  const isWelcomed = desk.state.value.welcome !== undefined;
  const items = whoCame(desk.lists.value);
  const isNew = desk.me.value.role === 'admin' && !desk.hasMet.value;
  // Once it taught, it turns green for the first visitor, until somebody opens the chat or it has left the lists.
  const [isTeaching, setTeaching] = useState(false);
  useEffect(() => {
    if (isWelcomed && isNew) setTeaching(true);
    else if (items.length === 0) setTeaching(false);
  }, [isWelcomed, isNew, items.length === 0]);

  if (!isWelcomed) return <Loading />;
  if (isNew || (isTeaching && items.length > 0)) return <Teach />;
  if (items.length > 0) return <Calm title={t.empty.pick} text={t.empty.pickText} />;
  return <Calm title={t.empty.title} text={desk.me.value.status === 'online' ? t.empty.online : t.empty.notOnline} />;
}

function Loading() {
  return (
    <section class="empty">
      <Mark size={48} />
      <h1>{useTexts().loading}</h1>
    </section>
  );
}

function Calm({ title, text }: { title: string; text: string }) {
  const t = useTexts();
  return (
    <section class="empty">
      <Mark size={48} />
      <h1>{title}</h1>
      <p>{text}</p>
      <p class="muted">{t.empty.keys}</p>
      {useDesk().me.value.role === 'admin' && <EmbedAgain />}
    </section>
  );
}

function EmbedAgain() {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t.empty.embed}
      </button>
      {isOpen && <Embed />}
    </>
  );
}

function Teach() {
  const t = useTexts();
  const desk = useDesk();
  return (
    <section class="empty teach">
      <Mark size={48} />
      <h1>{t.empty.teachTitle}</h1>
      <Embed />
      <FirstVisitor />
      {desk.me.value.status !== 'online' && <p class="muted">{t.empty.notOnline}</p>}
    </section>
  );
}

function Embed() {
  const t = useTexts();
  const [site] = useDesk().directory.value?.sites ?? [];
  return (
    <>
      <p>{t.empty.teachText}</p>
      {site && <Snippet text={`<script async src="${location.origin}/widget.js" data-site="${site.key}"></script>`} />}
      {site && site.origins.length > 0 && <p class="muted">{t.empty.origins(site.origins.join(', '))}</p>}
    </>
  );
}
