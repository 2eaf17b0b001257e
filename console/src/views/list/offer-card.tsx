/** An offer: why a person is wanted, what was said so far, and a ring that empties until it goes to somebody else. */
import type { AgentSnapshot } from '@sapa/protocol';
import { lineText } from '../../state/line-text.ts';
import { departmentName, visitorName } from '../../state/names.ts';
import { offerTime } from '../../state/offer-time.ts';
import { lastTurns, relaxedText } from '../../state/route-text.ts';
import { FeelingMarks } from '../parts/feeling.tsx';
import { Icon } from '../parts/icon.tsx';
import { Ring } from '../parts/ring.tsx';
import { HelpMark, PriorityMark, SkillMarks, TicketMark, useCameBack } from '../parts/route-marks.tsx';
import { useWait } from '../parts/time.tsx';
import { hashOf } from '../route.ts';
import { useDesk, useLanguage, useNaming, useTexts } from '../ui.ts';
import { OfferButtons } from './offer-buttons.tsx';

export function OfferCard({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const desk = useDesk();
  const name = visitorName(snapshot.visitor, t);
  return (
    <article
      class="offer"
      aria-label={`${snapshot.ticket ? t.offer.ticket : t.offer.title}: ${name}`}
      data-selected={desk.selected.value === snapshot.id || undefined}
    >
      <header>
        <a
          href={hashOf(snapshot.id)}
          title={t.offer.read}
          onClick={(event) => {
            event.preventDefault();
            desk.select(snapshot.id);
          }}
        >
          <bdi>{name}</bdi>
        </a>
        <OfferFacts snapshot={snapshot} />
        <OfferRing snapshot={snapshot} />
      </header>
      <OfferRoute snapshot={snapshot} />
      <Summary snapshot={snapshot} />
      <OfferButtons snapshot={snapshot} />
    </article>
  );
}

function OfferRing({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const desk = useDesk();
  const events = desk.state.value.conversations.get(snapshot.id)?.events ?? [];
  const { share, seconds } = offerTime(snapshot, events, desk.clock.value);
  return <Ring share={share} seconds={seconds} label={t.offer.secondsLeft(seconds)} />;
}

function OfferFacts({ snapshot }: { snapshot: AgentSnapshot }) {
  const language = useLanguage();
  const directory = useDesk().directory.value;
  const wait = useWait(snapshot.waitingSince);
  return (
    <p class="offer-facts">
      <FeelingMarks snapshot={snapshot} />
      {snapshot.department && <bdi>{departmentName(directory, snapshot.department, language)}</bdi>}
      <span>{snapshot.language.toUpperCase()}</span>
      {wait && (
        <span class="offer-wait">
          <Icon name="clock" size={14} /> {wait}
        </span>
      )}
    </p>
  );
}

/** How it came here, where that is worth a word. */
function OfferRoute({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const isBack = useCameBack(snapshot);
  const { rule, skills, priority, ticket } = snapshot;
  return (
    <>
      <p class="offer-route">
        <PriorityMark priority={priority} />
        <TicketMark snapshot={snapshot} />
        {rule !== undefined && <bdi class="tag-line">{t.route.rule(rule)}</bdi>}
        {skills && <SkillMarks snapshot={snapshot} />}
        <HelpMark snapshot={snapshot} />
      </p>
      {isBack && <p class="offer-note">{t.offer.cameBack}</p>}
      {ticket && <p class="offer-note">{t.offer.ticketHint}</p>}
    </>
  );
}

function Summary({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const naming = useNaming();
  const events = useDesk().state.value.conversations.get(snapshot.id)?.events ?? [];
  const { again, tried } = lastTurns(events);
  const { handover, preview } = snapshot;
  const turns = [again && lineText(again, naming), tried && tried.reason !== 'back' && relaxedText(tried, naming)];
  const why = [...turns, handover && t.trigger[handover.trigger]].filter((text) => typeof text === 'string');
  const note = again?.type === 'transferred' ? again.note : undefined;
  const asked = handover?.summary.asked ?? (preview ? [preview.text] : []);
  return (
    <dl class="offer-summary">
      <Said label={t.offer.why} texts={why} />
      <Said label={t.offer.note} texts={note ? [note] : []} />
      <Said label={t.offer.asked} texts={asked.slice(-2)} />
      <Said label={t.offer.answered} texts={handover?.summary.answered.slice(-2) ?? []} />
      {handover && handover.summary.misses > 0 && (
        <dd class="offer-misses">{t.offer.misses(handover.summary.misses)}</dd>
      )}
    </dl>
  );
}

function Said({ label, texts }: { label: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      {texts.map((text) => (
        <dd key={text} dir="auto">
          {text}
        </dd>
      ))}
    </>
  );
}
