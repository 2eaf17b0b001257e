/** Picks files for the reply. A note takes none, and the button says so. */
import type { ConversationId } from '@sapa/protocol';
import { useRef } from 'preact/hooks';
import type { Mode } from '../../state/drafts.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk, useTexts } from '../ui.ts';

export function Attach({ conversation, mode }: { conversation: ConversationId; mode: Mode }) {
  const t = useTexts();
  const { tray } = useDesk();
  const picker = useRef<HTMLInputElement>(null);
  const isNote = mode === 'note';

  function onChange({ currentTarget }: { currentTarget: HTMLInputElement }) {
    tray.add(conversation, [...(currentTarget.files ?? [])]);
    // The same file can be picked again.
    currentTarget.value = '';
  }
  return (
    <>
      <input ref={picker} type="file" multiple hidden onChange={onChange} />
      <button
        type="button"
        class="icon-button"
        aria-label={isNote ? t.composer.noFilesInNotes : t.composer.attach}
        title={isNote ? t.composer.noFilesInNotes : t.composer.attach}
        disabled={isNote}
        onClick={() => picker.current?.click()}
      >
        <Icon name="attach" />
      </button>
    </>
  );
}
