/** Names of steps and flows that people can read, made from what people write. Pure. */
const MAX_CHARS = 64;

/** "Nomor pesanan?" → `nomor-pesanan`; empty when nothing of it can stand in a name. */
export const idFrom = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^[-_]+/, '')
    .slice(0, MAX_CHARS)
    .replace(/-+$/, '')
    .toLowerCase();

/** @returns `base`, or `base-2`, `base-3` … : the first that is not taken */
export function freeId(base: string, taken: readonly string[]): string {
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n++) {
    const tail = `-${n}`;
    const name = `${base.slice(0, MAX_CHARS - tail.length)}${tail}`;
    if (!taken.includes(name)) return name;
  }
}

/** "say-2" → "say": what a copy's name is counted from. */
export const baseOf = (id: string): string => id.replace(/-\d+$/, '') || id;
