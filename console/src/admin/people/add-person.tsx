/** A new colleague: a name and an address; the rest follows in their form. */
import { useState } from 'preact/hooks';
import { settingsHash } from '../../views/settings-route.ts';
import type { Draft } from '../draft.ts';
import { TextField } from '../parts/fields.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { addAgent } from './edit-people.ts';
import { usePeopleTexts } from './texts.ts';

export function AddPerson({ draft }: { draft: Draft }) {
  const t = usePeopleTexts();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  function add(event: Event) {
    event.preventDefault();
    if (!name.trim() || !email.trim()) return;
    draft.change((settings) => addAgent(settings, name.trim(), email));
    const added = draft.settings.value.agents.at(-1);
    if (added) location.hash = settingsHash('people', added.id);
  }
  return (
    <form class="section add-person" aria-labelledby="add-person" onSubmit={add}>
      <h3 id="add-person">{t.addTitle}</h3>
      <div class="add-form">
        <TextField label={t.newName} max={80} value={name} onChange={setName} />
        <TextField label={t.newEmail} type="email" max={254} value={email} onChange={setEmail} />
        <button type="submit">
          <Glyph name="plus" />
          {t.add}
        </button>
      </div>
    </form>
  );
}
