/** Nothing selected. On a new installation this teaches the one thing left to do; later it is calm. */
import { useEffect, useState } from 'preact/hooks';
import type { Lists } from '../../state/lists.ts';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { useDesk, useTexts } from '../ui.ts';

const all = (lists: Lists) => [lists.offers, lists.mine, lists.queue, lists.messages].flatMap(({ items }) => items);

export function Empty() {
  const t = useTexts();
  const desk = useDesk();
  const isWelcomed = desk.state.value.welcome !== undefined;
  const items = all(desk.lists.value);
  const isNew = desk.me.value.role === 'admin' && items.length === 0;
  // Once it taught, it stays until somebody opens a conversation: the first visitor turns it green.
  const [isTeaching, setTeaching] = useState(false);
  useEffect(() => {
    if (isWelcomed && isNew) setTeaching(true);
  }, [isWelcomed, isNew]);

  if (!isWelcomed) return <Calm title={t.loading} text="" />;
  if (isTeaching || isNew) return <Teach />;
  if (items.length > 0) return <Calm title={t.empty.pick} text={t.empty.pickText} />;
  return <Calm title={t.empty.title} text={desk.me.value.status === 'online' ? t.empty.online : t.empty.notOnline} />;
}

function Calm({ title, text }: { title: string; text: string }) {
  const t = useTexts();
  return (
    <section class="empty">
      <Mark size={48} />
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {text && <p class="muted">{t.empty.keys}</p>}
    </section>
  );
}

function Teach() {
  const t = useTexts();
  const desk = useDesk();
  const [site] = desk.directory.value?.sites ?? [];
  const [first] = all(desk.lists.value);
  return (
    <section class="empty teach">
      <Mark size={48} />
      <h1>{t.empty.teachTitle}</h1>
      <p>{t.empty.teachText}</p>
      {site && <Snippet text={`<script async src="${location.origin}/widget.js" data-site="${site.key}"></script>`} />}
      {site && site.origins.length > 0 && <p class="muted">{t.empty.origins(site.origins.join(', '))}</p>}
      <p class="first-visitor" data-arrived={first !== undefined || undefined} role="status">
        <span class="dot" aria-hidden="true" />
        {first ? t.empty.arrived : t.empty.waiting}
        {first && (
          <button type="button" class="primary" onClick={() => desk.select(first.snapshot.id)}>
            {t.empty.see}
          </button>
        )}
      </p>
      {desk.me.value.status !== 'online' && <p class="muted">{t.empty.notOnline}</p>}
    </section>
  );
}

function Snippet({ text }: { text: string }) {
  const t = useTexts();
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    // Without the permission the text is selected instead, ready for the keyboard.
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (done) setCopied(true);
    else getSelection()?.selectAllChildren(document.getElementById('snippet') ?? document.body);
  }
  return (
    <div class="snippet">
      <code id="snippet" dir="ltr">
        {text}
      </code>
      <button type="button" onClick={() => void copy()}>
        <Icon name={isCopied ? 'check' : 'copy'} />
        {isCopied ? t.empty.copied : t.empty.copy}
      </button>
    </div>
  );
}
