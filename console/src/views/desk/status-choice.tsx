/** Online, away, offline: a radio group, so that arrow keys move in it. */

import { useDesk, useTexts } from '../ui.ts';
import { PRESENCES } from './presences.ts';

export function StatusChoice() {
  const t = useTexts();
  const desk = useDesk();
  const { status } = desk.me.value;
  return (
    <div class="status-choice" role="radiogroup" aria-label={t.status.label}>
      {PRESENCES.map((presence) => (
        <label key={presence} data-presence={presence}>
          <input
            type="radio"
            name="status"
            value={presence}
            checked={status === presence}
            onChange={() => desk.setStatus(presence)}
          />
          <span class="dot" aria-hidden="true" />
          {t.status[presence]}
        </label>
      ))}
    </div>
  );
}
