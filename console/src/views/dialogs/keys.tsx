/** Every key there is. */
import { KEYS, type KeyAction, SUGGESTION_KEYS } from '../../state/keys.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useTexts } from '../ui.ts';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  return (
    <Dialog title={t.keys.title} onClose={onClose}>
      <dl class="keys">
        {Object.entries(KEYS).map(([key, action]: [string, KeyAction]) => (
          <div key={key}>
            <dt>
              <kbd>{key.length === 1 ? key.toUpperCase() : 'Esc'}</kbd>
            </dt>
            <dd>{t.keys[action]}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>
              Alt {SUGGESTION_KEYS[0]}–{SUGGESTION_KEYS.at(-1)}
            </kbd>
          </dt>
          <dd>{t.keys.suggestion}</dd>
        </div>
      </dl>
      <div class="dialog-buttons">
        <button type="button" class="primary" data-focus onClick={onClose}>
          {t.close}
        </button>
      </div>
    </Dialog>
  );
}
