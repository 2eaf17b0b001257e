/** What a step says, in both languages, with the fields that may stand in it. */
import type { SomeTexts } from '@sapa/protocol';
import { TwoLanguages } from '../parts/two-languages.tsx';
import type { StepProps } from './editing.ts';
import { asTemplates, fieldsAbove } from './step-words.ts';

interface Props extends Omit<StepProps, 'step' | 'change'> {
  readonly label: string;
  readonly hint?: string;
  readonly texts: SomeTexts;
  readonly onText: (texts: { id?: string; en?: string }) => void;
  /** Where the text is within the step. */
  readonly path?: string;
  readonly max?: number;
}

export function SpokenText({ editing, at, errorAt, label, hint, texts, onText, path = 'text', max = 2_000 }: Props) {
  const { t, settings } = editing.saying;
  const known = fieldsAbove(editing.flow.steps, at, settings.connections);
  const about = known.length > 0 ? `${t.textHint} ${t.known(asTemplates(known))}` : undefined;
  return (
    <TwoLanguages
      label={label}
      hint={[hint, about].filter(Boolean).join(' ') || undefined}
      rows={3}
      max={max}
      value={texts}
      error={errorAt(path)}
      errorOf={(language) => errorAt(`${path}.${language}`)}
      onChange={onText}
    />
  );
}
