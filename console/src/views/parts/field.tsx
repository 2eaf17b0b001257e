/** A labelled field whose error stands next to it and is read out with it. */
import type { ComponentChildren, InputHTMLAttributes, LooseInputHTMLAttributes, RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly name: string;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly mark?: string;
  readonly input?: RefObject<HTMLInputElement | null>;
  /** Takes the focus when it appears: the first field of a form the person asked for. */
  readonly isFirst?: boolean;
  readonly attributes?: LooseInputHTMLAttributes;
  readonly children?: ComponentChildren;
}

export function Field({ label, name, error, hint, mark, input, isFirst, attributes, children }: Props) {
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  const element = input ?? own;
  useLayoutEffect(() => {
    if (isFirst) element.current?.focus();
  }, [isFirst, element]);
  const about = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  // The strict type wants one literal `type`; here it comes from whoever draws the field.
  const given = (attributes ?? {}) as InputHTMLAttributes;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {mark && <span class="field-mark">{mark}</span>}
      <input
        {...given}
        ref={element}
        id={id}
        name={name}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={about || undefined}
      />
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}
