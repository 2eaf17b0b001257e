/** Skills, each with a level: what a rule asks for, or what somebody can do. */
import type { Settings, SkillNeed } from '@sapa/protocol';
import { useLanguage } from '../../views/ui.ts';
import { SelectField } from '../parts/fields.tsx';
import { ListEditor } from '../parts/list-editor.tsx';
import { LEVELS, nextSkill, skillName, skillOptions } from './skills.ts';
import { useStaffTexts } from './texts.ts';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly settings: Pick<Settings, 'routing'>;
  readonly value: readonly SkillNeed[];
  readonly onChange: (value: SkillNeed[]) => void;
  /** A rule asks for a level or better; somebody has one. */
  readonly kind: 'asked' | 'had';
  readonly most: number;
  readonly error?: string | undefined;
  /** @param path within the list: `[0].skill` */
  readonly errorAt: (path: string) => string | undefined;
}

export function SkillLevels({ label, hint, settings, value, onChange, kind, most, errorAt }: Props) {
  const t = useStaffTexts();
  const language = useLanguage();
  const { skills } = settings.routing;
  const options = skillOptions(skills, language, t);
  const nameOf = (id: string) => skillName(skills, id, language, t);
  const create = () => ({ skill: nextSkill(options, value), level: kind === 'asked' ? 1 : 5 });
  return (
    <ListEditor
      label={label}
      hint={hint}
      isSet
      most={Math.min(most, options.length)}
      items={value}
      create={create}
      addLabel={t.skill.add}
      nameOf={({ skill }) => nameOf(skill)}
      onChange={onChange}
    >
      {(need, set, at) => (
        <div class="skill-level">
          <SelectField
            label={t.skill.skill}
            value={need.skill}
            options={withCurrent(options, need.skill, nameOf(need.skill))}
            error={errorAt(`[${at}].skill`) ?? errorAt(`[${at}]`)}
            onChange={(skill) => set({ ...need, skill })}
          />
          <SelectField
            label={kind === 'asked' ? t.skill.needLevel : t.skill.level}
            value={String(need.level)}
            options={LEVELS.map((level) => ({ value: String(level), label: String(level) }))}
            error={errorAt(`[${at}].level`)}
            onChange={(level) => set({ ...need, level: Number(level) })}
          />
        </div>
      )}
    </ListEditor>
  );
}

/** What is not there any more stays to be seen. */
const withCurrent = (options: readonly { value: string; label: string }[], value: string, label: string) =>
  options.some((option) => option.value === value) ? options : [{ value, label }, ...options];
