/**
 * What can be done to the list of steps: unfold, add, move, copy, remove. Each leaves the focus with what it touched. Knows
 * the list's markup only by `.step-head`, `.step-fields`, `.add` and the tools' classes.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { addStep, duplicateStep, moveStep, removeStep } from './edit-steps.ts';
import type { Editing } from './editing.ts';
import type { StepKind } from './new-step.ts';

export const MOST_STEPS = 60;

export interface StepActions {
  readonly list: RefObject<HTMLElement | null>;
  readonly open: number | undefined;
  /** Where a new step will stand, while its kind is chosen. */
  readonly adding: number | undefined;
  toggle(at: number): void;
  beginAdding(at: number): void;
  cancelAdding(): void;
  add(kind: StepKind, at: number): void;
  /** @param wanted what of the step gets the focus */
  move(from: number, to: number, wanted: string): void;
  duplicate(at: number): void;
  remove(at: number): void;
}

export function useStepActions({ flow, setSteps }: Editing): StepActions {
  const { length } = flow.steps;
  const [open, setOpen] = useState<number | undefined>(length === 1 ? 0 : undefined);
  const [adding, setAdding] = useState<number>();
  const { list, focus } = useFocusAfter();
  return {
    list,
    open,
    adding,
    toggle: (at) => setOpen(open === at ? undefined : at),
    beginAdding: setAdding,
    cancelAdding() {
      if (adding === undefined) return;
      focus(adding === length ? ':scope > .add' : `${card(adding - 1)} .below`);
      setAdding(undefined);
    },
    add(kind, at) {
      setSteps((old) => addStep(old, kind, at));
      setAdding(undefined);
      setOpen(at);
      focus(`${card(at)} .step-fields :is(input, textarea, select)`);
    },
    move(from, to, wanted) {
      if (to < 0 || to >= length) return;
      setSteps((old) => moveStep(old, from, to));
      setOpen(open === from ? to : open === to ? from : open);
      focus(`${card(to)} ${wanted}`);
    },
    duplicate(at) {
      setSteps((old) => duplicateStep(old, at));
      setOpen(at + 1);
      focus(`${card(at + 1)} .step-head`);
    },
    remove(at) {
      setSteps((old) => removeStep(old, at));
      setOpen(open === undefined || open === at ? undefined : open > at ? open - 1 : open);
      focus(`${card(Math.min(at, length - 2))} .step-head`);
    },
  };
}

const card = (at: number) => `:scope > ol > li:nth-child(${at + 1})`;

/** Moves the focus once what is to have it has been drawn. */
function useFocusAfter() {
  const list = useRef<HTMLElement>(null);
  const wanted = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return {
    list,
    focus(selector: string) {
      wanted.current = selector;
    },
  };
}
