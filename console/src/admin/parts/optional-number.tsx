/** A number that may be absent: an empty field. */
import { useState } from 'preact/hooks';
import { TextField } from './fields.tsx';
import type { Labelled } from './frame.tsx';
import { usePartTexts } from './texts.ts';

interface Props extends Labelled {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

const numberIn = (text: string): number | undefined => (/^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined);

export function OptionalNumber({ value, onChange, ...labelled }: Props) {
  const t = usePartTexts();
  const [typed, setTyped] = useState('');
  const isOwn = numberIn(typed) === value;
  const text = isOwn ? typed : value === undefined ? '' : String(value);
  const isWrong = text.trim() !== '' && numberIn(text) === undefined;
  return (
    <TextField
      {...labelled}
      mark={labelled.mark ?? t.optional}
      isCode
      value={text}
      error={isWrong ? t.notNumber : labelled.error}
      onChange={(next) => {
        setTyped(next);
        onChange(numberIn(next));
      }}
    />
  );
}
