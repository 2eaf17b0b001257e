/** The dialog that is open, if any. */
import { useDesk } from '../ui.ts';
import { EndDialog } from './end.tsx';
import { KeysDialog } from './keys.tsx';
import { TransferDialog } from './transfer.tsx';

export function Dialogs() {
  const desk = useDesk();
  const followed = desk.current.value;
  const close = () => desk.show(undefined);
  switch (desk.dialog.value) {
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'transfer':
      return followed ? <TransferDialog snapshot={followed.snapshot} onClose={close} /> : null;
    case 'end':
      return followed ? <EndDialog conversation={followed.snapshot.id} onClose={close} /> : null;
    case undefined:
      return null;
  }
}
