/** Some entries of the knowledge: chosen by looking for their questions. */
import type { EntryId } from '@sapa/protocol';
import { useState } from 'preact/hooks';
import { TextField } from '../parts/fields.tsx';
import { ErrorText } from '../parts/frame.tsx';
import { Glyph } from '../parts/glyph.tsx';
import type { Saying } from './step-words.ts';

interface Props {
  readonly chosen: readonly EntryId[];
  readonly onChange: (entries: EntryId[]) => void;
  readonly saying: Saying;
  readonly error?: string | undefined;
}

/** As many as one can look over. */
const SHOWN = 6;

export function EntriesField({ chosen, onChange, saying, error }: Props) {
  const { t, settings } = saying;
  const { knowledge } = settings.bot;
  const [sought, setSought] = useState('');
  const nameOf = (id: EntryId) => knowledge.find((entry) => entry.id === id)?.questions[0] ?? t.notThere(id);
  const words = sought.trim().toLowerCase();
  const found = knowledge
    .filter(({ id, questions }) => !chosen.includes(id) && questions.some((q) => q.toLowerCase().includes(words)))
    .slice(0, SHOWN);
  function choose(id: EntryId) {
    onChange([...chosen, id]);
    setSought('');
  }
  return (
    <fieldset class="entries">
      <legend>{t.entries}</legend>
      <ul class="pick-chosen">
        {chosen.map((id) => (
          <Chosen
            key={id}
            name={nameOf(id)}
            saying={saying}
            onRemove={() => onChange(chosen.filter((other) => other !== id))}
          />
        ))}
      </ul>
      {error && <ErrorText error={error} />}
      {knowledge.length === 0 ? (
        <p class="field-hint">{t.noEntries}</p>
      ) : (
        <TextField label={t.addEntry} type="search" value={sought} onChange={setSought} />
      )}
      <ul class="pick-found">
        {found.map(({ id }) => (
          <li key={id}>
            <button type="button" class="add" onClick={() => choose(id)}>
              <Glyph name="plus" size={16} />
              <span dir="auto">{nameOf(id)}</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Chosen({ name, saying, onRemove }: { name: string; saying: Saying; onRemove: () => void }) {
  const label = saying.t.removeEntry(name);
  return (
    <li>
      <span dir="auto">{name}</span>
      <button type="button" class="icon-button" aria-label={label} title={label} onClick={onRemove}>
        <Glyph name="remove" size={16} />
      </button>
    </li>
  );
}
