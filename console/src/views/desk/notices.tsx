/** Why a command was refused, or that a transfer came back: at the edge of the screen until dismissed or a few seconds have passed. */
import { useEffect } from 'preact/hooks';
import type { Texts } from '../../i18n/index.ts';
import type { Desk } from '../../state/desk.ts';
import { visitorName } from '../../state/names.ts';
import type { Notice } from '../../state/notices.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk, useTexts } from '../ui.ts';

const SHOWN_MS = 6_000;

export function Notices() {
  const { notices } = useDesk();
  return (
    <div class="notices" role="status">
      {notices.list.value.map((notice) => (
        <NoticeView key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeView({ notice }: { notice: Notice }) {
  const t = useTexts();
  const desk = useDesk();
  const dismiss = () => desk.notices.dismiss(notice.id);
  useEffect(() => desk.later(SHOWN_MS, () => desk.notices.dismiss(notice.id)), [desk, notice.id]);
  return (
    <p class="notice">
      <bdi>{noticeText(notice, desk, t)}</bdi>
      <button type="button" class="icon-button" aria-label={t.close} onClick={dismiss}>
        <Icon name="close" />
      </button>
    </p>
  );
}

function noticeText(notice: Notice, desk: Desk, t: Texts): string {
  if (notice.kind === 'refused') return t.refused[notice.command]?.[notice.reason] ?? t.reject[notice.reason];
  const visitor = desk.state.value.conversations.get(notice.conversation)?.snapshot.visitor;
  return t.cameBack(visitor ? visitorName(visitor, t) : t.context.label);
}
