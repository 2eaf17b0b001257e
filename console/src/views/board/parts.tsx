/** What both tables of the board are made of. On narrow screens a row is a card, and each cell says its column's name. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';

export function Table({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="board-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="board-scroll">
        <table class="board-table" aria-labelledby={id}>
          {children}
        </table>
      </div>
    </section>
  );
}

export function Columns({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface CellProps {
  readonly name: string;
  readonly value?: number;
  readonly isNone?: boolean;
  readonly isAlarm?: boolean;
  readonly children?: ComponentChildren;
}

export function Cell({ name, value, isNone = value === 0, isAlarm, children }: CellProps) {
  return (
    <td data-name={name} data-none={isNone || undefined} data-alarm={isAlarm || undefined}>
      {children ?? value}
    </td>
  );
}

interface ExpanderProps {
  readonly id: string;
  /** What it shows, for those who hear the page. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}

export function Expander({ id, label, isOpen, onToggle, children }: ExpanderProps) {
  return (
    <button
      type="button"
      class="expander"
      data-stop={id}
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      title={label}
      onClick={onToggle}
    >
      <Icon name="more" />
      {children}
    </button>
  );
}

export function Expanded({ id, columns, children }: { id: string; columns: number; children: ComponentChildren }) {
  return (
    <tr class="board-open" id={id}>
      <td colSpan={columns}>{children}</td>
    </tr>
  );
}
