/**
 * Lists of short texts in one field: one per line, or separated by commas. What is being typed stays as typed (an empty line,
 * a comma at the end) until the list changes from elsewhere.
 */
import { useRef } from 'preact/hooks';
import { same } from '../merge.ts';
import { TextArea, TextField } from './fields.tsx';
import type { Labelled } from './frame.tsx';

interface Props extends Labelled {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly placeholder?: string;
}

/** One per line: questions, phrases. */
export function LinesField({ rows = 4, ...props }: Props & { readonly rows?: number }) {
  return <TextArea {...useAsText(props, '\n')} rows={Math.max(rows, Math.min(12, props.value.length + 1))} />;
}

/** Separated by commas: tags, keywords, words. @param rows where there may be many; absent: one line */
export function WordsField({ rows, ...props }: Props & { readonly rows?: number }) {
  const field = useAsText(props, ',');
  return rows ? <TextArea {...field} rows={rows} /> : <TextField {...field} />;
}

function useAsText({ value, onChange, ...rest }: Props, separator: '\n' | ',') {
  const typed = useRef<string>(undefined);
  const listOf = (text: string) =>
    text
      .split(separator === ',' ? /[,\n]/ : separator)
      .map((part) => part.trim())
      .filter(Boolean);
  const asTyped = typed.current;
  const shown =
    asTyped !== undefined && same(listOf(asTyped), value) ? asTyped : value.join(separator === ',' ? ', ' : separator);
  return {
    ...rest,
    value: shown,
    onChange: (text: string) => {
      typed.current = text;
      onChange(listOf(text));
    },
  };
}
