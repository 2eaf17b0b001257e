/** The words of the sites screens. */
import { siteLook as lookEn } from '../i18n/en/site-look.ts';
import { siteVisiting as visitingEn } from '../i18n/en/site-visiting.ts';
import { sites as en } from '../i18n/en/sites.ts';
import { siteLook as lookId } from '../i18n/id/site-look.ts';
import { siteVisiting as visitingId } from '../i18n/id/site-visiting.ts';
import { sites as id } from '../i18n/id/sites.ts';
import { textsIn } from '../i18n/texts.ts';

export type { SiteVisitingTexts } from '../i18n/en/site-visiting.ts';
export const useSitesTexts = textsIn({ en, id });
export const useLookTexts = textsIn({ en: lookEn, id: lookId });
export const useVisitingTexts = textsIn({ en: visitingEn, id: visitingId });
