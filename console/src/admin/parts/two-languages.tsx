/** The same text in Indonesian and English, side by side. An empty one is left out: Sapa's own words or the other language stand in. */
import type { SomeTexts } from '@sapa/protocol';
import { LANGUAGES, type Language } from '@sapa/protocol';
import { TextArea, TextField } from './fields.tsx';
import { ErrorText } from './frame.tsx';
import { LinesField } from './lines.tsx';
import { usePartTexts } from './texts.ts';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: SomeTexts;
  readonly onChange: (value: { id?: string; en?: string }) => void;
  /** Of the pair as a whole. */
  readonly error?: string | undefined;
  readonly errorOf?: (language: Language) => string | undefined;
  /** Several lines; absent: one. */
  readonly rows?: number;
  readonly max?: number;
  readonly placeholderOf?: (language: Language) => string;
}

export function TwoLanguages({ label, hint, value, onChange, error, errorOf, rows, max, placeholderOf }: Props) {
  const t = usePartTexts();
  const set = (language: Language, text: string) =>
    onChange(Object.fromEntries(Object.entries({ ...value, [language]: text }).filter(([, written]) => written)));
  return (
    <fieldset class="languages">
      <legend>{label}</legend>
      {LANGUAGES.map((language) => {
        const field = {
          label: t.languages[language],
          value: value[language] ?? '',
          error: errorOf?.(language),
          onChange: (text: string) => set(language, text),
          ...(max !== undefined && { max }),
          ...(placeholderOf && { placeholder: placeholderOf(language) }),
        };
        return rows ? <TextArea key={language} {...field} rows={rows} /> : <TextField key={language} {...field} />;
      })}
      {error && <ErrorText error={error} />}
      {hint && <p class="field-hint">{hint}</p>}
    </fieldset>
  );
}

/** Lists of phrases in both languages, one per line. */
export function PhrasesEditor({
  label,
  hint,
  value,
  onChange,
  errorOf,
  rows = 4,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: Readonly<Record<Language, readonly string[]>>;
  readonly onChange: (value: Record<Language, string[]>) => void;
  readonly errorOf?: (language: Language) => string | undefined;
  readonly rows?: number;
}) {
  const t = usePartTexts();
  return (
    <fieldset class="languages">
      <legend>{label}</legend>
      {LANGUAGES.map((language) => (
        <LinesField
          key={language}
          label={t.languages[language]}
          value={value[language]}
          rows={rows}
          error={errorOf?.(language)}
          onChange={(phrases) => onChange({ id: [...value.id], en: [...value.en], [language]: phrases })}
        />
      ))}
      <p class="field-hint">{[hint, t.onePerLine].filter(Boolean).join(' ')}</p>
    </fieldset>
  );
}
