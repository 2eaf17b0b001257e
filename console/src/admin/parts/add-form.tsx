/** One line and a button: what a new thing is called. Enter adds it too. */
import { useState } from 'preact/hooks';
import { TextField } from './fields.tsx';
import { Glyph } from './glyph.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly max: number;
  readonly button: string;
  /** Never called with nothing but spaces. */
  readonly onAdd: (name: string) => void;
}

export function AddForm({ label, hint, max, button, onAdd }: Props) {
  const [name, setName] = useState('');
  return (
    <form
      class="add-form"
      onSubmit={(event) => {
        event.preventDefault();
        const written = name.trim();
        if (!written) return;
        onAdd(written);
        setName('');
      }}
    >
      <TextField label={label} hint={hint} max={max} value={name} onChange={setName} />
      <button type="submit">
        <Glyph name="plus" />
        {button}
      </button>
    </form>
  );
}
