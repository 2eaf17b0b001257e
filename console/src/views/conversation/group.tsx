/** Bubbles of one speaker: the visitor at the start, we at the end, the bot and notes marked for what they are. */
import { retry } from '@sapa/client';
import type { AgentSnapshot } from '@sapa/protocol';
import type { Texts } from '../../i18n/index.ts';
import type { Bubble, Message, Row } from '../../state/log.ts';
import { visitorName } from '../../state/names.ts';
import { Attachments, FilesUnderWay } from '../parts/attachments.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { RichText } from '../parts/rich-text.tsx';
import { Clock } from '../parts/time.tsx';
import { useDesk, useTexts } from '../ui.ts';

type GroupRow = Extract<Row, { kind: 'group' }>;

interface Props {
  readonly group: GroupRow;
  readonly snapshot: AgentSnapshot;
  /** Our newest words: the ones that say how far they got. */
  readonly isLastOwn: boolean;
}

export function Group({ group, snapshot, isLastOwn }: Props) {
  const t = useTexts();
  const last = group.bubbles.at(-1);
  return (
    <div class="group" data-speaker={group.speaker} data-note={group.isNote || undefined}>
      <p class="group-who">
        {group.isNote ? <Icon name="note" size={14} /> : group.speaker === 'bot' && <Icon name="bot" size={14} />}
        {group.isNote && `${t.log.note} · `}
        <bdi>{speakerName(group, snapshot, t)}</bdi>
      </p>
      {group.bubbles.map((bubble) => (
        <BubbleView key={bubble.key} bubble={bubble} />
      ))}
      {last && <Mark bubble={last} snapshot={snapshot} isLastOwn={isLastOwn} />}
    </div>
  );
}

function speakerName({ speaker, name }: GroupRow, { visitor }: AgentSnapshot, t: Texts): string {
  switch (speaker) {
    case 'visitor':
      return visitorName(visitor, t);
    case 'bot':
      return t.bot;
    case 'system':
      return t.automatic;
    case 'me':
      return t.you;
    case 'colleague':
      return name ?? t.anAgent;
  }
}

function BubbleView({ bubble }: { bubble: Bubble }) {
  const { pending, event, text } = bubble;
  return (
    <div class="bubble" data-pending={pending ? (pending.isRefused ? 'refused' : 'sending') : undefined}>
      <Words text={text} isVisitor={event?.by.kind === 'visitor'} />
      <Attachments files={event?.attachments ?? []} />
      {pending && <Carried ids={pending.files} />}
      {event && <Offered event={event} />}
      {pending?.isRefused && <Refused bubble={bubble} />}
    </div>
  );
}

/** What visitors write is text; agents and the bot may emphasise. */
function Words({ text, isVisitor }: { text: string; isVisitor: boolean }) {
  if (text === '') return null;
  if (!isVisitor) return <Rich text={text} />;
  return (
    <p dir="auto">
      <RichText text={text} />
    </p>
  );
}

/** The files of words on their way. */
function Carried({ ids }: { ids: readonly string[] }) {
  const { tray } = useDesk();
  return <FilesUnderWay files={ids.flatMap((id) => tray.known(id) ?? [])} count={ids.length} />;
}

/** What the visitor could tap, as they saw it. */
function Offered({ event }: { event: Message }) {
  const t = useTexts();
  const labels = [
    ...(event.quickReplies ?? []).map(({ label }) => label),
    ...(event.departments ?? []).map((d) => d.name),
  ];
  return (
    <>
      {labels.length > 0 && (
        <ul class="offered-choices" aria-label={t.log.offered}>
          {labels.map((label) => (
            <li key={label} dir="auto">
              {label}
            </li>
          ))}
        </ul>
      )}
      {event.form && <p class="bubble-form">{t.log.form}</p>}
    </>
  );
}

function Refused({ bubble: { pending } }: { bubble: Bubble }) {
  const t = useTexts();
  const { line, state } = useDesk();
  const refused = state.value.outbox.find(({ id, refused }) => refused && id === pending?.id);
  if (!refused?.refused) return null;
  return (
    <div class="refused" role="alert">
      <span>
        {t.log.failed}: {t.reject[refused.refused.reason]}
      </span>
      <button type="button" class="quiet" onClick={() => retry(line, refused)}>
        {t.tryAgain}
      </button>
      <button type="button" class="quiet" onClick={() => line.drop(refused.id)}>
        {t.log.drop}
      </button>
    </div>
  );
}

/** Under the last bubble: when, and for our newest words how far they got. */
function Mark({ bubble, snapshot, isLastOwn }: { bubble: Bubble; snapshot: AgentSnapshot; isLastOwn: boolean }) {
  const t = useTexts();
  const seen = useDesk().passing.seen.value.get(snapshot.id) ?? 0;
  if (bubble.pending) return bubble.pending.isRefused ? null : <p class="group-mark">{t.log.sending}</p>;
  return (
    <p class="group-mark">
      <Clock at={bubble.at} />
      {isLastOwn && ` · ${bubble.event && bubble.event.seq <= seen ? t.log.seen : t.log.sent}`}
    </p>
  );
}
