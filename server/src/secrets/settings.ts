/**
 * All secrets of the settings in one place: those of API connections (connections.ts) and those by which sites sign who their
 * visitors are. Pure but for the box; gives back documents in the shape it was given.
 */
import type { Settings, SettingsInput } from '@sapa/protocol';
import type { Box } from './box.ts';
import { MASK, mask, maskConnections, sealConnections } from './connections.ts';

type SiteInput = SettingsInput['sites'][number];

/** Before a document is written; what is sealed stays as it is. */
export function sealSettings(input: SettingsInput, box: Box): SettingsInput {
  const { connections, sites } = input;
  return {
    ...input,
    ...(connections && { connections: sealConnections(connections, box) }),
    sites: sealed(sites, box),
  };
}

/** Nothing new where nothing is sealed: parts of the settings that are the same object are known to be the same. */
function sealed(sites: SettingsInput['sites'], box: Box): SettingsInput['sites'] {
  const next = sites.map((site) => changed(site, box.seal));
  return next.some((site, index) => site.identity?.secret !== sites[index]?.identity?.secret) ? next : sites;
}

/** @param shown the connections as they are now: tokens are renewed outside the document */
export function maskSettings(settings: Settings, shown: Settings['connections'], box: Box): Settings {
  return {
    ...settings,
    connections: maskConnections(shown, box),
    sites: settings.sites.map((site) => changed(site, (text, where) => mask(box.open(text, where)))),
  };
}

/** The secret of the same site, by its key. */
export function keepMaskedSites(edited: readonly SiteInput[], kept: readonly SiteInput[]): SiteInput[] {
  return edited.map((site) => {
    const before = kept.find(({ key }) => key === site.key)?.identity?.secret;
    return changed(site, (text) => (text.startsWith(MASK) ? (before ?? text) : text));
  });
}

/** What an identity's secret is bound to. */
export const identityPlace = (site: string): string => `sites/${site}/identity`;

function changed<Site extends SiteInput>(site: Site, change: (text: string, where: string) => string): Site {
  const { key, identity } = site;
  if (!identity) return site;
  return { ...site, identity: { ...identity, secret: change(identity.secret, identityPlace(key)) } };
}
