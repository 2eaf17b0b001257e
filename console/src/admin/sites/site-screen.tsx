/** One site: its parts, one of which is shown; beside how it gets onto a page and how it looks stands the preview. */
import type { Site } from '@sapa/protocol';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../views/parts/icon.tsx';
import { settingsHash } from '../../views/settings-route.ts';
import type { Draft } from '../draft.ts';
import { Views } from '../parts/views.tsx';
import { EmbedPart } from './embed/embed.tsx';
import { Preview } from './embed/preview.tsx';
import { IdentityPart } from './identity/identity.tsx';
import { LookPart } from './look/look.tsx';
import { SITE_TABS, type SiteTab, siteItem } from './place.ts';
import { type SiteProps, sitePropsOf, useIsKnown } from './site-props.ts';
import { useSitesTexts } from './texts.ts';
import { FilesPart } from './visiting/files.tsx';
import { PreChatPart } from './visiting/pre-chat.tsx';
import { ProactivePart } from './visiting/proactive.tsx';

interface Props {
  readonly draft: Draft;
  readonly at: number;
  readonly site: Site;
  readonly tab: SiteTab;
}

export function SiteScreen({ draft, at, site, tab }: Props) {
  const t = useSitesTexts();
  const isKnown = useIsKnown(draft, site.key);
  const props = sitePropsOf(draft, at, site);
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the parts are a row to be swiped.
    const shown = screen.current?.querySelector(':scope > .views :checked');
    shown?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab]);
  const hasPreview = tab === 'embed' || tab === 'look';
  return (
    <div class="screen site-screen" ref={screen}>
      <a class="flow-back" href={settingsHash('sites')}>
        <Icon name="back" />
        {t.back}
      </a>
      <header class="screen-head">
        <h2 dir="auto">{site.name}</h2>
      </header>
      <Views
        label={t.tabs}
        views={SITE_TABS.map((value) => ({ value, label: t.tab[value] }))}
        shown={tab}
        onShow={(next) => {
          location.hash = settingsHash('sites', siteItem(site.key, next));
        }}
      />
      {!isKnown && <p class="callout">{t.notSaved}</p>}
      <div class={hasPreview ? 'site-beside' : 'site-alone'}>
        <div class="site-part">
          <Part {...props} tab={tab} />
        </div>
        {hasPreview && <Preview draft={draft} site={site} isKnown={isKnown} />}
      </div>
    </div>
  );
}

function Part({ tab, ...props }: SiteProps & { tab: SiteTab }) {
  switch (tab) {
    case 'embed':
      return <EmbedPart {...props} />;
    case 'look':
      return <LookPart {...props} />;
    case 'preChat':
      return <PreChatPart {...props} />;
    case 'files':
      return <FilesPart {...props} />;
    case 'proactive':
      return <ProactivePart {...props} />;
    case 'identity':
      return <IdentityPart {...props} />;
  }
}
