/** A supervisor gives a conversation to somebody: who is there, who has room, who can do what is asked for. */
import type { AgentSnapshot } from '@sapa/protocol';
import { useId, useState } from 'preact/hooks';
import { needNames } from '../../state/skills.ts';
import { type AssignChoice, assignChoices } from '../../state/targets.ts';
import { Dialog } from '../parts/dialog.tsx';
import { SkillMarks } from '../parts/route-marks.tsx';
import { useDesk, useNaming, useTexts } from '../ui.ts';
import { Choices } from './choices.tsx';
import { useBoard } from './use-board.ts';
import { useSteadyOrder } from './use-steady.ts';

export function AssignDialog({ snapshot, onClose }: { snapshot: AgentSnapshot; onClose: () => void }) {
  const t = useTexts();
  const id = useId();
  const desk = useDesk();
  const [picked, setPicked] = useState<AssignChoice>();
  const [isMissing, setMissing] = useState(false);
  const board = useBoard();
  const choices = useSteadyOrder(assignChoices(desk.directory.value, board, snapshot), board !== undefined);
  // Looked up again each time: somebody may fill up or leave while the dialog is open.
  const chosen = choices.find(({ key }) => key === picked?.key);
  const now = chosen?.isPossible ? chosen : undefined;
  const why = chosen?.why && t.assign.not[chosen.why](chosen.name);
  const nobody = choices.some(({ isPossible }) => isPossible) ? '' : t.assign.nobody;

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
          picked={chosen?.key}
          onPick={setPicked}
          isPossible={({ isPossible }) => isPossible}
          about={(choice) => <Fitness choice={choice} />}
          warning={why ?? nobody}
          warningId={id}
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
          <button
            type="submit"
            class="primary"
            aria-disabled={why !== undefined || undefined}
            aria-describedby={why === undefined ? undefined : id}
          >
            {t.assign.submit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Fitness({ choice: { has, lacks, isHolder, isAsked } }: { choice: AssignChoice }) {
  const naming = useNaming();
  const { t } = naming;
  return (
    <span class="fitness">
      {isHolder && <span class="tag-soft">{t.assign.holds}</span>}
      {isAsked && <span class="tag-soft">{t.assign.isAsked}</span>}
      {has.length > 0 && <span data-fit="has">{t.assign.has(needNames(has, naming))}</span>}
      {lacks.length > 0 && <span data-fit="lacks">{t.assign.lacks(needNames(lacks, naming))}</span>}
    </span>
  );
}
