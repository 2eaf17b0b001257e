/** The log, scrolled to its end unless the agent reads further up; older pages come in without a jump. */
import type { Followed } from '@sapa/client';
import type { AgentSnapshot } from '@sapa/protocol';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { dayName, daysBetween } from '../../i18n/format.ts';
import { logRows, type Row } from '../../state/log.ts';
import { visitorName } from '../../state/names.ts';
import { useDesk, useLanguage, useTexts } from '../ui.ts';
import { Group } from './group.tsx';
import { Line } from './line.tsx';

export function Log({ followed }: { followed: Followed<AgentSnapshot> }) {
  const t = useTexts();
  const desk = useDesk();
  const { snapshot, events } = followed;
  const pending = desk.state.value.outbox.filter(({ conversation }) => conversation === snapshot.id);
  const rows = logRows(events, pending, desk.me.value.id);
  const lastOwn = rows.findLast((row) => row.kind === 'group' && !row.isNote && row.speaker === 'me');
  const isTyping = desk.passing.typing.value.has(snapshot.id);
  const name = visitorName(snapshot.visitor, t);
  const box = useScroll(events[0]?.seq ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div class="log" role="log" aria-label={t.log.label} tabIndex={0} ref={box}>
      {(events[0]?.seq ?? 1) > 1 && (
        <button type="button" class="earlier" onClick={() => desk.line.older(snapshot.id)}>
          {t.log.earlier}
        </button>
      )}
      {rows.map((row) => (
        <RowView key={row.key} row={row} snapshot={snapshot} isLastOwn={row === lastOwn} />
      ))}
      {isTyping && <Typing text={t.log.typing(name)} />}
    </div>
  );
}

function RowView({ row, snapshot, isLastOwn }: { row: Row; snapshot: AgentSnapshot; isLastOwn: boolean }) {
  if (row.kind === 'day') return <Day at={row.at} />;
  if (row.kind === 'line') return <Line event={row.event} />;
  return <Group group={row} snapshot={snapshot} isLastOwn={isLastOwn} />;
}

function Day({ at }: { at: number }) {
  const t = useTexts();
  const language = useLanguage();
  const days = daysBetween(at, useDesk().clock.value);
  return <p class="day">{days === 0 ? t.log.today : days === 1 ? t.log.yesterday : dayName(language, at)}</p>;
}

function Typing({ text }: { text: string }) {
  return (
    <p class="typing">
      <span class="typing-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <bdi>{text}</bdi>
    </p>
  );
}

const NEAR_PX = 80;

/** @param first seq of the oldest event here: when it falls, a page was put in front */
function useScroll(first: number) {
  const box = useRef<HTMLDivElement>(null);
  const last = useRef({ first, height: 0, isAtEnd: true });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const onScroll = () => {
      last.current.isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    // What grows below (a longer draft, suggestions) must not cover the last words.
    const size = new ResizeObserver(() => {
      if (last.current.isAtEnd) element.scrollTop = element.scrollHeight;
    });
    size.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      size.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (first < last.current.first) element.scrollTop += element.scrollHeight - last.current.height;
    else if (last.current.isAtEnd) element.scrollTop = element.scrollHeight;
    last.current = { ...last.current, first, height: element.scrollHeight };
  });
  return box;
}
