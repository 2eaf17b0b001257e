/** What can be asked of a bench on the command line. */
import { parseArgs } from 'node:util';

export interface Options {
  /** One JSON document instead of a table. */
  readonly json: boolean;
  readonly rounds: number;
  /** Length of each measured phase. */
  readonly seconds: number;
  /** Each fsync takes this much longer, on every side that has one. */
  readonly fsyncMs: number;
  /** Unacked messages per conversation at saturation. One is what Sapa's own clients keep. */
  readonly window: number;
  /** Idle visitors (bench:connections). */
  readonly idle: number;
  /** Stored messages to measure with (bench:history). */
  readonly sizes: readonly number[];
}

const DEFAULTS = { rounds: '3', seconds: '5', 'fsync-ms': '0', window: '1', idle: '10000', sizes: '0,100000,1000000' };
type Name = keyof typeof DEFAULTS;

export function readOptions(args = process.argv.slice(2)): Options {
  const text = (name: Name) => ({ type: 'string', default: DEFAULTS[name] }) as const;
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      rounds: text('rounds'),
      seconds: text('seconds'),
      'fsync-ms': text('fsync-ms'),
      window: text('window'),
      idle: text('idle'),
      sizes: text('sizes'),
    },
  });
  return {
    json: values.json,
    rounds: number(values.rounds, '--rounds'),
    seconds: number(values.seconds, '--seconds'),
    fsyncMs: number(values['fsync-ms'], '--fsync-ms'),
    window: number(values.window, '--window'),
    idle: number(values.idle, '--idle'),
    sizes: values.sizes.split(',').map((size) => number(size, '--sizes')),
  };
}

function number(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${name} must be a number, not "${text}".`);
  return value;
}
