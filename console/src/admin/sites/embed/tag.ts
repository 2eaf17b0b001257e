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

/** Beside the launcher stands one text: that of the pages' language, else of the first that has one. */
export function labelOf({ look, languages }: Site, language?: Language): string {
  const order = language ? [language, ...languages] : languages;
  return order.map((each) => look.label[each]).find(Boolean) ?? '';
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

/** The call of the npm package. */
export function mountCall(tag: Tag): string {
  const options = ownWishes(tag).map(([name, value]) => `  ${name}: ${value === '' ? 'true' : quoted(value)},`);
  return [
    "import { mount } from '@sapa/widget';",
    '',
    `mount({`,
    `  server: ${quoted(tag.origin)},`,
    ...options,
    '});',
  ].join('\n');
}

export function reactComponent({ origin, site }: Tag): string {
  return `import { useEffect } from 'react';
import { mount } from '@sapa/widget';

export function Chat() {
  useEffect(() => {
    const mounted = mount({ server: ${quoted(origin)}, site: ${quoted(site.key)} });
    return () => void mounted.then((sapa) => sapa.destroy());
  }, []);
  return null;
}`;
}

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
