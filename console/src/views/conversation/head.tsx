/** Who it is, and the actions that are open now. */
import type { AgentSnapshot } from '@sapa/protocol';
import { departmentName, visitorName } from '../../state/names.ts';
import { standingOf } from '../../state/standing.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { useDesk, useLanguage, useTexts } from '../ui.ts';

interface Props {
  readonly snapshot: AgentSnapshot;
  readonly isContextOpen: boolean;
  readonly onContext: () => void;
}

export function Head({ snapshot, isContextOpen, onContext }: Props) {
  const t = useTexts();
  const desk = useDesk();
  const language = useLanguage();
  const { visitor, department } = snapshot;
  const name = visitorName(visitor, t);
  return (
    <header class="conversation-head">
      <button type="button" class="icon-button back" aria-label={t.action.back} onClick={() => desk.select(undefined)}>
        <Icon name="back" />
      </button>
      <Avatar id={visitor.id} name={name} isNamed={visitor.name !== undefined} />
      <div class="conversation-who">
        <h1 id="conversation-name" dir="auto">
          {name}
        </h1>
        <p>
          {department && <bdi>{departmentName(desk.directory.value, department, language)}</bdi>}
          <span>{t.context.languages[snapshot.language]}</span>
        </p>
      </div>
      <Actions snapshot={snapshot} />
      <button
        type="button"
        class="icon-button details"
        aria-label={t.action.details}
        title={t.action.details}
        aria-expanded={isContextOpen}
        onClick={onContext}
      >
        <Icon name="details" />
      </button>
    </header>
  );
}

function Actions({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const desk = useDesk();
  const { id } = snapshot;
  if (standingOf(snapshot, desk.me.value) !== 'active') return null;
  return (
    <fieldset class="actions" aria-label={t.action.label}>
      <button type="button" class="action" title={`${t.action.transfer} (T)`} onClick={() => desk.show('transfer')}>
        <Icon name="transfer" />
        <span>{t.action.transfer}</span>
      </button>
      <button
        type="button"
        class="action danger"
        title={`${t.action.end} (E)`}
        disabled={desk.isAsking('end', id)}
        onClick={() => desk.do({ type: 'end' }, id)}
      >
        <Icon name="end" />
        <span>{t.action.end}</span>
      </button>
    </fieldset>
  );
}
