/** All departments: when they are open and how many are in them; and what the visitors of each site can choose. */
import type { Department } from '@sapa/protocol';
import { useState } from 'preact/hooks';
import { settingsHash } from '../../views/settings-route.ts';
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { Tool } from '../flows/tool.tsx';
import { AddForm } from '../parts/add-form.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { TryWeek } from '../week/try-week.tsx';
import { addDepartment, membersOf } from './edit-teams.ts';
import { RemoveTeam } from './remove-team.tsx';
import { SiteChoices } from './site-choices.tsx';
import { useTeamTexts } from './texts.ts';
import { weekText } from './week-hours.ts';

export function TeamList({ draft, isGone }: { draft: Draft; isGone: boolean }) {
  const t = useTeamTexts();
  const { departments } = draft.settings.value;
  const [removing, setRemoving] = useState<string>();
  const doomed = departments.findIndex(({ id }) => id === removing);
  function add(name: string) {
    draft.change((settings) => addDepartment(settings, name));
    const added = draft.settings.value.departments.at(-1);
    if (added) location.hash = settingsHash('teams', added.id);
  }
  return (
    <div class="screen teams">
      <header class="screen-head">
        <h2>{t.title}</h2>
        <p class="lead">{t.lead}</p>
      </header>
      {isGone && <p class="callout">{t.gone}</p>}
      <ul class="team-rows" aria-label={t.list}>
        {departments.map((department, at) => (
          <Row key={department.id} {...{ draft, department, at }} onRemove={() => setRemoving(department.id)} />
        ))}
      </ul>
      <AddForm label={t.newName} button={t.add} max={200} onAdd={add} />
      <SiteChoices draft={draft} />
      <TryWeek draft={draft} />
      {doomed >= 0 && <RemoveTeam draft={draft} at={doomed} onClose={() => setRemoving(undefined)} />}
    </div>
  );
}

interface RowProps {
  readonly draft: Draft;
  readonly department: Department;
  readonly at: number;
  readonly onRemove: () => void;
}

function Row({ draft, department, at, onRemove }: RowProps) {
  const t = useTeamTexts();
  const language = useLanguage();
  const settings = draft.settings.value;
  const { id, hours, queue } = department;
  const name = department.name[language];
  const open = hours ? weekText(hours.week, language) || t.neverOpen : t.alwaysOpen;
  const about = [open, t.people(membersOf(settings, id).length), t.queue.strategies[queue.strategy].title];
  return (
    <li class="team-row">
      <a href={settingsHash('teams', id)}>
        <strong dir="auto">{name}</strong>
        <span class="team-about">{about.join(' · ')}</span>
        {draft.hasProblemsIn(`departments[${at}]`) && <span class="team-wrong">{t.wrong}</span>}
      </a>
      {settings.departments.length > 1 && (
        <Tool name="remove" label={t.remove(name)} onClick={onRemove}>
          <Glyph name="remove" />
        </Tool>
      )}
    </li>
  );
}
