/** The dialog that is open, if any, about the conversation that is open. */
import type { AgentSnapshot } from '@sapa/protocol';
import { useDesk, useTexts } from '../ui.ts';
import { AssignDialog } from './assign.tsx';
import { Confirm } from './confirm.tsx';
import { KeysDialog } from './keys.tsx';
import { TakeOverDialog } from './take-over.tsx';
import { TransferDialog } from './transfer.tsx';

export function Dialogs() {
  const desk = useDesk();
  const snapshot = desk.current.value?.snapshot;
  const close = () => desk.show(undefined);
  if (desk.dialog.value === 'keys') return <KeysDialog onClose={close} />;
  return snapshot ? <About snapshot={snapshot} onClose={close} /> : null;
}

function About({ snapshot, onClose }: { snapshot: AgentSnapshot; onClose: () => void }) {
  const t = useTexts();
  const desk = useDesk();
  const { id } = snapshot;
  switch (desk.dialog.value) {
    case 'transfer':
      return <TransferDialog snapshot={snapshot} onClose={onClose} />;
    case 'assign':
      return <AssignDialog snapshot={snapshot} onClose={onClose} />;
    case 'end':
      return <Confirm {...t.endConfirm} isDanger onYes={() => desk.do({ type: 'end' }, id)} onClose={onClose} />;
    case 'takeOver':
      return <TakeOverDialog snapshot={snapshot} onYes={() => desk.take(id)} onClose={onClose} />;
    default:
      return null;
  }
}
