/** Lists in one cell, separated by `|`; a `|` or backslash that belongs to a text has a backslash in front. Pure. */

export const joined = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\|]/g, '\\$&')).join(' | ');

/** Texts without space around them; empty ones are left out. */
export function parted(cell: string): string[] {
  const parts = cell.match(/(?:\\[\\|]|[^|])+/g) ?? [];
  return parts.map((part) => part.replace(/\\([\\|])/g, '$1').trim()).filter(Boolean);
}
