/** Where a chat goes: a department's queue, or one colleague. A word for the next person goes along. */
import type { AgentId, AgentSnapshot, DepartmentId, DirectoryView, Presence } from '@sapa/protocol';
import { useRef, useState } from 'preact/hooks';
import { Dialog } from '../parts/dialog.tsx';
import { useDesk, useLanguage, useTexts } from '../ui.ts';

type Target = { readonly department: DepartmentId } | { readonly agent: AgentId };
interface Choice {
  readonly key: string;
  readonly name: string;
  readonly target: Target;
  readonly status?: Presence;
}

const RANK: Readonly<Record<Presence, number>> = { online: 0, away: 1, offline: 2 };

export function TransferDialog({ snapshot, onClose }: { snapshot: AgentSnapshot; onClose: () => void }) {
  const t = useTexts();
  const desk = useDesk();
  const language = useLanguage();
  const [picked, setPicked] = useState<Choice>();
  const [isMissing, setMissing] = useState(false);
  const note = useRef<HTMLTextAreaElement>(null);
  const directory = desk.directory.value;
  const departments = (directory?.departments ?? []).map(
    ({ id, name }): Choice => ({ key: `d:${id}`, name: name[language], target: { department: id } }),
  );
  const colleagues = colleaguesOf(directory, desk.me.value.id);

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
        <Choices legend={t.transfer.departments} choices={departments} {...choices} />
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

function colleaguesOf(directory: DirectoryView | undefined, me: AgentId): readonly Choice[] {
  return (directory?.agents ?? [])
    .filter(({ id }) => id !== me)
    .sort((a, b) => RANK[a.status] - RANK[b.status])
    .map(({ id, name, status }) => ({ key: `a:${id}`, name, status, target: { agent: id } }));
}

interface ChoicesProps {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly picked: Choice | undefined;
  readonly onPick: (choice: Choice) => void;
  readonly empty?: string;
}

function Choices({ legend, choices, picked, onPick, empty }: ChoicesProps) {
  const t = useTexts();
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.length === 0 && <p class="field-hint">{empty}</p>}
      {choices.map((choice) => (
        <label key={choice.key}>
          <input type="radio" name="target" checked={picked?.key === choice.key} onChange={() => onPick(choice)} />
          <bdi>{choice.name}</bdi>
          {choice.status && (
            <span class="presence" data-presence={choice.status}>
              <span class="dot" aria-hidden="true" />
              {t.status[choice.status]}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
