/** Compares and merges plain values such as settings. Pure; knows nothing of what they mean. */

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deep equality. What is the same object costs nothing, and an absent field equals an undefined one. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => same(item, b[at]));
  if (!isPlain(a) || !isPlain(b)) return false;
  return keysOf(a, b).every((key) => same(a[key], b[key]));
}

/**
 * Puts my changes on top of theirs, both made to `base`. Where both changed the same thing, mine counts; lists whose items
 * have an `id` are merged item by item.
 */
export function merge<Value>(base: Value, mine: Value, theirs: Value): Value {
  if (same(mine, base)) return theirs;
  if (same(theirs, base)) return mine;
  if (isPlain(base) && isPlain(mine) && isPlain(theirs)) return mergeFields(base, mine, theirs) as Value;
  const lists = [base, mine, theirs].map(byId);
  const [was, ours, others] = lists;
  return was && ours && others ? (mergeItems(was, ours, others) as Value) : mine;
}

function mergeFields(base: Plain, mine: Plain, theirs: Plain): Plain {
  const merged = keysOf(mine, theirs).map((key) => [key, merge(base[key], mine[key], theirs[key])] as const);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

type Items = ReadonlyMap<string, unknown>;

function byId(list: unknown): Items | undefined {
  if (!Array.isArray(list)) return undefined;
  const items = new Map<string, unknown>();
  for (const item of list) {
    const id = isPlain(item) ? (item.id ?? item.key) : undefined;
    if (typeof id !== 'string' || items.has(id)) return undefined;
    items.set(id, item);
  }
  return items;
}

/** In my order; what only they added follows. */
function mergeItems(base: Items, mine: Items, theirs: Items): unknown[] {
  const merged = [...mine].flatMap(([id, item]) => {
    // They removed what I left alone.
    if (base.has(id) && !theirs.has(id) && same(item, base.get(id))) return [];
    return [theirs.has(id) ? merge(base.get(id), item, theirs.get(id)) : item];
  });
  const added = [...theirs].filter(([id]) => !mine.has(id) && !base.has(id)).map(([, item]) => item);
  return [...merged, ...added];
}

/** Where putting mine on top of theirs takes something of theirs away. */
export interface Clash {
  /** Such as `bot.knowledge[3].answer`: a place in mine or, where I removed the item, in theirs. */
  readonly path: string;
  readonly why: 'bothChanged' | 'iRemoved' | 'theyRemoved';
  /** What is there in theirs, where it is a text. */
  readonly theirs?: string;
}

/** What both changed, each to something else. Lists of items with an `id` are compared item by item, whatever their order. */
export function clashesOf(base: unknown, mine: unknown, theirs: unknown, path = ''): readonly Clash[] {
  if (same(mine, base) || same(theirs, base) || same(mine, theirs)) return [];
  if (isPlain(base) && isPlain(mine) && isPlain(theirs))
    return keysOf(mine, theirs).flatMap((key) =>
      clashesOf(base[key], mine[key], theirs[key], path ? `${path}.${key}` : key),
    );
  const [was, ours, others] = [base, mine, theirs].map(byId);
  if (was && ours && others) return clashesOfItems(was, ours, others, path);
  return [{ path, why: 'bothChanged', ...(typeof theirs === 'string' && { theirs }) }];
}

function clashesOfItems(base: Items, mine: Items, theirs: Items, path: string): readonly Clash[] {
  const kept = [...mine].flatMap(([id, item], at): readonly Clash[] => {
    const place = `${path}[${at}]`;
    if (theirs.has(id)) return clashesOf(base.get(id), item, theirs.get(id), place);
    return base.has(id) && !same(item, base.get(id)) ? [{ path: place, why: 'theyRemoved' }] : [];
  });
  const removed = [...theirs].flatMap(([id, item], at): readonly Clash[] => {
    const isMine = mine.has(id) || !base.has(id) || same(item, base.get(id));
    return isMine ? [] : [{ path: `${path}[${at}]`, why: 'iRemoved' }];
  });
  return [...kept, ...removed];
}

const keysOf = (a: Plain, b: Plain) => [...new Set([...Object.keys(a), ...Object.keys(b)])];
