/** How a site gets the chat: the line to paste, other ways, and the addresses where it may appear. */
import type { Language } from '@sapa/protocol';
import { useState } from 'preact/hooks';
import { FirstVisitor } from '../../../views/desk/first-visitor.tsx';
import { Snippet } from '../../../views/parts/snippet.tsx';
import { useDesk } from '../../../views/ui.ts';
import { SelectField } from '../../parts/fields.tsx';
import { usePartTexts } from '../../parts/texts.ts';
import type { SiteProps } from '../site-props.ts';
import { useSitesTexts } from '../texts.ts';
import { Origins } from './origins.tsx';
import { OtherWays } from './other-ways.tsx';
import { scriptTag, type Tag } from './tag.ts';

export function EmbedPart(props: SiteProps) {
  const { embed: t } = useSitesTexts();
  const parts = usePartTexts();
  const { site } = props;
  const [language, setLanguage] = useState<Language | ''>('');
  const tag: Tag = { origin: location.origin, site, language: language || undefined };
  const isMetYet = useDesk().hasMet.value;
  return (
    <>
      <section class="section" aria-labelledby="site-embed">
        <h3 id="site-embed">{t.title}</h3>
        <p>{t.lead}</p>
        <SelectField
          label={t.pagesIn}
          value={language}
          options={[
            { value: '', label: t.anyLanguage },
            ...site.languages.map((value) => ({ value, label: parts.languages[value] })),
          ]}
          onChange={setLanguage}
        />
        <Snippet text={scriptTag(tag)} label={t.snippet} />
        <p class="field-hint">{t.look}</p>
        {site.proactive.some(({ enabled }) => enabled) && <p class="field-hint">{t.proactive}</p>}
        {!isMetYet && <FirstVisitor />}
      </section>
      <Origins {...props} />
      <OtherWays tag={tag} />
    </>
  );
}
