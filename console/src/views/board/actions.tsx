/** What a supervisor can do about one conversation, as buttons. The same by key is in `use-board-keys.ts`. */
import type { AgentSnapshot } from '@sapa/protocol';
import { mayAssign } from '../../state/supervise.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk } from '../ui.ts';
import { takeHere, takingOf } from './do.ts';
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
  const { id, priority } = snapshot;
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
      <Take snapshot={snapshot} name={name} onAsk={ask('takeOver')} />
      <button type="button" {...named(t.assign)} onClick={ask('assign')}>
        {t.assign}
      </button>
    </div>
  );
}

/** Not native `disabled`: the reason stays readable, and the focus where it is. */
function Take({ snapshot, name, onAsk }: { snapshot: AgentSnapshot; name: string; onAsk: () => void }) {
  const t = useBoardTexts();
  const desk = useDesk();
  const taking = takingOf(desk, snapshot);
  if (!taking) return null;
  const { kind, isFull } = taking;
  const about = t.about(t[kind], name);
  const text = isFull ? t.noRoom(about) : about;
  const take = kind === 'take' ? () => takeHere(desk, snapshot.id) : onAsk;
  return (
    <button
      type="button"
      aria-label={text}
      title={text}
      aria-disabled={isFull || undefined}
      onClick={() => isFull || take()}
    >
      {t[kind]}
    </button>
  );
}
