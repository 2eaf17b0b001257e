/** One department: its name, who is in it, its hours, its queue. */
import type { Department } from '@sapa/protocol';
import { Icon } from '../../views/parts/icon.tsx';
import { settingsHash } from '../../views/settings-route.ts';
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { TwoLanguages } from '../parts/two-languages.tsx';
import { TryWeek } from '../week/try-week.tsx';
import { changeDepartment, membersOf } from './edit-teams.ts';
import { HoursFields } from './hours-fields.tsx';
import { QueueFields } from './queue-fields.tsx';
import { RelaxFields } from './relax-fields.tsx';
import { useTeamTexts } from './texts.ts';

/** What the parts of the form get. */
export interface TeamProps {
  readonly draft: Draft;
  readonly department: Department;
  readonly change: (edit: (department: Department) => Department) => void;
  /** @param path within the department: `queue.rings[0].lower` */
  readonly errorAt: (path: string) => string | undefined;
}

export function TeamForm({ draft, index, department }: { draft: Draft; index: number; department: Department }) {
  const t = useTeamTexts();
  const props: TeamProps = {
    draft,
    department,
    change: (edit) => draft.change((settings) => changeDepartment(settings, index, edit)),
    errorAt: (path) => draft.problemAt(`departments[${index}].${path}`),
  };
  return (
    <div class="screen team-form">
      <a class="flow-back" href={settingsHash('teams')}>
        <Icon name="back" />
        {t.back}
      </a>
      <Head {...props} />
      <HoursFields {...props} />
      <QueueFields {...props} />
      <RelaxFields {...props} />
      <TryWeek draft={draft} />
    </div>
  );
}

function Head({ draft, department, change, errorAt }: TeamProps) {
  const t = useTeamTexts();
  const language = useLanguage();
  const members = membersOf(draft.settings.value, department.id);
  return (
    <section class="section" aria-label={department.name[language]}>
      <h2 dir="auto">{department.name[language]}</h2>
      <TwoLanguages
        label={t.name}
        max={200}
        value={department.name}
        error={errorAt('name') ?? errorAt('id')}
        errorOf={(each) => errorAt(`name.${each}`)}
        onChange={({ id = '', en = '' }) => change((old) => ({ ...old, name: { id, en } }))}
      />
      <div class="team-members">
        <h3>{t.members}</h3>
        {members.length === 0 && <p class="callout">{t.noMembers}</p>}
        <ul>
          {members.map(({ id, name }) => (
            <li key={id}>
              <a href={settingsHash('people', id)}>
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
        <a href={settingsHash('people')}>{t.membersLink}</a>
      </div>
    </section>
  );
}
