/** Lists that people put in order. Pure. */

/** @returns the list with the item at `from` at `to`; the same list when there is no such place */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length || from === to) return items;
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

export const replaced = <Item>(items: readonly Item[], at: number, item: Item): Item[] =>
  items.map((each, place) => (place === at ? item : each));

export const without = <Item>(items: readonly Item[], at: number): Item[] => items.filter((_, place) => place !== at);
