/** What is being asked at the board, about one conversation. */
import { agentName } from '../../state/names.ts';
import { holderOf } from '../../state/supervise.ts';
import { AssignDialog } from '../dialogs/assign.tsx';
import { Confirm } from '../dialogs/confirm.tsx';
import { KeysDialog } from '../dialogs/keys.tsx';
import { TransferDialog } from '../dialogs/transfer.tsx';
import { useDesk, useTexts } from '../ui.ts';
import { takeHere } from './do.ts';
import type { Place } from './place.ts';

export function BoardDialogs({ place }: { place: Place }) {
  const t = useTexts();
  const desk = useDesk();
  const asked = place.asked.value;
  const snapshot = asked && desk.state.value.conversations.get(asked.conversation)?.snapshot;
  const close = () => {
    place.asked.value = undefined;
  };
  if (desk.dialog.value === 'keys') return <KeysDialog onClose={() => desk.show(undefined)} />;
  if (!snapshot) return null;
  switch (asked.kind) {
    case 'assign':
      return <AssignDialog snapshot={snapshot} onClose={close} />;
    case 'move':
      return <TransferDialog snapshot={snapshot} onClose={close} />;
    case 'takeOver': {
      const text = t.takeOver.text(agentName(desk.directory.value, holderOf(snapshot), t));
      return <Confirm {...t.takeOver} text={text} onYes={() => takeHere(desk, snapshot.id)} onClose={close} />;
    }
  }
}
