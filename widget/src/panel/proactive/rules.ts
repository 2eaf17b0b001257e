/** When the site speaks first: which of its rules holds for a page and who reads it. Pure. */
import type { ProactiveView, SomeTexts } from '@sapa/protocol';

/** The page and its reader, as far as rules ask. */
export interface Here {
  readonly url: string;
  /** On this page, also one that an app showed without loading it. */
  readonly seconds: number;
  /** How far down they have been, percent of what can be scrolled. */
  readonly scroll: number;
  /** To the site, this one included. */
  readonly visits: number;
  /** Which of the site's languages we speak to them. */
  readonly language: 'id' | 'en';
  /** Somebody is there to answer. */
  readonly isOpen: boolean;
}

type When = ProactiveView['when'];

/** @param shown ids of rules that had their turn with this visitor */
export const ruleFor = (
  rules: readonly ProactiveView[],
  here: Here,
  shown: ReadonlySet<string>,
): ProactiveView | undefined => rules.find(({ id, when }) => !shown.has(id) && holds(when, here));

export function holds({ url, seconds = 0, scroll = 0, visits, languages, hours }: When, here: Here): boolean {
  return (
    matches(url, here.url) &&
    here.seconds >= seconds &&
    here.scroll >= scroll &&
    here.visits >= (visits?.from ?? 1) &&
    here.visits <= (visits?.to ?? Number.POSITIVE_INFINITY) &&
    (languages?.includes(here.language) ?? true) &&
    (!hours || (hours === 'open') === here.isOpen)
  );
}

/** Contains, whatever the case; `*` is anything. */
export function matches(pattern: string | undefined, url: string): boolean {
  const address = url.toLowerCase();
  let from = 0;
  return (pattern ?? '')
    .toLowerCase()
    .split('*')
    .every((part) => {
      const at = address.indexOf(part, from);
      from = at + part.length;
      return at >= 0;
    });
}

/** @returns seconds until time alone may make another rule hold; undefined: never */
export function nextSecond(rules: readonly ProactiveView[], seconds: number): number | undefined {
  const ahead = rules.map(({ when }) => (when.seconds ?? 0) - seconds).filter((left) => left > 0);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

/** In their language, or what there is. */
export const textFor = ({ id, en }: SomeTexts, language: Here['language']): string =>
  (language === 'id' ? (id ?? en) : (en ?? id)) ?? '';

/** A visit ends after half an hour without a page. */
const VISIT_MS = 30 * 60_000;

/**
 * @param kept what was returned last time: the count, and when a page was last seen
 * @param now milliseconds
 */
export function countVisit(kept: string | undefined, now: number): string {
  const [count = 0, last = 0] = kept?.split(' ').map((part) => Number(part) || 0) ?? [];
  return `${now - last < VISIT_MS ? Math.max(1, count) : count + 1} ${now}`;
}
