/** What every labelled field has in common: label, hint, and the error that is read out with it. Not a field by itself. */
import type { ComponentChildren } from 'preact';
import { problemText } from './problem-text.ts';
import { usePartTexts } from './texts.ts';

export interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Said at the right of the label, such as a unit or "optional". */
  readonly mark?: string | undefined;
  /** From `draft.problemAt(path)`; it is translated here. */
  readonly error?: string | undefined;
  /** The label is only read out: a heading beside it says the same to the eye. */
  readonly isLabelUnseen?: boolean;
}

export function Frame({
  id,
  label,
  hint,
  mark,
  error,
  isLabelUnseen,
  children,
}: Labelled & { id: string; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id} class={isLabelUnseen ? 'unseen' : undefined}>
        {label}
      </label>
      {mark && <span class="field-mark">{mark}</span>}
      {children}
      {error && <ErrorText id={`${id}-error`} error={error} />}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

export function ErrorText({ id, error }: { id?: string; error: string }) {
  const t = usePartTexts();
  return (
    <p class="field-error" id={id}>
      {problemText(error, t)}
    </p>
  );
}

/** What the field itself says of its state. */
export function stateOf(id: string, { hint, error }: Labelled) {
  const about = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return { id, 'aria-invalid': error ? ('true' as const) : undefined, 'aria-describedby': about || undefined };
}
