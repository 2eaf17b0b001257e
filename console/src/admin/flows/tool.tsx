/** A small button of a list's row: an icon with a name. Off, it stays in reach of the keyboard and does nothing. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** Its class, by which a list finds it to keep the focus. */
  readonly name: string;
  readonly label: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

export function Tool({ name, label, isOff = false, onClick, children }: Props) {
  return (
    <button
      type="button"
      class={`icon-button ${name}`}
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
      onClick={() => !isOff && onClick()}
    >
      {children}
    </button>
  );
}
