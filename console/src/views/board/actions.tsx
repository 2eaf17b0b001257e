/** What a supervisor can do about one conversation, as buttons. The same by key is in `use-board-keys.ts`. */
import type { AgentSnapshot } from '@sapa/protocol';
import { mayAssign, mayTakeOver } from '../../state/supervise.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk } from '../ui.ts';
import { takeHere } from './do.ts';
import type { Asked, Place } from './place.ts';
import { useBoardTexts } from './texts.ts';

interface Props {
  readonly snapshot: AgentSnapshot;
  readonly name: string;
  readonly place: Place;
}

export function Actions({ snapshot, name, place }: Props) {
  const t = useBoardTexts();
  const desk = useDesk();
  const { id, status, priority } = snapshot;
  const me = desk.me.value;
  if (!mayAssign(snapshot, me)) return null;
  const ask = (kind: Asked['kind']) => () => {
    place.asked.value = { kind, conversation: id };
  };
  const set = (next: number) => () => desk.do({ type: 'setPriority', priority: next }, id);
  const named = (text: string) => ({ 'aria-label': t.about(text, name), title: text });
  return (
    <div class="board-actions">
      <button
        type="button"
        {...named(t.raise)}
        class="icon-button"
        disabled={priority <= 1}
        onClick={set(priority - 1)}
      >
        <Icon name="raise" />
      </button>
      <button
        type="button"
        {...named(t.lower)}
        class="icon-button"
        disabled={priority >= 5}
        onClick={set(priority + 1)}
      >
        <Icon name="more" />
      </button>
      <button type="button" {...named(t.move)} class="icon-button" onClick={ask('move')}>
        <Icon name="transfer" />
      </button>
      {status === 'queued' && (
        <button type="button" {...named(t.take)} onClick={() => takeHere(desk, id)}>
          {t.take}
        </button>
      )}
      {mayTakeOver(snapshot, me) && (
        <button type="button" {...named(t.takeOver)} onClick={ask('takeOver')}>
          {t.takeOver}
        </button>
      )}
      <button type="button" {...named(t.assign)} onClick={ask('assign')}>
        {t.assign}
      </button>
    </div>
  );
}
