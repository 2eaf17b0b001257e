/** Which addresses become links in what people and bots write. Whatever is not surely harmless stays text. */

/** `https:` with a host, `mailto:`, and numbers without codes that a phone would obey. */
const ALLOWED = /^(?:https?:\/\/[^/?#\\]|mailto:.|tel:\+?[\d().-]+$)/i;
/** `https://bank.example@elsewhere.example` leads elsewhere: a name and password before the host. */
const DISGUISED = /^https?:\/\/[^/?#]*@/i;
/** Control characters, spaces, and what hides or reorders text: nobody types them, and browsers read an address without them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const HIDDEN = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f]/;
const BARE = /(?:https?:\/\/|mailto:|tel:)(?:[^\s<>"'`\]]|\](?!\())+/iy;
/** Belongs to the sentence when it ends an address. */
const CLOSING = '.,;:!?*_]}';

/** @returns whether a click can only lead to where it says: http, https, mailto or tel, without tricks */
export const isSafeLink = (address: string): boolean =>
  ALLOWED.test(address) && !DISGUISED.test(address) && !HIDDEN.test(address);

/** The bare address that begins at `at`, without the punctuation of the sentence around it, safe or not; '' where none begins. */
export function addressAt(text: string, at: number): string {
  BARE.lastIndex = at;
  const found = BARE.exec(text)?.[0] ?? '';
  const closing = found.includes('(') ? CLOSING : `${CLOSING})`;
  let end = found.length;
  while (end && closing.includes(found.charAt(end - 1))) end--;
  return found.slice(0, end);
}
