/** Several tabs of one visitor: whether one of them is looked at, and which one speaks where none is. */
import type { Browser } from '../../env.ts';

/** A lock that is held together by the tabs that are looked at, alone by the one that speaks. */
const LOOKED_AT = ':look';
/** The other tabs hear of the same message within that time. */
const ALONE_MS = 1_000;

export interface Tabs {
  /** To be called when the page is shown or hidden. */
  look(): void;
  /** Runs unless another tab does, or is looked at. */
  alone(run: () => void): void;
  stop(): void;
}

export function watchTabs({ lock, isVisible, later }: Pick<Browser, 'lock' | 'isVisible' | 'later'>): Tabs {
  let release = () => {};
  let isAsked = false;
  let quiet = () => {};
  let isAlone = false;
  let isGone = false;

  const held = () =>
    isVisible() && !isGone
      ? new Promise<void>((done) => {
          release = done;
        })
      : undefined;
  const over = () => {
    isAsked = false;
  };
  function look() {
    if (!isVisible()) release();
    else if (!isAsked && !isGone) {
      isAsked = true;
      // Where locks are forbidden, each tab is the only one it knows of.
      lock?.(LOOKED_AT, { mode: 'shared' }, held).then(over, over);
    }
  }
  /** Keeps the others quiet, which hear of it a little later. */
  const alone = () =>
    new Promise<void>((done) => {
      isAlone = true;
      const cancel = later(ALONE_MS, () => quiet());
      quiet = () => {
        cancel();
        isAlone = false;
        done();
      };
    });

  look();
  return {
    look,
    alone(run) {
      if (isAlone || !lock) return run();
      const mine = (free: object | null) => {
        if (!free || isGone) return;
        run();
        return alone();
      };
      return void lock(LOOKED_AT, { ifAvailable: true }, mine).catch(run);
    },
    stop() {
      isGone = true;
      release();
      quiet();
    },
  };
}
