/** Somebody's status in a word or two: "Away · Lunch". */
import type { Stand } from '@sapa/protocol';
import type { Texts } from '../../i18n/index.ts';
import { useTexts } from '../ui.ts';

export function presenceText({ status, label, auto }: Stand, t: Texts): string {
  const why = label ?? (auto && t.status.auto[auto]);
  return why === undefined ? t.status[status] : `${t.status[status]} · ${why}`;
}

export function Presence({ stand }: { stand: Stand }) {
  return (
    <span class="presence" data-presence={stand.status}>
      <span class="dot" aria-hidden="true" />
      <bdi>{presenceText(stand, useTexts())}</bdi>
    </span>
  );
}
