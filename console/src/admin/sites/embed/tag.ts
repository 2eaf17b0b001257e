/** The line that owners paste, and everything else by which a page gets the chat. Pure; knows no DOM. */
import type { Language, Look, Site } from '@sapa/protocol';
import { USUAL_LOOK } from '../edit-sites.ts';

/** What a page is told of the look before it asks the server for anything. */
type Wishes = readonly (readonly [name: string, value: string | number])[];

export interface Tag {
  /** Of the server: `https://chat.example`. */
  readonly origin: string;
  readonly site: Site;
  /** Of the pages it is for; absent: theirs own. */
  readonly language?: Language | undefined;
}

/** The launcher that never changes: its address and what the browser holds it against. */
export interface Pinned {
  readonly launcher: string;
  readonly integrity: string;
}

/** Beside the launcher stands one text: that of the pages' language; for pages of every language, the only one there is, since a tag cannot choose. */
export function labelOf({ look, languages }: Site, language?: Language): string {
  if (language) return [language, ...languages].map((each) => look.label[each]).find(Boolean) ?? '';
  const [first = '', ...others] = new Set(languages.flatMap((each) => look.label[each] || []));
  return others.length > 0 ? '' : first;
}

/** Everything, whether usual or not; what is empty is left out. */
function allWishes({ site, language }: Pick<Tag, 'site' | 'language'>): Wishes {
  const { accent, corner, scheme, x, y, radius, icon } = site.look;
  const wishes: Wishes = [
    ['site', site.key],
    ['lang', language ?? ''],
    ...Object.entries({ accent, corner, scheme, x, y, radius }),
    ['label', labelOf(site, language)],
    ['icon', icon],
  ];
  return wishes.filter(([, value]) => value !== '');
}

const isUsual = (name: string, value: string | number) => USUAL_LOOK[name as keyof Look] === value;

/** What has to be said of this look, and whether there are messages to fetch. */
function ownWishes(tag: Pick<Tag, 'site' | 'language'>): Wishes {
  const wishes = allWishes(tag).filter(([name, value]) => !isUsual(name, value));
  return tag.site.proactive.some(({ enabled }) => enabled) ? [...wishes, ['proactive', '']] : wishes;
}

const escaped = (value: string | number) =>
  String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param pinned absent: the launcher that is renewed with the server */
export function scriptTag(tag: Tag, pinned?: Pinned): string {
  const src = pinned ? `${tag.origin}/widget/${pinned.launcher}` : `${tag.origin}/widget.js`;
  const wishes = ownWishes(tag).map(([name, value]) =>
    value === '' ? `data-${name}` : `data-${name}="${escaped(value)}"`,
  );
  const proof = pinned ? [`integrity="${escaped(pinned.integrity)}"`, 'crossorigin="anonymous"'] : [];
  return `<script async ${[`src="${src}"`, ...proof, ...wishes].join(' ')}></script>`;
}

/** What a site with a Content-Security-Policy has to allow. */
export function policy(origin: string): string {
  return `script-src ${origin}; connect-src ${origin} ${origin.replace(/^http/, 'ws')}; img-src ${origin}`;
}

const quoted = (value: string | number) =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const optionsOf = (tag: Tag, indent: string) =>
  [['server', tag.origin] as const, ...ownWishes(tag)]
    .map(([name, value]) => `${indent}${name}: ${value === '' ? 'true' : quoted(value)},`)
    .join('\n');

/** The call of the npm package. */
export const mountCall = (tag: Tag): string => `import { mount } from '@sapa/widget';

mount({
${optionsOf(tag, '  ')}
});`;

export const reactComponent = (tag: Tag): string => `import { useEffect } from 'react';
import { mount } from '@sapa/widget';

export function Chat() {
  useEffect(() => {
    const mounted = mount({
${optionsOf(tag, '      ')}
    });
    return () => void mounted.then((sapa) => sapa.destroy(), () => {});
  }, []);
  return null;
}`;

/**
 * A page of the server's own with the tag on it: the look is the one being edited, the words are the saved ones.
 * @param device what the visitor's device would say, where the site leaves it to that; absent: this one's
 */
export function previewPath(site: Site, language: Language, device?: 'light' | 'dark'): string {
  const { look } = site;
  const scheme = look.scheme === 'auto' ? (device ?? 'auto') : look.scheme;
  const wishes = allWishes({ site: { ...site, look: { ...look, scheme } }, language }).map(([name, value]) => [
    name,
    String(value),
  ]);
  return `/preview?${new URLSearchParams(wishes)}`;
}
