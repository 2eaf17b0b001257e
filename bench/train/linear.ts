/**
 * Logistic regression on hashed features: AdaGrad steps in an order drawn from a seed, so that the same data give the
 * same weights. Knows numbers only, neither texts nor languages.
 */

/** One text as the buckets it touches, each counted once, with the value all of them share. */
export type Row = Readonly<{ buckets: Int32Array; value: number; wanted: 0 | 1; weight: number }>;

export type Model = Readonly<{ weights: Float64Array; bias: number }>;

export type Course = Readonly<{ buckets: number; rounds: number; rate: number; decay: number; seed: number }>;

/** Mulberry32. @returns numbers in [0, 1) */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [order[at] as Item, order[other] as Item];
    order[at] = two;
    order[other] = one;
  }
  return order;
}

export function scoreOf({ weights, bias }: Model, { buckets, value }: Pick<Row, 'buckets' | 'value'>): number {
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket] ?? 0;
  return bias + sum * value;
}

export function train(rows: readonly Row[], { buckets, rounds, rate, decay, seed }: Course): Model {
  const weights = new Float64Array(buckets);
  const seen = new Float64Array(buckets).fill(1e-8);
  const random = seededRandom(seed);
  let bias = 0;
  let biasSeen = 1e-8;
  for (let round = 0; round < rounds; round++)
    for (const row of shuffled(rows, random)) {
      const off = (1 / (1 + Math.exp(-scoreOf({ weights, bias }, row))) - row.wanted) * row.weight;
      biasSeen += off * off;
      bias -= (rate * off) / Math.sqrt(biasSeen);
      for (const bucket of row.buckets) {
        const slope = off * row.value + decay * (weights[bucket] ?? 0);
        const total = (seen[bucket] ?? 0) + slope * slope;
        seen[bucket] = total;
        weights[bucket] = (weights[bucket] ?? 0) - (rate * slope) / Math.sqrt(total);
      }
    }
  return { weights, bias };
}

/** Eight bits per weight: the largest few are clipped, so that the many small ones keep their differences. */
export function quantised({ weights, bias }: Model): { packed: Int8Array; scale: number; bias: number } {
  const sizes = Float64Array.from(weights, Math.abs).sort();
  const scale = (sizes[Math.floor(sizes.length * 0.999)] || 1) / 127;
  const packed = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return { packed, scale, bias };
}

/** What the server will use: the quantised weights, back as numbers. */
export function rounded(model: Model): Model {
  const { packed, scale, bias } = quantised(model);
  return { weights: Float64Array.from(packed, (weight) => weight * scale), bias };
}

/** Mean F1 of the two classes. */
export function macroF1(pairs: readonly (readonly [wanted: boolean, got: boolean])[]): number {
  const f1 = (side: boolean) => {
    const hit = pairs.filter(([wanted, got]) => wanted === side && got === side).length;
    const claimed = pairs.filter(([, got]) => got === side).length;
    const there = pairs.filter(([wanted]) => wanted === side).length;
    return (2 * hit) / Math.max(1, claimed + there);
  };
  return (f1(true) + f1(false)) / 2;
}
