/** Where a chat goes: a department's queue, or one colleague. A word for the next person goes along. */
import type { AgentSnapshot, Presence } from '@sapa/protocol';
import { useRef, useState } from 'preact/hooks';
import { type Choice, colleagueChoices, departmentChoices } from '../../state/targets.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useDesk, useLanguage, useTexts } from '../ui.ts';

export function TransferDialog({ snapshot, onClose }: { snapshot: AgentSnapshot; onClose: () => void }) {
  const t = useTexts();
  const desk = useDesk();
  const language = useLanguage();
  const [picked, setPicked] = useState<Choice>();
  const [isMissing, setMissing] = useState(false);
  const note = useRef<HTMLTextAreaElement>(null);
  const directory = desk.directory.value;
  const departments = departmentChoices(directory, snapshot.agent?.id, language);
  const colleagues = colleagueChoices(directory, desk.me.value.id);
  // Looked up again each time: somebody may come or leave while the dialog is open.
  const isUnstaffed = departments.some(({ key, online }) => key === picked?.key && online === 0);

  function submit(event: Event) {
    event.preventDefault();
    if (!picked) return setMissing(true);
    const words = note.current?.value.trim();
    desk.do({ type: 'transfer', ...picked.target, ...(words && { note: words }) }, snapshot.id);
    onClose();
  }
  const choices = { picked, onPick: setPicked };
  return (
    <Dialog title={t.transfer.title} onClose={onClose}>
      <p class="lead">{t.transfer.lead}</p>
      <form onSubmit={submit}>
        <Choices
          legend={t.transfer.departments}
          choices={departments}
          {...choices}
          warning={isUnstaffed ? t.transfer.unstaffed : ''}
        />
        <Choices legend={t.transfer.colleagues} choices={colleagues} {...choices} empty={t.transfer.noColleagues} />
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

interface ChoicesProps {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly picked: Choice | undefined;
  readonly onPick: (choice: Choice) => void;
  readonly empty?: string;
  /** About the picked one; an empty text keeps the place where it is going to be announced. */
  readonly warning?: string;
}

function Choices({ legend, choices, picked, onPick, empty, warning }: ChoicesProps) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.length === 0 && <p class="field-hint">{empty}</p>}
      {choices.map((choice) => (
        <label key={choice.key}>
          <input type="radio" name="target" checked={picked?.key === choice.key} onChange={() => onPick(choice)} />
          <bdi>{choice.name}</bdi>
          <There choice={choice} />
        </label>
      ))}
      {warning !== undefined && (
        <p class="transfer-warning" role="status">
          {warning}
        </p>
      )}
    </fieldset>
  );
}

/** A colleague's status, or how many are online in the department. */
function There({ choice }: { choice: Choice }) {
  const t = useTexts();
  const isDepartment = 'online' in choice;
  const presence: Presence = !isDepartment ? choice.status : choice.online > 0 ? 'online' : 'offline';
  return (
    <span class="presence" data-presence={presence}>
      <span class="dot" aria-hidden="true" />
      {isDepartment ? t.transfer.online(choice.online) : t.status[choice.status]}
    </span>
  );
}
