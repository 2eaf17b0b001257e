/** Rows move and go while somebody works on them by keyboard: the focus stays on its row, or goes to the one that took its place. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

interface Spot {
  readonly stop: string | undefined;
  readonly at: number;
}

const stopsIn = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('[data-stop]')];

/** A button in a conversation's row stands for the row. */
const stopOf = (target: EventTarget | null): HTMLElement | null | undefined =>
  target instanceof HTMLElement
    ? (target.closest<HTMLElement>('[data-stop]') ??
      target.closest('[data-conversation]')?.querySelector<HTMLElement>('[data-stop]'))
    : undefined;

export function useKeptFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    return element ? keepFocus(element) : undefined;
  }, [box]);
}

/** @returns how to stop */
function keepFocus(box: HTMLElement): () => void {
  let spot: Spot | undefined;
  const onFocus = ({ target }: FocusEvent) => {
    const stop = stopOf(target);
    spot = stop ? { stop: stop.dataset.stop, at: stopsIn(box).indexOf(stop) } : undefined;
  };
  // Who points elsewhere has left the row on purpose.
  const onPointer = () => {
    spot = undefined;
  };
  const rows = new MutationObserver(() => {
    if (!spot || (document.activeElement ?? document.body) !== document.body) return;
    const { stop, at } = spot;
    const stops = stopsIn(box);
    const next = stops.find(({ dataset }) => dataset.stop === stop) ?? stops[Math.min(at, stops.length - 1)];
    next?.focus({ preventScroll: true });
  });
  rows.observe(box, { childList: true, subtree: true });
  box.addEventListener('focusin', onFocus);
  addEventListener('pointerdown', onPointer);
  return () => {
    rows.disconnect();
    box.removeEventListener('focusin', onFocus);
    removeEventListener('pointerdown', onPointer);
  };
}
