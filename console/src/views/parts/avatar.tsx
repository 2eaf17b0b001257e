/** A round picture made of initials. */
import { initials, tint } from '../../state/names.ts';

export function Avatar({ id, name, isNamed = true }: { id: string; name: string; isNamed?: boolean }) {
  return (
    <span class={`avatar tint-${tint(id)}`} aria-hidden="true">
      {isNamed ? initials(name) : <Anonymous />}
    </span>
  );
}

function Anonymous() {
  return (
    <svg class="icon" width="18" height="18" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M10 4.500a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM4.500 16c.600-3 2.800-4.500 5.500-4.500s4.900 1.500 5.500 4.500" />
    </svg>
  );
}
