/**
 * What happened beside the agent's own doing, at the edge of the screen until dismissed or a few seconds have passed;
 * that a chat of theirs is somebody else's, until dismissed.
 */
import { useEffect } from 'preact/hooks';
import type { Desk } from '../../state/desk.ts';
import { agentName, departmentName, visitorName } from '../../state/names.ts';
import type { Notice } from '../../state/notices.ts';
import type { Naming } from '../../state/skills.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk, useNaming } from '../ui.ts';

const SHOWN_MS = 6_000;
/** Whoever looks away must not miss that a chat was taken from them. */
const isKept = ({ kind }: Notice) => kind === 'passedOn' || kind === 'gone';

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
  const naming = useNaming();
  const desk = useDesk();
  const dismiss = () => desk.notices.dismiss(notice.id);
  useEffect(
    () => (isKept(notice) ? undefined : desk.later(SHOWN_MS, () => desk.notices.dismiss(notice.id))),
    [desk, notice.id],
  );
  return (
    <p class="notice">
      <bdi>{noticeText(notice, desk, naming)}</bdi>
      <button type="button" class="icon-button" aria-label={naming.t.close} onClick={dismiss}>
        <Icon name="close" />
      </button>
    </p>
  );
}

function noticeText(notice: Notice, desk: Desk, naming: Naming): string {
  const { t } = naming;
  switch (notice.kind) {
    case 'refused':
      return t.refused[notice.command]?.[notice.reason] ?? t.reject[notice.reason];
    case 'cameBack': {
      const visitor = desk.state.value.conversations.get(notice.conversation)?.snapshot.visitor;
      return t.cameBack(visitor ? visitorName(visitor, t) : t.context.label);
    }
    case 'passedOn':
      return passedOnText(notice, naming);
    case 'gone':
      return t.passedOn.gone(visitorName(notice.visitor, t));
  }
}

function passedOnText({ visitor, event }: Extract<Notice, { kind: 'passedOn' }>, naming: Naming): string {
  const { t, language, directory } = naming;
  const by = agentName(directory, event.by, t);
  const name = visitorName(visitor, t);
  if (event.agent === event.by) return t.passedOn.took(by, name);
  const to = event.agent ? agentName(directory, event.agent, t) : departmentName(directory, event.department, language);
  return t.passedOn.gave(by, name, to);
}
