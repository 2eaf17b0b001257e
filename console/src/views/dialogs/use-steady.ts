/** A list that is worked in while it changes: the order of its opening stays, who comes later goes last. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Keyed {
  readonly key: string;
}

/** @param isComplete all that the order comes from is known: it may change once, when this turns true */
export function useSteadyOrder<Each extends Keyed>(items: readonly Each[], isComplete: boolean): readonly Each[] {
  const fixed = useRef<{ readonly order: readonly string[]; readonly isComplete: boolean }>(undefined);
  const { current } = fixed;
  const before = current && (current.isComplete || !isComplete) ? current.order : [];
  const byKey = new Map(items.map((item) => [item.key, item]));
  const order = [...before, ...[...byKey.keys()].filter((key) => !before.includes(key))];
  useLayoutEffect(() => {
    fixed.current = { order, isComplete: isComplete || fixed.current?.isComplete === true };
  });
  return order.flatMap((key) => byKey.get(key) ?? []);
}

/** A row that is moved or goes away loses the focus to nobody: it comes back, or goes to the first that can have it. */
export function useHeldFocus(box: RefObject<HTMLElement | null>): void {
  const last = useRef<HTMLElement>(undefined);
  useLayoutEffect(() => {
    const element = box.current;
    const onIn = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last.current = target;
    };
    // Losing the focus to something else is on purpose.
    const onOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget) last.current = undefined;
    };
    element?.addEventListener('focusin', onIn);
    element?.addEventListener('focusout', onOut);
    return () => {
      element?.removeEventListener('focusin', onIn);
      element?.removeEventListener('focusout', onOut);
    };
  }, [box]);
  useLayoutEffect(() => {
    if (!last.current || (document.activeElement ?? document.body) !== document.body) return;
    const next = last.current.isConnected ? last.current : box.current?.querySelector<HTMLElement>('input:enabled');
    next?.focus({ preventScroll: true });
  });
}
