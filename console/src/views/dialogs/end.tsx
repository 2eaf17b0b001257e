/** Asked only when the chat is ended by one key, which is easily hit by mistake. */
import type { ConversationId } from '@sapa/protocol';
import { Dialog } from '../parts/dialog.tsx';
import { useDesk, useTexts } from '../ui.ts';

export function EndDialog({ conversation, onClose }: { conversation: ConversationId; onClose: () => void }) {
  const t = useTexts();
  const desk = useDesk();
  function end() {
    desk.do({ type: 'end' }, conversation);
    onClose();
  }
  return (
    <Dialog title={t.endConfirm.title} onClose={onClose}>
      <p class="lead">{t.endConfirm.text}</p>
      <div class="dialog-buttons">
        <button type="button" onClick={onClose}>
          {t.cancel}
        </button>
        <button type="button" class="primary danger" data-focus onClick={end}>
          {t.endConfirm.yes}
        </button>
      </div>
    </Dialog>
  );
}
