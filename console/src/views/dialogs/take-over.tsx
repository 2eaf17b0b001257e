/** Asks before one key takes a conversation, mostly from somebody; says beforehand when there is no room for it. */
import type { AgentSnapshot } from '@sapa/protocol';
import { agentName } from '../../state/names.ts';
import { holderOf } from '../../state/supervise.ts';
import { isFull } from '../../state/targets.ts';
import { useDesk, useTexts } from '../ui.ts';
import { Confirm } from './confirm.tsx';
import { useBoard } from './use-board.ts';

interface Props {
  readonly snapshot: AgentSnapshot;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

export function TakeOverDialog({ snapshot, onYes, onClose }: Props) {
  const t = useTexts();
  const desk = useDesk();
  const why = isFull(useBoard(), desk.me.value.id) ? t.takeOver.noRoom : undefined;
  const name = agentName(desk.directory.value, holderOf(snapshot), t);
  return <Confirm {...wordsFor(snapshot, name, t.takeOver)} why={why} onYes={onYes} onClose={onClose} />;
}

function wordsFor({ status }: AgentSnapshot, name: string, words: ReturnType<typeof useTexts>['takeOver']) {
  if (status === 'queued') return words.queued;
  const { title, text, yes } = status === 'offered' ? words.offered : words;
  return { title, text: text(name), yes };
}
