/** Counts how often a listener is right. Knows answers and labels, not how they came about. */
import { round } from '../figures.ts';
import type { Trial } from './data.ts';

/** What was made of one message. */
export interface Heard {
  /** Likeliest first. */
  readonly labels: readonly string[];
  readonly missed: boolean;
  readonly confidence: number;
}

export type Listener = (text: string) => Heard;

export type Score = Readonly<{
  r1: number;
  r3: number;
  /** Share of what the bot was taught that it says it does not know. */
  falseMiss: number;
  /** Share of what it was not taught that it says it does not know; NaN when nothing such was asked. */
  oosRecall: number;
}>;

/** Collects what the plain report shows beside the figures. */
export interface Notes {
  /** `right → heard`, how often. */
  readonly confused: Map<string, number>;
  /** How sure, and whether rightly. */
  readonly sure: { confidence: number; right: boolean }[];
}

/** Mean over trials. */
export function judge(
  trials: readonly Trial[],
  teach: (trial: Trial) => Listener,
  notes: Notes = { confused: new Map(), sure: [] },
): Score {
  const scores = trials.map((trial) => judgeOne(trial, teach(trial), notes));
  const mean = (field: keyof Score) => round(scores.reduce((sum, score) => sum + score[field], 0) / scores.length);
  return { r1: mean('r1'), r3: mean('r3'), falseMiss: mean('falseMiss'), oosRecall: mean('oosRecall') };
}

function judgeOne({ asked, strange }: Trial, listen: Listener, { confused, sure }: Notes): Score {
  let first = 0;
  let third = 0;
  let missed = 0;
  for (const { text, label } of asked) {
    const heard = listen(text);
    const right = heard.labels[0] === label;
    if (right) first++;
    if (heard.labels.slice(0, 3).includes(label)) third++;
    if (heard.missed) missed++;
    sure.push({ confidence: heard.confidence, right });
    const pair = `${label} → ${heard.labels[0] ?? 'nothing'}`;
    if (!right) confused.set(pair, (confused.get(pair) ?? 0) + 1);
  }
  const known = strange.filter((text) => {
    const heard = listen(text);
    sure.push({ confidence: heard.confidence, right: false });
    return heard.missed;
  }).length;
  const share = (count: number) => count / asked.length;
  return { r1: share(first), r3: share(third), falseMiss: share(missed), oosRecall: known / strange.length };
}

/** Mean of the F1 of a class and of its absence. */
export function macroF1(pairs: readonly (readonly [wanted: boolean, got: boolean])[]): number {
  const f1 = (side: boolean) => {
    const hits = pairs.filter(([wanted, got]) => wanted === side && got === side).length;
    const named = pairs.filter(([wanted, got]) => wanted === side || got === side).length;
    return hits === 0 ? 0 : (2 * hits) / (hits + named);
  };
  return (f1(true) + f1(false)) / 2;
}

/** Of each tenth of confidence: how many there were, and the share that was right. */
export function reliability(sure: Notes['sure']): Record<string, { lines: number; right: number }> {
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    sure.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth),
  );
  return Object.fromEntries(
    tenths.flatMap((own, tenth) =>
      own.length === 0
        ? []
        : [[`0.${tenth}–`, { lines: own.length, right: round(own.filter(({ right }) => right).length / own.length) }]],
    ),
  );
}
