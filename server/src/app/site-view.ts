/** A site as its visitors see it: texts in their language, who is there. */
import type { Language, SiteKey, SiteView } from '@sapa/protocol';
import type { Facts } from './facts.ts';

/** @throws when there is no such site: transports check that first */
export function siteView(facts: Facts, key: SiteKey, language: Language): SiteView {
  const site = facts.site(key);
  if (!site) throw new Error(`no site ${key}`);
  const departments = facts.departments(key, language);
  const open = departments.some((department) => department.open);
  const opensAt = open ? undefined : facts.opensAt(key);
  const texts = site.texts[language];
  return {
    key,
    name: site.name,
    language,
    languages: site.languages,
    look: site.look,
    texts: { title: texts?.title || site.name, greeting: texts?.greeting || facts.phrase('greeting', language) },
    quickReplies: (site.bot ? (facts.settings.bot.quickReplies[language] ?? []) : []).map((label) => ({
      option: label,
      label,
    })),
    departments,
    open,
    ...(opensAt && { opensAt }),
  };
}
