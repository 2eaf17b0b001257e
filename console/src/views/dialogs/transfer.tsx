/** Where a chat goes: a department's queue, or one colleague. A word for the next person goes along. */
import type { AgentSnapshot } from '@sapa/protocol';
import { useRef, useState } from 'preact/hooks';
import { type Choice, colleagueChoices, departmentChoices } from '../../state/targets.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useDesk, useLanguage, useTexts } from '../ui.ts';
import { Choices } from './choices.tsx';
import { useBoard } from './use-board.ts';
import { useSteadyOrder } from './use-steady.ts';

export function TransferDialog({ snapshot, onClose }: { snapshot: AgentSnapshot; onClose: () => void }) {
  const t = useTexts();
  const desk = useDesk();
  const language = useLanguage();
  const [picked, setPicked] = useState<Choice>();
  const [isMissing, setMissing] = useState(false);
  const note = useRef<HTMLTextAreaElement>(null);
  const board = useBoard();
  const directory = desk.directory.value;
  const elsewhere = departmentChoices(directory, snapshot.agent?.id, language, board);
  const departments = elsewhere.filter(({ target }) => target.department !== snapshot.department);
  const colleagues = useSteadyOrder(colleagueChoices(directory, desk.me.value.id, board), board !== undefined);
  // Looked up again each time: somebody may come or leave while the dialog is open.
  const there = departments.find(({ key }) => key === picked?.key);
  const waits = there?.isClosed ? t.transfer.isClosed : there?.online === 0 ? t.transfer.unstaffed : '';
  const isToSomebody = picked !== undefined && 'stand' in picked;

  function submit(event: Event) {
    event.preventDefault();
    if (!picked) return setMissing(true);
    const words = note.current?.value.trim();
    desk.do({ type: 'transfer', ...picked.target, ...(words && { note: words }) }, snapshot.id);
    onClose();
  }
  const choices = { picked: picked?.key, onPick: setPicked };
  return (
    <Dialog title={t.transfer.title} onClose={onClose}>
      <p class="lead">{t.transfer.lead}</p>
      <form onSubmit={submit}>
        <Choices
          legend={t.transfer.departments}
          choices={departments}
          {...choices}
          empty={t.transfer.noDepartments}
          warning={waits}
        />
        <Choices
          legend={t.transfer.colleagues}
          choices={colleagues}
          {...choices}
          empty={t.transfer.noColleagues}
          warning={isToSomebody ? t.transfer.comesBack : ''}
        />
        {isMissing && !picked && (
          <p class="field-error" role="alert">
            {t.transfer.pick}
          </p>
        )}
        <div class="field note-field">
          <label for="transfer-note">{t.transfer.note}</label>
          <textarea id="transfer-note" ref={note} rows={2} maxLength={2_000} dir="auto" />
        </div>
        <div class="dialog-buttons">
          <button type="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="submit" class="primary">
            {t.transfer.submit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
