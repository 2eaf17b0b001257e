/** Sites: their list or, where the address names one, its parts. */
import '../../styles/admin-sites.css';
import '../../styles/admin-site-look.css';
import type { Draft } from '../draft.ts';
import { siteOfItem } from './place.ts';
import { SiteList } from './site-list.tsx';
import { SiteScreen } from './site-screen.tsx';

/** @param item the key of a site, maybe with a part of its screen: `toko.look` */
export function SitesScreen({ draft, item }: { draft: Draft; item?: string | undefined }) {
  const { sites } = draft.settings.value;
  const place = item === undefined ? undefined : siteOfItem(item);
  const at = sites.findIndex(({ key }) => key === place?.key);
  const site = sites[at];
  if (site && place) return <SiteScreen key={site.key} {...{ draft, at, site }} tab={place.tab} />;
  return <SiteList draft={draft} isGone={item !== undefined} />;
}
