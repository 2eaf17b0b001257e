/** Below the log: what this conversation is to me now, and the one thing to do next. */
import type { Followed } from '@sapa/client';
import type { AgentSnapshot } from '@sapa/protocol';
import type { ComponentChildren } from 'preact';
import { isOutOfSight, nextOffer } from '../../state/lists.ts';
import { agentName, departmentName } from '../../state/names.ts';
import { standingOf } from '../../state/standing.ts';
import { OfferButtons } from '../list/offer-buttons.tsx';
import { Icon } from '../parts/icon.tsx';
import { useDesk, useLanguage, useTexts } from '../ui.ts';
import { Composer } from './composer.tsx';
import { MessageCard } from './message-card.tsx';
import { KeyHint, Supervise } from './supervise.tsx';
import { WrapUp } from './wrap-up.tsx';

export function Foot({ followed }: { followed: Followed<AgentSnapshot> }) {
  const t = useTexts();
  const desk = useDesk();
  const language = useLanguage();
  const { snapshot } = followed;
  const directory = desk.directory.value;
  const { id, department, agent, offer } = snapshot;
  if (isOutOfSight(snapshot, desk.me.value)) return <Moved snapshot={snapshot} />;
  switch (standingOf(snapshot, desk.me.value)) {
    case 'active':
      return <Composer key={id} conversation={id} />;
    case 'wrapUp':
      return <WrapUp key={id} followed={followed} />;
    case 'message':
      return <MessageCard key={id} snapshot={snapshot} />;
    case 'offered':
      return (
        <Bar text={t.offer.hint}>
          {nextOffer(desk.lists.value, desk.isAsking) === id && <p class="only-wide">{t.offer.hintKey}</p>}
          <div class="only-narrow">
            <OfferButtons snapshot={snapshot} />
          </div>
        </Bar>
      );
    case 'queued':
      return (
        <Bar text={t.action.queuedHint(department ? departmentName(directory, department, language) : '')}>
          <button type="button" class="primary" disabled={desk.isAsking('take', id)} onClick={() => desk.take(id)}>
            {t.action.take} <KeyHint letter="O" />
          </button>
          <Supervise snapshot={snapshot} />
        </Bar>
      );
    case 'offeredElsewhere':
      return (
        <Bar text={t.action.offeredHint(agentName(directory, offer?.agent, t))}>
          <Supervise snapshot={snapshot} />
        </Bar>
      );
    case 'onHold':
      return (
        <Bar text={t.action.onHoldHint}>
          <button type="button" class="primary" disabled={desk.isAsking('resume', id)} onClick={() => desk.resume(id)}>
            <Icon name="resume" />
            {t.action.resume} <KeyHint letter="H" />
          </button>
        </Bar>
      );
    case 'elsewhere': {
      const text = snapshot.status === 'on-hold' ? t.action.elsewhereOnHold : t.action.elsewhere;
      return (
        <Bar text={text(agent?.name ?? agentName(directory, agent?.id, t))}>
          <Supervise snapshot={snapshot} />
        </Bar>
      );
    }
    case 'closed':
      return <Bar text={t.action.closed} />;
    case 'bot':
      return <Bar text={t.action.withBot} />;
  }
}

/** Nothing arrives of it any more: what is known of it may be true no longer. */
function Moved({ snapshot: { status, department } }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const language = useLanguage();
  const directory = useDesk().directory.value;
  const isWaiting = status === 'queued' && department !== undefined;
  return (
    <Bar text={isWaiting ? t.action.wentOn(departmentName(directory, department, language)) : t.action.withColleague} />
  );
}

function Bar({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <footer class="foot bar">
      <p dir="auto">{text}</p>
      {children}
    </footer>
  );
}
