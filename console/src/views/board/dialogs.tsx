/** What is being asked at the board, about one conversation. */
import { AssignDialog } from '../dialogs/assign.tsx';
import { KeysDialog } from '../dialogs/keys.tsx';
import { TakeOverDialog } from '../dialogs/take-over.tsx';
import { TransferDialog } from '../dialogs/transfer.tsx';
import { useDesk } from '../ui.ts';
import { takeHere } from './do.ts';
import type { Place } from './place.ts';

export function BoardDialogs({ place }: { place: Place }) {
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
    case 'takeOver':
      return <TakeOverDialog snapshot={snapshot} onYes={() => takeHere(desk, snapshot.id)} onClose={close} />;
  }
}
