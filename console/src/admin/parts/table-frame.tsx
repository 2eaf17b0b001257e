/** A table that may be wider than the screen: scrolled by touch, and by keyboard once it has the focus. */
import type { ComponentChildren } from 'preact';

export function TableFrame({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <section
      class="table-frame"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be within reach of the keyboard
      tabIndex={0}
    >
      {children}
    </section>
  );
}
