/** Edits of the sites within the settings, and what names one. Pure. */
import type { Look, Settings, Site, SiteKey } from '@sapa/protocol';
import { freeId, idFrom } from '../flows/step-ids.ts';

export const USUAL_LOOK: Look = {
  accent: '#0f766e',
  corner: 'end',
  scheme: 'auto',
  x: 20,
  y: 20,
  radius: 16,
  label: {},
  icon: '',
};

const MB = 1024 * 1024;

/** Its visitors reach the departments that those of the first site do; pages of no origin may show it yet. */
export function addSite(settings: Settings, name: string): Settings {
  const taken = settings.sites.map(({ key }) => key);
  const blank: Site = {
    key: freeId(idFrom(name) || 'site', taken) as SiteKey,
    name,
    origins: [],
    languages: ['id', 'en'],
    look: USUAL_LOOK,
    texts: { id: { title: '', greeting: '' }, en: { title: '', greeting: '' } },
    departments: [...(settings.sites[0]?.departments ?? settings.departments.slice(0, 1).map(({ id }) => id))],
    bot: true,
    showAgentNames: true,
    rating: 'stars',
    files: { enabled: true, maxBytes: 10 * MB },
    proactive: [],
  };
  return { ...settings, sites: [...settings.sites, blank] };
}

export const changeSite = (settings: Settings, at: number, edit: (site: Site) => Site): Settings => ({
  ...settings,
  sites: settings.sites.map((site, index) => (index === at ? edit(site) : site)),
});

/** Takes it out of every list of sites that names others too. What is for this site alone keeps naming it: that is its owner's to say. */
export function removeSite(settings: Settings, at: number): Settings {
  const gone = settings.sites[at]?.key;
  if (gone === undefined || settings.sites.length < 2) return settings;
  const rest = (keys: readonly SiteKey[]) => (isAlone(keys, gone) ? [...keys] : keys.filter((key) => key !== gone));
  const freed = <Item extends { sites?: SiteKey[] | undefined }>(item: Item): Item =>
    item.sites?.includes(gone) ? { ...item, sites: rest(item.sites) } : item;
  const { bot, routing } = settings;
  return {
    ...settings,
    sites: settings.sites.toSpliced(at, 1),
    bot: { ...bot, knowledge: bot.knowledge.map(freed), flows: bot.flows.map(freed) },
    routing: {
      ...routing,
      rules: routing.rules.map((rule) => ({
        ...rule,
        when: rule.when.map((condition) =>
          condition.if === 'site' ? { ...condition, any: rest(condition.any) } : condition,
        ),
      })),
    },
  };
}

const isAlone = (keys: readonly SiteKey[], key: SiteKey) => keys.length === 1 && keys[0] === key;

/** What is for this site and no other: it has to lead elsewhere before the site can go. */
export function onlyFor({ bot, routing }: Settings, key: SiteKey) {
  const isOwn = ({ sites }: { readonly sites?: readonly SiteKey[] | undefined }) =>
    sites !== undefined && isAlone(sites, key);
  return {
    answers: bot.knowledge.filter(isOwn).length,
    flows: bot.flows.filter(isOwn).map(({ name }) => name),
    rules: routing.rules
      .filter(({ when }) => when.some((condition) => condition.if === 'site' && isAlone(condition.any, key)))
      .map(({ name }) => name),
  };
}
