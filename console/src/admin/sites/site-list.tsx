/** All sites: where they appear, and the way to add and remove one. */
import type { Site } from '@sapa/protocol';
import { useState } from 'preact/hooks';
import { settingsHash } from '../../views/settings-route.ts';
import type { Draft } from '../draft.ts';
import { Tool } from '../flows/tool.tsx';
import { AddForm } from '../parts/add-form.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { addSite } from './edit-sites.ts';
import { RemoveSite } from './remove-site.tsx';
import { useSitesTexts } from './texts.ts';

const MOST = 50;

export function SiteList({ draft, isGone }: { draft: Draft; isGone: boolean }) {
  const t = useSitesTexts();
  const { sites } = draft.settings.value;
  const [removing, setRemoving] = useState<string>();
  const doomed = sites.findIndex(({ key }) => key === removing);
  function add(name: string) {
    draft.change((settings) => addSite(settings, name));
    const added = draft.settings.value.sites.at(-1);
    if (added) location.hash = settingsHash('sites', added.key);
  }
  return (
    <div class="screen sites">
      <header class="screen-head">
        <h2>{t.title}</h2>
        <p class="lead">{t.lead}</p>
      </header>
      {isGone && <p class="callout">{t.gone}</p>}
      <ul class="site-rows" aria-label={t.list}>
        {sites.map((site, at) => (
          <Row key={site.key} {...{ draft, site, at }} onRemove={() => setRemoving(site.key)} />
        ))}
      </ul>
      {sites.length < MOST && <AddForm label={t.newName} button={t.add} max={80} onAdd={add} />}
      {doomed >= 0 && <RemoveSite draft={draft} at={doomed} onClose={() => setRemoving(undefined)} />}
    </div>
  );
}

interface RowProps {
  readonly draft: Draft;
  readonly site: Site;
  readonly at: number;
  readonly onRemove: () => void;
}

function Row({ draft, site, at, onRemove }: RowProps) {
  const t = useSitesTexts();
  const { key, name, origins, bot, proactive } = site;
  const about = [
    t.about(origins.length),
    ...(bot ? [] : [t.noBot]),
    ...(proactive.length ? [t.rules(proactive.length)] : []),
  ];
  return (
    <li class="site-row">
      <a class="row-link" href={settingsHash('sites', key)}>
        <strong dir="auto">{name}</strong>
        <span class="site-about">
          <code>{key}</code> · {about.join(' · ')}
        </span>
        {draft.hasProblemsIn(`sites[${at}]`) && <span class="site-wrong">{t.wrong}</span>}
      </a>
      {draft.settings.value.sites.length > 1 && (
        <Tool name="remove" label={t.remove(name)} onClick={onRemove}>
          <Glyph name="remove" />
        </Tool>
      )}
    </li>
  );
}
