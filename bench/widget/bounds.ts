/** What the figures have to reach, and which of them do. */

/** The most that is allowed of each. */
export const BOUNDS = {
  mainThreadMs: 5,
  longestTaskMs: 10,
  layoutShift: 0,
  requestsAtLoad: 1,
  requestsToOpen: 2,
  clickToInputMs: 150,
  hoverToInputMs: 50,
  memoryIdleMb: 0.5,
  memoryOpenMb: 5,
} as const;

export type Figures = Readonly<Record<keyof typeof BOUNDS, number>>;

export interface Verdict {
  readonly name: string;
  readonly figure: number;
  readonly bound: number;
  readonly holds: boolean;
}

/** Of what was measured: the rest is no number. */
export const judge = (figures: Figures): readonly Verdict[] =>
  Object.entries(BOUNDS).flatMap(([name, bound]) => {
    const figure = figures[name as keyof Figures];
    return Number.isFinite(figure) ? { name, figure, bound, holds: figure <= bound } : [];
  });
