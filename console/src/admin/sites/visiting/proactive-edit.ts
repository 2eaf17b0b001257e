/** Proactive messages: a new one, edits of its conditions, and the sentence they amount to. Pure. */
import type { Language, Proactive } from '@sapa/protocol';
import { freeId } from '../../flows/step-ids.ts';
import { listed, spokenSeconds } from '../../parts/spoken.ts';
import type { SiteVisitingTexts } from '../texts.ts';

export type When = Proactive['when'];

export function blankRule(rules: readonly Proactive[], name: string): Proactive {
  const id = freeId(
    'hello',
    rules.map((rule) => rule.id),
  );
  return { id, name, enabled: true, text: {}, when: { seconds: 30 } };
}

/** Without the conditions that are undefined. */
export const withWhen = (rule: Proactive, part: Partial<When>): Proactive => ({
  ...rule,
  when: Object.fromEntries(Object.entries({ ...rule.when, ...part }).filter(([, value]) => value !== undefined)),
});

export function withVisits(rule: Proactive, part: NonNullable<When['visits']>): Proactive {
  const { from, to } = { ...rule.when.visits, ...part };
  const visits = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  return withWhen(rule, { visits: from === undefined && to === undefined ? undefined : visits });
}

/** "on pages with /prices, after 30 seconds and when somebody is there" */
export function whenText(
  { url, seconds, scroll, visits, languages, hours }: When,
  language: Language,
  t: SiteVisitingTexts['proactive'],
  names: Readonly<Record<Language, string>>,
): string {
  const percent = (value: number) => new Intl.NumberFormat(language, { style: 'percent' }).format(value / 100);
  const said = [
    url !== undefined && t.says.url(url),
    seconds !== undefined && t.says.seconds(spokenSeconds(language, seconds)),
    scroll !== undefined && t.says.scroll(percent(scroll)),
    visits !== undefined && t.says.visits(visits.from, visits.to),
    languages !== undefined &&
      t.says.languages(
        listed(
          language,
          languages.map((each) => names[each]),
        ),
      ),
    hours !== undefined && t.says[hours],
  ].filter((part) => part !== false);
  return said.length > 0 ? listed(language, said) : t.atOnce;
}
