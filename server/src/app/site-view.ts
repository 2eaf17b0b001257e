/** A site as its visitors see it: texts in their language, who is there. */
import {
  type Language,
  type PreChatView,
  type SiteKey,
  type SiteView,
  UI_LANGUAGES,
  type UiLanguage,
} from '@sapa/protocol';
import type { Facts } from './facts.ts';

type Site = Facts['settings']['sites'][number];

/**
 * @param language what the site says is in it
 * @param locale what the visitor asked for: the panel's own words are in it where we have them
 * @throws when there is no such site: transports check that first
 */
export function siteView(facts: Facts, key: SiteKey, language: Language, locale?: string): SiteView {
  const site = facts.site(key);
  if (!site) throw new Error(`no site ${key}`);
  const departments = facts.departments(key, language);
  const open = departments.some((department) => department.open);
  const opensAt = open ? undefined : facts.opensAt(key);
  const texts = site.texts[language];
  const { enabled, maxBytes } = site.files;
  return {
    key,
    name: site.name,
    language,
    languages: site.languages,
    ui: uiOf(locale, language),
    look: site.look,
    texts: { title: texts?.title || site.name, greeting: texts?.greeting || facts.phrase('greeting', language) },
    quickReplies: (site.bot ? (facts.settings.bot.quickReplies[language] ?? []) : []).map((label) => ({
      option: label,
      label,
    })),
    departments,
    rating: site.rating,
    ...(enabled && { files: { maxBytes } }),
    mail: facts.mail,
    ...(site.preChat && { preChat: preChatView(site.preChat, language) }),
    open,
    ...(opensAt && { opensAt }),
  };
}

/** What the site itself speaks stays as the site wants it; any other language is the panel's alone. */
function uiOf(locale: string | undefined, language: Language): UiLanguage {
  const base = locale?.toLowerCase().split('-')[0];
  const known = UI_LANGUAGES.find((each) => each === base);
  return known && known !== 'id' && known !== 'en' ? known : language;
}

function preChatView({ fields, department, consent }: NonNullable<Site['preChat']>, language: Language): PreChatView {
  return {
    fields: fields.map(({ field, kind, label, required, options, departments }) => ({
      field,
      kind,
      label: label[language],
      required,
      ...(kind === 'choice' && { options: options.map((option) => option[language]) }),
      ...(departments.length > 0 && { departments }),
    })),
    department,
    ...(consent && { consent: consent[language] }),
  };
}
