/** Asked only when something that cannot be taken back was asked for by one key, which is easily hit by mistake. */
import { Dialog } from '../parts/dialog.tsx';
import { useTexts } from '../ui.ts';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly isDanger?: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

export function Confirm({ title, text, yes, isDanger = false, onYes, onClose }: Props) {
  const t = useTexts();
  return (
    <Dialog title={title} onClose={onClose}>
      <p class="lead">{text}</p>
      <div class="dialog-buttons">
        <button type="button" onClick={onClose}>
          {t.cancel}
        </button>
        <button
          type="button"
          class={isDanger ? 'primary danger' : 'primary'}
          data-focus
          onClick={() => {
            onYes();
            onClose();
          }}
        >
          {yes}
        </button>
      </div>
    </Dialog>
  );
}
