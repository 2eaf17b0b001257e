/** Why a command was refused, at the edge of the screen until dismissed or a few seconds have passed. */
import { useEffect } from 'preact/hooks';
import type { Notice } from '../../state/desk.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk, useTexts } from '../ui.ts';

const SHOWN_MS = 6_000;

export function Notices() {
  const { notices } = useDesk();
  return (
    <div class="notices" role="status">
      {notices.value.map((notice) => (
        <NoticeView key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeView({ notice }: { notice: Notice }) {
  const t = useTexts();
  const desk = useDesk();
  useEffect(() => desk.later(SHOWN_MS, () => desk.dismiss(notice.id)), [desk, notice.id]);
  return (
    <p class="notice">
      {t.reject[notice.reason]}
      <button type="button" class="icon-button" aria-label={t.close} onClick={() => desk.dismiss(notice.id)}>
        <Icon name="close" />
      </button>
    </p>
  );
}
