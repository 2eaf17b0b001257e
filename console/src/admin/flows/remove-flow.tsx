/** Asks before a flow goes. */
import { RemoveDialog } from '../parts/remove-dialog.tsx';
import { useFlowTexts } from './texts.ts';

interface Props {
  readonly name: string;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

export function RemoveFlow({ name, onClose, onRemove }: Props) {
  const t = useFlowTexts();
  return (
    <RemoveDialog title={t.removeTitle(name)} yes={t.removeYes} onClose={onClose} onRemove={onRemove}>
      <p>{t.removeText}</p>
    </RemoveDialog>
  );
}
