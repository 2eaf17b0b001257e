/** How people and places are called on the screen. Pure. */
import type { AgentId, AgentSnapshot, DepartmentId, DirectoryView, Language, Page } from '@sapa/protocol';
import type { Texts } from '../i18n/index.ts';

type Visitor = AgentSnapshot['visitor'];

export const visitorName = (visitor: Visitor, t: Texts): string => visitor.name ?? t.visitor(visitor.id.slice(-4));

/** Up to two letters for the round picture. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '?')][0]?.toUpperCase()).join('');
}

/** One of a few tints, the same one for the same id every time. */
export function tint(id: string): number {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 997;
  return sum % 6;
}

export function departmentName(directory: DirectoryView | undefined, id: DepartmentId, language: Language): string {
  return directory?.departments.find((department) => department.id === id)?.name[language] ?? id;
}

export function agentName(directory: DirectoryView | undefined, id: AgentId | undefined, t: Texts): string {
  return directory?.agents.find((agent) => agent.id === id)?.name ?? t.anAgent;
}

/** What was collected or asked, as a person reads it: `order_number` → "Order number". */
export function fieldName(field: string): string {
  const words = field
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[\s._-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words === '' ? field : `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

/** Where a page is, in short: host and path, without what is asked of it. */
export function pagePlace({ url }: Pick<Page, 'url'>): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname } = new URL(url);
  return pathname === '/' ? host : `${host}${pathname}`;
}

/** Path of a page as a person recognises it, without the scheme; the text as it came when it is no address. */
export function pageName(page: Pick<Page, 'url' | 'title'>): string {
  if (page.title) return page.title;
  return URL.canParse(page.url) ? new URL(page.url).pathname : page.url;
}
