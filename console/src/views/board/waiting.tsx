/** Conversations in their order, each with what a supervisor can do about it; it can be dragged onto an agent. */
import type { AgentSnapshot } from '@sapa/protocol';
import { elapsed } from '../../i18n/format.ts';
import { lastWords } from '../../state/lists.ts';
import { agentName, visitorName } from '../../state/names.ts';
import { mayAssign } from '../../state/supervise.ts';
import { FeelingMarks } from '../parts/feeling.tsx';
import { PriorityMark, SkillMarks, TicketMark } from '../parts/route-marks.tsx';
import { hashOf } from '../route.ts';
import { useDesk, useTexts } from '../ui.ts';
import { Actions } from './actions.tsx';
import type { Place } from './place.ts';
import { useBoardTexts } from './texts.ts';

interface Props {
  readonly label: string;
  readonly empty: string;
  readonly conversations: readonly AgentSnapshot[];
  readonly place: Place;
}

export function Waiting({ label, empty, conversations, place }: Props) {
  if (conversations.length === 0) return <p class="board-empty">{empty}</p>;
  return (
    <ol class="board-list" aria-label={label}>
      {conversations.map((snapshot) => (
        <Row key={snapshot.id} snapshot={snapshot} place={place} />
      ))}
    </ol>
  );
}

function Row({ snapshot, place }: { snapshot: AgentSnapshot; place: Place }) {
  const t = useTexts();
  const desk = useDesk();
  const { id, visitor } = snapshot;
  const name = visitorName(visitor, t);
  const words = lastWords(snapshot);
  return (
    <li
      class="board-row"
      data-conversation={id}
      data-dragged={place.dragged.value === id || undefined}
      draggable={mayAssign(snapshot, desk.me.value)}
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', name);
        place.dragged.value = id;
      }}
      onDragEnd={() => {
        place.dragged.value = undefined;
      }}
    >
      <a href={hashOf(id)} data-stop={`conversation-${id}`} draggable={false}>
        <bdi>{name}</bdi>
      </a>
      <State snapshot={snapshot} />
      <p class="board-facts">
        <FeelingMarks snapshot={snapshot} />
        <PriorityMark priority={snapshot.priority} />
        <TicketMark snapshot={snapshot} />
        <SkillMarks snapshot={snapshot} />
        {snapshot.rule !== undefined && <bdi class="tag-line">{t.route.rule(snapshot.rule)}</bdi>}
        <span>{snapshot.language.toUpperCase()}</span>
        {words && <bdi class="board-words">{words.text}</bdi>}
      </p>
      <Actions snapshot={snapshot} name={name} place={place} />
    </li>
  );
}

function State({ snapshot: { status, offer, waitingSince } }: { snapshot: AgentSnapshot }) {
  const t = useBoardTexts();
  const texts = useTexts();
  const desk = useDesk();
  const wait = waitingSince === undefined ? '' : elapsed(desk.clock.value - waitingSince);
  return (
    <span class="board-state">
      {(status === 'queued' || status === 'offered') && <span title={t.waits(wait)}>{wait}</span>}
      {status === 'offered' && offer && (
        <bdi class="board-aside">{t.offeredTo(agentName(desk.directory.value, offer.agent, texts))}</bdi>
      )}
      {status === 'active' && t.isActive}
      {status === 'on-hold' && t.isOnHold}
    </span>
  );
}
