/** Whether one more conversation has room with an agent: their capacity by weight, and their limit for the channel. Pure. */

/** Of an agent. */
export interface Room {
  /** Of conversations, each with the weight of its channel. */
  readonly capacity: number;
  /** At most so many of a channel; what is absent is bounded by `capacity` alone. */
  readonly channels: Readonly<Record<string, number>>;
}

type ByChannel = Readonly<Record<string, number>>;

/** Sums of tenths are not exact; ten tenths must be one. */
const MILLION = 1_000_000;

export function hasRoomFor(
  channel: string,
  { capacity, channels }: Room,
  held: ByChannel,
  weights: ByChannel,
): boolean {
  const limit = of(channels, channel);
  if (limit !== undefined && (of(held, channel) ?? 0) >= limit) return false;
  return millionths(held, weights) + weightOf(channel, weights) <= capacity * MILLION;
}

/** What is taken of a capacity. */
export function loadOf(held: ByChannel, weights: ByChannel): number {
  return millionths(held, weights) / MILLION;
}

function millionths(held: ByChannel, weights: ByChannel): number {
  let sum = 0;
  for (const channel in held) sum += (of(held, channel) ?? 0) * weightOf(channel, weights);
  return sum;
}

const weightOf = (channel: string, weights: ByChannel): number => Math.round((of(weights, channel) ?? 1) * MILLION);

/** A channel may be called as anything every object has. */
const of = (counts: ByChannel, channel: string): number | undefined =>
  Object.hasOwn(counts, channel) ? counts[channel] : undefined;
