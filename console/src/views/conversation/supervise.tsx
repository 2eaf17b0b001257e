/** What a supervisor can do with a conversation that is not theirs to answer. Nothing for agents. */
import type { AgentSnapshot } from '@sapa/protocol';
import { mayAssign, mayTakeOver } from '../../state/supervise.ts';
import { useDesk, useTexts } from '../ui.ts';

export function Supervise({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const desk = useDesk();
  const { id } = snapshot;
  const me = desk.me.value;
  return (
    <>
      {mayAssign(snapshot, me) && (
        <button type="button" disabled={desk.isAsking('assign', id)} onClick={() => desk.show('assign')}>
          {t.action.assign} <KeyHint letter="S" />
        </button>
      )}
      {mayTakeOver(snapshot, me) && (
        <button type="button" disabled={desk.isAsking('take', id)} onClick={() => desk.show('takeOver')}>
          {snapshot.status === 'offered' ? t.action.take : t.action.takeOver} <KeyHint letter="O" />
        </button>
      )}
    </>
  );
}

export function KeyHint({ letter }: { letter: string }) {
  return (
    <span class="key" aria-hidden="true">
      {letter}
    </span>
  );
}
