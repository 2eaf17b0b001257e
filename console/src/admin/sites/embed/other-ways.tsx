/** Unfolded by whoever needs them: a pinned launcher, a strict policy, a bundle of one's own, React. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Snippet } from '../../../views/parts/snippet.tsx';
import { useAdminApi } from '../../context.ts';
import { useSitesTexts } from '../texts.ts';
import { mountCall, type Pinned, policy, reactComponent, scriptTag, type Tag } from './tag.ts';

export function OtherWays({ tag }: { tag: Tag }) {
  const { embed: t } = useSitesTexts();
  const { pinned, ask } = usePinned();
  return (
    <section class="section site-ways" aria-labelledby="site-ways">
      <h3 id="site-ways">{t.more}</h3>
      <Way title={t.pinned} onOpen={ask}>
        <p>{t.pinnedText}</p>
        {pinned === 'none' && <p class="callout">{t.pinnedNone}</p>}
        {pinned && pinned !== 'none' && <Snippet text={scriptTag(tag, pinned)} label={t.pinned} />}
      </Way>
      <Way title={t.csp}>
        <p>{t.cspText}</p>
        <Snippet text={policy(tag.origin)} label={t.csp} />
      </Way>
      <Way title={t.npm}>
        <p>{t.npmText}</p>
        <Snippet text={mountCall(tag)} label={t.npm} />
      </Way>
      <Way title={t.react}>
        <p>{t.reactText}</p>
        <Snippet text={reactComponent(tag)} label={t.react} />
      </Way>
    </section>
  );
}

interface WayProps {
  readonly title: string;
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
}

function Way({ title, onOpen, children }: WayProps) {
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen?.();
      }}
    >
      <summary>{title}</summary>
      <div class="site-way">{children}</div>
    </details>
  );
}

/** Asked of the server when somebody wants to know, and again after it could not be asked. */
function usePinned() {
  const api = useAdminApi();
  const [pinned, setPinned] = useState<Pinned | 'none'>();
  async function ask() {
    if (pinned && pinned !== 'none') return;
    const answer = await api.widgetVersion();
    setPinned(answer.ok ? answer.value : 'none');
  }
  return { pinned, ask: () => void ask() };
}
