/** One conversation in a list: who, last words, where, since when. A link: it has an address, and Back works. */
import { type Item, lastWords } from '../../state/lists.ts';
import { agentName, departmentName, visitorName } from '../../state/names.ts';
import { plainWords } from '../../state/plain.ts';
import { Avatar } from '../parts/avatar.tsx';
import { FeelingMarks } from '../parts/feeling.tsx';
import { PriorityMark, SkillMarks, TicketMark } from '../parts/route-marks.tsx';
import { useWait } from '../parts/time.tsx';
import { hashOf } from '../route.ts';
import { useDesk, useLanguage, useTexts } from '../ui.ts';

export function ListItem({ item }: { item: Item }) {
  const t = useTexts();
  const desk = useDesk();
  const { snapshot, unread } = item;
  const name = visitorName(snapshot.visitor, t);
  const isSelected = desk.selected.value === snapshot.id;
  return (
    <li>
      <a
        class="item"
        href={hashOf(snapshot.id)}
        aria-current={isSelected ? 'true' : undefined}
        data-unread={unread > 0 || undefined}
        onClick={(event) => {
          event.preventDefault();
          desk.select(snapshot.id);
        }}
      >
        <Avatar id={snapshot.visitor.id} name={name} isNamed={snapshot.visitor.name !== undefined} />
        <span class="item-name" dir="auto">
          {name}
        </span>
        <Wait item={item} />
        <Preview item={item} />
        {unread > 0 && (
          <span class="unread">
            <span class="unseen">{t.list.unread(unread)}</span>
            <span aria-hidden="true">{unread}</span>
          </span>
        )}
        <Facts item={item} />
      </a>
    </li>
  );
}

function Wait({ item }: { item: Item }) {
  const t = useTexts();
  const wait = useWait(item.since);
  if (!wait) return null;
  return (
    <span class="item-wait" title={t.list.waiting(wait)}>
      {wait}
    </span>
  );
}

function Preview({ item: { snapshot, section } }: { item: Item }) {
  const t = useTexts();
  const draft = useDesk().drafts.all.value[`reply:${snapshot.id}`];
  const words = lastWords(snapshot);
  if (draft) {
    return (
      <span class="item-preview">
        <em>{t.list.draft}</em> <bdi>{draft}</bdi>
      </span>
    );
  }
  const isMine = section === 'mine' && words?.by === 'agent';
  const by = isMine ? t.list.you : words?.by === 'bot' ? t.list.bot : '';
  return (
    <span class="item-preview">
      {by}
      <bdi>{words ? (words.by === 'visitor' ? words.text : plainWords(words.text)) : t.list.noWords}</bdi>
    </span>
  );
}

function Facts({ item: { snapshot, section } }: { item: Item }) {
  const t = useTexts();
  const language = useLanguage();
  const directory = useDesk().directory.value;
  const { department, status, offer, agent } = snapshot;
  const isWaiting = section === 'queue';
  return (
    <span class="item-facts">
      <FeelingMarks snapshot={snapshot} />
      {isWaiting && <PriorityMark priority={snapshot.priority} />}
      <TicketMark snapshot={snapshot} />
      {department && <bdi>{departmentName(directory, department, language)}</bdi>}
      <span>{snapshot.language.toUpperCase()}</span>
      {isWaiting && <SkillMarks snapshot={snapshot} />}
      {section === 'others' && <bdi>{t.list.answeredBy(agent?.name ?? agentName(directory, agent?.id, t))}</bdi>}
      {section === 'others' && status === 'on-hold' && <span class="tag-soft">{t.list.onHold}</span>}
      {status === 'wrap-up' && <span class="tag-soft">{t.list.wrapUp}</span>}
      {status === 'offered' && offer && <span>{t.list.offeredTo(agentName(directory, offer.agent, t))}</span>}
    </span>
  );
}
