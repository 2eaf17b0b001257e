/** Asks before something goes, with "no" in focus; where focus was, it goes back. Why to think twice is said by who asks. */
import type { ComponentChildren } from 'preact';
import { Dialog } from '../../views/parts/dialog.tsx';
import { useTexts } from '../../views/ui.ts';

interface Props {
  readonly title: string;
  readonly yes: string;
  readonly onClose: () => void;
  /** Called once the dialog was told to close. */
  readonly onRemove: () => void;
  readonly children: ComponentChildren;
}

export function RemoveDialog({ title, yes, onClose, onRemove, children }: Props) {
  const { cancel } = useTexts();
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <div class="dialog-buttons">
        <button type="button" data-focus onClick={onClose}>
          {cancel}
        </button>
        <button
          type="button"
          class="primary danger"
          onClick={() => {
            onClose();
            onRemove();
          }}
        >
          {yes}
        </button>
      </div>
    </Dialog>
  );
}
