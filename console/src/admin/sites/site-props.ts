/** What every part of a site's screen gets. */
import type { Settings, Site } from '@sapa/protocol';
import { useDesk } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { changeSite } from './edit-sites.ts';

export interface SiteProps {
  readonly draft: Draft;
  readonly settings: Settings;
  readonly site: Site;
  readonly change: (edit: (site: Site) => Site) => void;
  /** @param path within the site: `look.accent` */
  readonly errorAt: (path: string) => string | undefined;
}

export function sitePropsOf(draft: Draft, at: number, site: Site): SiteProps {
  return {
    draft,
    settings: draft.settings.value,
    site,
    change: (edit) => draft.change((settings) => changeSite(settings, at, edit)),
    errorAt: (path) => draft.problemAt(`sites[${at}].${path}`),
  };
}

/** Whether the server knows the site: before it does, there is no chat to look at. */
export function useIsKnown(draft: Draft, key: string): boolean {
  const known = useDesk().directory.value?.sites;
  // What agents are told of sites is as old as their line; what is saved here is known at once.
  const isSaved = !draft.changed.value.includes('sites');
  return isSaved || known === undefined || known.some((site) => site.key === key);
}
