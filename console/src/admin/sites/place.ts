/** The parts of a site's screen, and how the address names them: `toko` is the first part of that site, `toko.look` another. Pure. */
export const SITE_TABS = ['embed', 'look', 'preChat', 'files', 'proactive', 'identity'] as const;
export type SiteTab = (typeof SITE_TABS)[number];

export const siteItem = (key: string, tab: SiteTab = 'embed'): string => (tab === 'embed' ? key : `${key}.${tab}`);

export function siteOfItem(item: string): { readonly key: string; readonly tab: SiteTab } {
  // Keys have no dot in them.
  const [key = '', name] = item.split('.');
  return { key, tab: SITE_TABS.find((tab) => tab === name) ?? 'embed' };
}

/** @param path such as `sites[0].look.accent` */
export function siteTabOf(path: string): SiteTab {
  const [, field = ''] = /^sites\[\d+\]\.(\w+)/.exec(path) ?? [];
  if (['look', 'texts', 'name', 'languages', 'rating', 'showAgentNames'].includes(field)) return 'look';
  return SITE_TABS.find((tab) => tab === field) ?? 'embed';
}
