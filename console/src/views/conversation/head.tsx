/** Who it is, and the actions that are open now. */
import type { AgentSnapshot } from '@sapa/protocol';
import { departmentName, visitorName } from '../../state/names.ts';
import { standingOf } from '../../state/standing.ts';
import { mayAssign } from '../../state/supervise.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { useDesk, useLanguage, useTexts } from '../ui.ts';
import { More } from './more.tsx';

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
      <More key={snapshot.id} conversation={snapshot.id} />
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

/** On hold it can still be passed on or ended; to write, it has to be taken off hold, below the log. */
function Actions({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const desk = useDesk();
  const { id } = snapshot;
  const standing = standingOf(snapshot, desk.me.value);
  if (standing !== 'active' && standing !== 'onHold') return null;
  return (
    <fieldset class="actions" aria-label={t.action.label}>
      <Action name="transfer" letter="T" onClick={() => desk.show('transfer')} />
      {standing === 'active' && (
        <Action
          name="hold"
          letter="H"
          isDisabled={desk.isAsking('hold', id)}
          onClick={() => desk.do({ type: 'hold' }, id)}
        />
      )}
      {mayAssign(snapshot, desk.me.value) && <Action name="assign" letter="S" onClick={() => desk.show('assign')} />}
      <Action
        name="end"
        letter="E"
        isDanger
        isDisabled={desk.isAsking('end', id)}
        onClick={() => desk.do({ type: 'end' }, id)}
      />
    </fieldset>
  );
}

interface ActionProps {
  readonly name: 'transfer' | 'hold' | 'assign' | 'end';
  readonly letter: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

function Action({ name, letter, isDanger = false, isDisabled = false, onClick }: ActionProps) {
  const t = useTexts();
  return (
    <button
      type="button"
      class={isDanger ? 'action danger' : 'action'}
      title={`${t.action[name]} (${letter})`}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon name={name} />
      <span>{t.action[name]}</span>
    </button>
  );
}
