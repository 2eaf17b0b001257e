/** At the foot of the settings when something changed: what, and whether it is saved, discarded, in conflict or wrong. */
import { Clashes, ConflictButtons } from './conflict.tsx';
import type { Draft } from './draft.ts';
import { problemText } from './parts/problem-text.ts';
import { usePartTexts } from './parts/texts.ts';
import { ProblemLink } from './problem-link.tsx';
import { type ShellTexts, useShellTexts } from './texts.ts';

export function SaveBar({ draft }: { draft: Draft }) {
  const t = useShellTexts();
  const isDirty = draft.isDirty.value;
  const done = draft.done.value;
  const isConflict = draft.phase.value === 'conflict';
  return (
    <section class="save-bar" aria-label={t.save.label} data-shown={isDirty || done !== undefined || undefined}>
      <Problems draft={draft} />
      <p role="status">{statusOf(draft, t)}</p>
      {isConflict && <ConflictButtons draft={draft} />}
      {isConflict && <Clashes draft={draft} />}
      {isDirty && !isConflict && <SaveButtons draft={draft} />}
      {!isDirty && done && (
        <div class="save-bar-buttons">
          <button type="button" onClick={() => void draft.undo()}>
            {t.save.undo}
          </button>
        </div>
      )}
    </section>
  );
}

function statusOf(draft: Draft, t: ShellTexts): string {
  const named = (parts: readonly string[]) => [...new Set(parts.map((part) => t.part[part] ?? part))].join(', ');
  const done = draft.done.value;
  if (draft.phase.value === 'conflict') return t.save.conflict;
  if (draft.phase.value === 'unreachable') return t.save.unreachable;
  if (draft.isDirty.value) return t.save.unsaved(named(draft.changed.value));
  return done ? t.save[done.what](named(done.parts)) : '';
}

function SaveButtons({ draft }: { draft: Draft }) {
  const t = useShellTexts();
  const isSaving = draft.phase.value === 'saving';
  return (
    <div class="save-bar-buttons">
      <button type="button" disabled={isSaving} onClick={() => draft.discard()}>
        {t.save.discard}
      </button>
      <button
        type="button"
        class="primary"
        aria-disabled={isSaving || undefined}
        aria-keyshortcuts="Control+S Meta+S"
        title={t.save.hint}
        onClick={() => void draft.save()}
      >
        {isSaving ? t.save.saving : t.save.save}
      </button>
    </div>
  );
}

/** Enough to know where to look; the fields themselves say the rest. */
const SHOWN = 5;

function Problems({ draft }: { draft: Draft }) {
  const t = useShellTexts();
  const words = usePartTexts();
  const problems = draft.problems.value;
  if (problems.length === 0) return null;
  return (
    <div class="save-bar-problems" role="alert">
      <p>{t.save.problems(problems.length)}</p>
      <ul>
        {problems.slice(0, SHOWN).map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <ProblemLink path={path} settings={draft.settings.value} /> {problemText(message, words)}
          </li>
        ))}
      </ul>
    </div>
  );
}
