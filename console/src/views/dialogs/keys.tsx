/** Every key there is for this person. */
import { KEYS, type KeyAction, SUGGESTION_KEYS, SUPERVISOR_KEYS } from '../../state/keys.ts';
import { supervises } from '../../state/supervise.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useDesk, useTexts } from '../ui.ts';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const isSupervisor = supervises(useDesk().me.value);
  const rows = Object.entries(KEYS).filter(([, action]) => isSupervisor || !SUPERVISOR_KEYS.has(action));
  return (
    <Dialog title={t.keys.title} onClose={onClose}>
      <dl class="keys">
        {rows.map(([key, action]: [string, KeyAction]) => (
          <KeyRow key={key} keys={key.length === 1 ? key.toUpperCase() : 'Esc'} text={t.keys[action]} />
        ))}
        {isSupervisor && <KeyRow keys="1–5" text={t.keys.priority} />}
        <KeyRow keys={`Alt ${SUGGESTION_KEYS[0]}–${SUGGESTION_KEYS.at(-1)}`} text={t.keys.suggestion} />
        <KeyRow keys="Ctrl B" text={t.keys.bold} />
        <KeyRow keys="Ctrl I" text={t.keys.italic} />
      </dl>
      <div class="dialog-buttons">
        <button type="button" class="primary" data-focus onClick={onClose}>
          {t.close}
        </button>
      </div>
    </Dialog>
  );
}

function KeyRow({ keys, text }: { keys: string; text: string }) {
  return (
    <div>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
