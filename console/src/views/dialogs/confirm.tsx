/** Asked only when something that cannot be taken back was asked for by one key, which is easily hit by mistake. */
import { useId } from 'preact/hooks';
import { Dialog } from '../parts/dialog.tsx';
import { useTexts } from '../ui.ts';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly isDanger?: boolean;
  /** Why it cannot be done now. */
  readonly why?: string | undefined;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

export function Confirm({ title, text, yes, isDanger = false, why, onYes, onClose }: Props) {
  const t = useTexts();
  const id = useId();
  return (
    <Dialog title={title} onClose={onClose}>
      <p class="lead">{text}</p>
      <p class="field-error" role="status" id={id}>
        {why}
      </p>
      <div class="dialog-buttons">
        <button type="button" onClick={onClose}>
          {t.cancel}
        </button>
        <button
          type="button"
          class={isDanger ? 'primary danger' : 'primary'}
          data-focus
          aria-disabled={why !== undefined || undefined}
          aria-describedby={why === undefined ? undefined : id}
          onClick={() => {
            if (why !== undefined) return;
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
