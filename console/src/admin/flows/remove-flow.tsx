/** Asks before a flow goes. */

import { Dialog } from '../../views/parts/dialog.tsx';
import { useTexts } from '../../views/ui.ts';
import { useFlowTexts } from './texts.ts';

interface Props {
  readonly name: string;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

export function RemoveFlow({ name, onClose, onRemove }: Props) {
  const t = useFlowTexts();
  return (
    <Dialog title={t.removeTitle(name)} onClose={onClose}>
      <p>{t.removeText}</p>
      <div class="dialog-buttons">
        <button type="button" data-focus onClick={onClose}>
          {useTexts().cancel}
        </button>
        <button type="button" class="primary danger" onClick={onRemove}>
          {t.removeYes}
        </button>
      </div>
    </Dialog>
  );
}
