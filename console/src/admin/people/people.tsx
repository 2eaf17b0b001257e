/** People: their list, who can do what or, where the address names one, their form. */
import { useState } from 'preact/hooks';
import '../../styles/admin-people.css';
import type { Draft } from '../draft.ts';
import { TextField } from '../parts/fields.tsx';
import { Views } from '../parts/views.tsx';
import { TryWeek } from '../week/try-week.tsx';
import { AddPerson } from './add-person.tsx';
import { foundAgents } from './edit-people.ts';
import { Matrix } from './matrix.tsx';
import { PersonForm } from './person-form.tsx';
import { PersonList } from './person-list.tsx';
import { usePeopleTexts } from './texts.ts';

const VIEWS = ['list', 'skills'] as const;
/** As many as a page shows without getting slow. */
const SHOWN = 50;
/** Fewer are looked over faster than searched. */
const SEARCHED = 8;

export function PeopleScreen({ draft, item }: { draft: Draft; item?: string | undefined }) {
  const { agents } = draft.settings.value;
  const index = agents.findIndex(({ id }) => id === item);
  const agent = agents[index];
  if (agent) return <PersonForm key={agent.id} {...{ draft, index, agent }} />;
  return <Everybody draft={draft} isGone={item !== undefined} />;
}

function Everybody({ draft, isGone }: { draft: Draft; isGone: boolean }) {
  const t = usePeopleTexts();
  const settings = draft.settings.value;
  const [view, setView] = useState<(typeof VIEWS)[number]>('list');
  const [sought, setSought] = useState('');
  const found = foundAgents(settings, sought);
  const shown = found.slice(0, SHOWN);
  return (
    <div class="screen people">
      <header class="screen-head">
        <h2>{t.title}</h2>
        <p class="lead">{t.lead}</p>
      </header>
      {isGone && <p class="callout">{t.gone}</p>}
      <Views
        label={t.views}
        views={VIEWS.map((value) => ({ value, label: t.view[value] }))}
        shown={view}
        onShow={setView}
      />
      {settings.agents.length > SEARCHED && (
        <TextField label={t.search} type="search" value={sought} onChange={setSought} />
      )}
      {view === 'list' ? <PersonList draft={draft} places={shown} /> : <Matrix draft={draft} places={shown} />}
      <p class="field-hint" role="status">
        {found.length === 0 ? t.nobody : found.length > SHOWN ? t.shown(SHOWN, found.length) : ''}
      </p>
      {view === 'list' && <AddPerson draft={draft} />}
      <TryWeek draft={draft} />
    </div>
  );
}
