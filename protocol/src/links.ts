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

/** What looks like a host and is a file. */
const FILE = /^(?:pdf|docx?|xlsx?|csv|txt|jpe?g|png|js)$/;

/** @returns whether every host that these words name is where the address leads, or holds it */
export function namesItsHost(words: string, address: string): boolean {
  const host = /^(?:https?:\/\/|mailto:[^?]*@)([^/?#:]*)/i.exec(address.toLowerCase())?.[1] ?? '';
  const names = words.replace(/\p{Cf}/gu, '').toLowerCase();
  return names.split(/[^\p{L}\p{N}.-]+/u).every((word) => {
    const labels = word.split('.').filter(Boolean);
    const last = labels[labels.length - 1] ?? '';
    if (!labels[1] || !/^\p{L}{2}/u.test(last) || FILE.test(last)) return true;
    return `.${host}`.endsWith(`.${labels.join('.').replace(/^www\./, '')}`);
  });
}

/** The bare address that begins at `at`, without the punctuation of the sentence around it, safe or not; '' where none begins. */
export function addressAt(text: string, at: number): string {
  BARE.lastIndex = at;
  const found = BARE.exec(text)?.[0] ?? '';
  const closing = found.includes('(') ? CLOSING : `${CLOSING})`;
  let end = found.length;
  while (end && closing.includes(found.charAt(end - 1))) end--;
  return found.slice(0, end);
}
