/** What of an address people write counts as where a page is from. Pure. */

/** `shop.example/about` → `https://shop.example`; undefined where it is none (yet). */
export function originOf(text: string): string | undefined {
  const full = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!/^https?:\/\/[^/\s]+/i.test(full) || !URL.canParse(full)) return undefined;
  return new URL(full).origin;
}
