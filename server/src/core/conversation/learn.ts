/**
 * What is known of the person goes into the log: whoever reads it later needs no other. Only what is new, and no more than one
 * conversation has room for. What a page claims of its visitor yields to everything else.
 */
import type { Author } from '@sapa/protocol';
import type { Known } from './context.ts';
import type { Draft } from './draft.ts';
import type { Attribute, State } from './state.ts';

/** Attributes of one conversation, and characters of all their values; what is over is dropped. */
const FIELDS = 50;
const CHARS = 8_000;

type Attributes = NonNullable<State['attributes']>;

/** @param isClaim the page says so, and nobody vouches for it */
export function learn(draft: Draft, { name, email, attributes = {} }: Known, by: Author, isClaim = false): void {
  const claimed = isClaim ? ({ claimed: true } as const) : {};
  const news = {
    ...(name && isContactNews(draft.state, 'name', name, isClaim) && { name }),
    ...(email && isContactNews(draft.state, 'email', email, isClaim) && { email }),
  };
  if (news.name || news.email) draft.add({ type: 'contactEdited', by, ...news, ...claimed });
  for (const [field, value] of Object.entries(attributes)) {
    const before = draft.state.attributes ?? {};
    if (isNews(own(before, field), value, isClaim) && hasRoom(before, field, value))
      draft.add({ type: 'attributeSet', by, field, value, keep: 'contact', ...claimed });
  }
}

function isContactNews({ visitor, claimed }: State, field: 'name' | 'email', value: string, isClaim: boolean): boolean {
  const before = visitor[field];
  const known = before && { value: before, claimed: claimed?.includes(field) };
  return isNews(known || undefined, value, isClaim);
}

/** The same value is news where it was only claimed before, and no longer is. */
function isNews(known: { value: string; claimed?: boolean | undefined } | undefined, value: string, isClaim: boolean) {
  if (!known) return true;
  return isClaim ? known.claimed === true && known.value !== value : known.claimed === true || known.value !== value;
}

function hasRoom(before: Attributes, field: string, value: string): boolean {
  const others = Object.entries(before).filter(([name]) => name !== field);
  const chars = others.reduce((sum, [, each]) => sum + each.value.length, value.length);
  return others.length < FIELDS && chars <= CHARS;
}

const own = (attributes: Attributes, field: string): Attribute | undefined =>
  Object.hasOwn(attributes, field) ? attributes[field] : undefined;
