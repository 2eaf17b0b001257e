/** Which departments the visitors of each site can choose, in which order. */
import type { DepartmentId } from '@sapa/protocol';
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { SelectField } from '../parts/fields.tsx';
import { ErrorText } from '../parts/frame.tsx';
import { ListEditor } from '../parts/list-editor.tsx';
import { usePartTexts } from '../parts/texts.ts';
import { setSiteDepartments } from './edit-teams.ts';
import { useTeamTexts } from './texts.ts';

export function SiteChoices({ draft }: { draft: Draft }) {
  const { sites: t } = useTeamTexts();
  const { sites } = draft.settings.value;
  return (
    <section class="section site-choices" aria-labelledby="site-choices">
      <h3 id="site-choices">{t.title}</h3>
      <p class="field-hint">{t.hint}</p>
      {sites.map((site, at) => (
        <Choices key={site.key} draft={draft} at={at} />
      ))}
    </section>
  );
}

function Choices({ draft, at }: { draft: Draft; at: number }) {
  const { sites: t } = useTeamTexts();
  const parts = usePartTexts();
  const language = useLanguage();
  const { sites, departments } = draft.settings.value;
  const site = sites[at];
  if (!site) return null;
  const chosen = site.departments;
  const nameOf = (id: DepartmentId) => departments.find((one) => one.id === id)?.name[language] ?? parts.pick.gone(id);
  const free = departments.filter(({ id }) => !chosen.includes(id));
  const path = `sites[${at}].departments`;
  const problem = draft.problemAt(path);
  return (
    <div class="site-choice">
      <ListEditor
        label={t.of(site.name)}
        items={chosen}
        least={1}
        create={free[0] && (() => free[0]?.id ?? ('' as DepartmentId))}
        addLabel={t.add}
        nameOf={nameOf}
        onChange={(next) => draft.change((settings) => setSiteDepartments(settings, at, next))}
      >
        {(id, set, place) => (
          <SelectField
            label={t.department(place + 1)}
            isLabelUnseen
            value={id}
            options={[
              ...departments.filter((one) => one.id === id || !chosen.includes(one.id)).map((one) => one.id),
              ...(departments.some((one) => one.id === id) ? [] : [id]),
            ].map((value) => ({ value, label: nameOf(value) }))}
            error={draft.problemAt(`${path}[${place}]`)}
            onChange={set}
          />
        )}
      </ListEditor>
      {problem && <ErrorText error={problem} />}
    </div>
  );
}
