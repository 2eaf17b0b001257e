/** A supervisor gives a conversation to somebody: who is there, who has room, who can do what is asked for. */
import type { AgentSnapshot } from '@sapa/protocol';
import { useState } from 'preact/hooks';
import { needNames } from '../../state/skills.ts';
import { type AssignChoice, assignChoices } from '../../state/targets.ts';
import { Dialog } from '../parts/dialog.tsx';
import { SkillMarks } from '../parts/route-marks.tsx';
import { useDesk, useNaming, useTexts } from '../ui.ts';
import { Choices } from './choices.tsx';
import { useBoard } from './use-board.ts';

export function AssignDialog({ snapshot, onClose }: { snapshot: AgentSnapshot; onClose: () => void }) {
  const t = useTexts();
  const desk = useDesk();
  const [picked, setPicked] = useState<AssignChoice>();
  const [isMissing, setMissing] = useState(false);
  const choices = assignChoices(desk.directory.value, useBoard(), snapshot);
  // Looked up again each time: somebody may fill up or leave while the dialog is open.
  const now = choices.find(({ key, isPossible }) => isPossible && key === picked?.key);

  function submit(event: Event) {
    event.preventDefault();
    if (!now) return setMissing(true);
    desk.do({ type: 'assign', ...now.target }, snapshot.id);
    onClose();
  }
  return (
    <Dialog title={t.assign.title} onClose={onClose}>
      <p class="lead">{t.assign.lead}</p>
      <form onSubmit={submit}>
        <SkillMarks snapshot={snapshot} />
        <Choices
          legend={t.assign.agents}
          choices={choices}
          picked={now?.key}
          onPick={setPicked}
          isPossible={({ isPossible }) => isPossible}
          about={(choice) => <Fitness choice={choice} />}
          warning={choices.some(({ isPossible }) => isPossible) ? '' : t.assign.nobody}
        />
        {isMissing && !now && (
          <p class="field-error" role="alert">
            {t.assign.pick}
          </p>
        )}
        <div class="dialog-buttons">
          <button type="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="submit" class="primary">
            {t.assign.submit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Fitness({ choice: { has, lacks, isHolder } }: { choice: AssignChoice }) {
  const naming = useNaming();
  const { t } = naming;
  return (
    <span class="fitness">
      {isHolder && <span class="tag-soft">{t.assign.holds}</span>}
      {has.length > 0 && <span data-fit="has">{t.assign.has(needNames(has, naming))}</span>}
      {lacks.length > 0 && <span data-fit="lacks">{t.assign.lacks(needNames(lacks, naming))}</span>}
    </span>
  );
}
