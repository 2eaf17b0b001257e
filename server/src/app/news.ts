/** Who is there to answer, as the visitors of a site are told when it changes: made once per site and language, not per visitor. */
import type { Language, SiteKey } from '@sapa/protocol';
import type { Facts } from './facts.ts';
import { siteView } from './site-view.ts';

interface Told {
  readonly text: string;
  /** Said in this round; else everybody knows it already, from their welcome at the latest. */
  readonly isNews: boolean;
  readonly round: number;
}

export interface News {
  /** Something may have changed: looks again when the next visitor asks. */
  renew(): void;
  /** The signal as JSON, when it says something new since the round before; nothing of a site that was taken off the settings. */
  of(site: SiteKey, language: Language): string | undefined;
}

export function createNews(facts: Facts): News {
  const told = new Map<string, Told>();
  let round = 0;

  function look(key: string, site: SiteKey, language: Language): Told {
    const { departments, open, opensAt } = siteView(facts, site, language);
    const text = JSON.stringify({ t: 'signal', type: 'presence', departments, open, ...(opensAt && { opensAt }) });
    const now = { text, isNews: told.get(key)?.text !== text, round };
    told.set(key, now);
    return now;
  }

  return {
    renew() {
      round += 1;
    },
    of(site, language) {
      if (!facts.site(site)) return undefined;
      const key = `${language} ${site}`;
      const known = told.get(key);
      const { isNews, text } = known?.round === round ? known : look(key, site, language);
      return isNews ? text : undefined;
    },
  };
}
