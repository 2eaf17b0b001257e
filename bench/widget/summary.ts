/** What was measured, round by round, as the figures that people read: medians, differences, worst cases. */
import { median, round } from '../figures.ts';
import { type Figures, judge } from './bounds.ts';
import type { Load } from './load.ts';
import type { Memory } from './memory.ts';
import type { Opening } from './opening.ts';

const MB = 1024 * 1024;

export interface Loads {
  readonly with: Load[];
  readonly without: Load[];
}

export interface Measured {
  readonly cable: Loads;
  readonly slow3g: Loads;
  /** The longest task of the chat in a load, milliseconds. */
  readonly longest: number[];
  /** CPU time of the chat's own code in a load, milliseconds. */
  readonly own: number[];
  readonly openings: Opening[];
  readonly openings3g: Opening[];
  readonly memories: Memory[];
}

const of = <T>(all: readonly T[], pick: (each: T) => number) => round(median(all.map(pick)));
const worst = <T>(all: readonly T[], pick: (each: T) => number) => Math.max(...all.map(pick));

const pageOf = (all: readonly Load[]) => ({
  mainThreadMs: of(all, ({ mainThreadMs }) => mainThreadMs),
  lcpMs: of(all, ({ lcpMs }) => lcpMs),
  layoutShift: worst(all, ({ layoutShift }) => layoutShift),
  requests: worst(all, ({ requests }) => requests),
});

export function summarise({ cable, slow3g, longest, own, openings, openings3g, memories }: Measured) {
  const pages = {
    'cable, without': pageOf(cable.without),
    'cable, with': pageOf(cable.with),
    'slow 3G, without': pageOf(slow3g.without),
    'slow 3G, with': pageOf(slow3g.with),
  };
  const added = (pick: (page: ReturnType<typeof pageOf>) => number, network: 'cable' | 'slow 3G' = 'cable') =>
    round(pick(pages[`${network}, with`]) - pick(pages[`${network}, without`]));
  const shifted = (network: 'cable' | 'slow 3G') => added(({ layoutShift }) => layoutShift, network);
  const figures: Figures = {
    mainThreadMs: added(({ mainThreadMs }) => mainThreadMs),
    longestTaskMs: round(median(longest)),
    layoutShift: Math.max(0, shifted('cable'), shifted('slow 3G')),
    requestsAtLoad: worst([...cable.with, ...slow3g.with], ({ requests }) => requests),
    requestsToOpen: worst(openings, ({ requestsToOpen }) => requestsToOpen),
    clickToInputMs: of(openings, (each) => each.clickToInputMs),
    hoverToInputMs: of(openings, (each) => each.hoverToInputMs),
    memoryIdleMb: of(memories, ({ idle }) => idle / MB),
    memoryOpenMb: of(memories, ({ open }) => open / MB),
  };
  const onSlow3g = {
    clickToInputMs: of(openings3g, (each) => each.clickToInputMs),
    hoverToInputMs: of(openings3g, (each) => each.hoverToInputMs),
  };
  const ownMs = round(median(own));
  const verdicts = judge(figures);
  return { figures, verdicts, withinBounds: verdicts.every(({ holds }) => holds), pages, onSlow3g, ownMs };
}
