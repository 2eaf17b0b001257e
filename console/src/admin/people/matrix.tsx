/** Who can do what: a row for each colleague, a column for each skill, a level in each cell. */

import { settingsHash } from '../../views/settings-route.ts';
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { TableFrame } from '../parts/table-frame.tsx';
import { LEVELS, skillOptions } from '../staff/skills.ts';
import { useStaffTexts } from '../staff/texts.ts';
import { setSkill } from './edit-people.ts';
import { usePeopleTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  /** Whom to show, by their places in the settings. */
  readonly places: readonly number[];
}

export function Matrix({ draft, places }: Props) {
  const { matrix: t, ...texts } = usePeopleTexts();
  const staff = useStaffTexts();
  const language = useLanguage();
  const { agents, routing } = draft.settings.value;
  const skills = skillOptions(routing.skills, language, staff);
  return (
    <div class="section">
      <p class="field-hint">{t.hint}</p>
      {routing.skills.length === 0 && (
        <p>
          {texts.noSkills} <a href={settingsHash('routing', 'skills')}>{texts.skillsLink}</a>
        </p>
      )}
      <TableFrame label={t.caption}>
        <table class="matrix">
          <caption class="unseen">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.person}</th>
              {skills.map(({ value, label }) => (
                <th key={value} scope="col" dir="auto">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((at) => (
              <Row key={agents[at]?.id} draft={draft} at={at} skills={skills} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}

type Skills = ReturnType<typeof skillOptions>;

function Row({ draft, at, skills }: { draft: Draft; at: number; skills: Skills }) {
  const agent = draft.settings.value.agents[at];
  return (
    <tr>
      <th scope="row">
        <a href={settingsHash('people', agent?.id)} dir="auto">
          {agent?.name}
        </a>
      </th>
      {skills.map((skill) => (
        <td key={skill.value}>
          <Cell draft={draft} at={at} skill={skill} />
        </td>
      ))}
    </tr>
  );
}

interface CellProps {
  readonly draft: Draft;
  readonly at: number;
  readonly skill: Skills[number];
}

function Cell({ draft, at, skill: { value, label } }: CellProps) {
  const { matrix: t } = usePeopleTexts();
  const agent = draft.settings.value.agents[at];
  const level = agent?.skills.find(({ skill }) => skill === value)?.level;
  return (
    <select
      aria-label={t.cell(agent?.name ?? '', label)}
      data-none={level === undefined || undefined}
      value={level === undefined ? '' : String(level)}
      onChange={({ currentTarget }) => {
        const chosen = currentTarget.value === '' ? undefined : Number(currentTarget.value);
        draft.change((settings) => setSkill(settings, at, value, chosen));
      }}
    >
      <option value="">{t.none}</option>
      {LEVELS.map((n) => (
        <option key={n} value={String(n)}>
          {n}
        </option>
      ))}
    </select>
  );
}
