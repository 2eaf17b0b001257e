/** The owner's skills: what they are called, and who has and asks for them. */
import { useState } from 'preact/hooks';
import type { Draft } from '../draft.ts';
import { Tool } from '../flows/tool.tsx';
import { AddForm } from '../parts/add-form.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { RemoveDialog } from '../parts/remove-dialog.tsx';
import { TwoLanguages } from '../parts/two-languages.tsx';
import { addSkill, changeSkill, removeSkill, skillUse } from './edit-skills.ts';
import type { RuleSaying } from './rule-words.ts';

interface Props {
  readonly draft: Draft;
  readonly saying: RuleSaying;
}

export function SkillList({ draft, saying }: Props) {
  const { skillList: t } = saying.t;
  const { skills } = draft.settings.value.routing;
  const [removing, setRemoving] = useState<string>();
  const doomed = skills.findIndex(({ id }) => id === removing);
  return (
    <section class="section" aria-labelledby="skills-title">
      <h3 id="skills-title">{t.title}</h3>
      <p class="field-hint">{t.hint}</p>
      {skills.length === 0 && <p>{t.empty}</p>}
      <ul class="skill-rows" aria-label={t.list}>
        {skills.map(({ id }, at) => (
          <Row key={id} {...{ draft, saying, at }} onRemove={() => setRemoving(id)} />
        ))}
      </ul>
      {skills.length < 200 && (
        <AddForm
          label={t.newName}
          button={t.add}
          max={60}
          onAdd={(name) => draft.change((settings) => addSkill(settings, name))}
        />
      )}
      {doomed >= 0 && <Remove {...{ draft, saying, at: doomed }} onClose={() => setRemoving(undefined)} />}
    </section>
  );
}

function Row({ draft, saying, at, onRemove }: Props & { at: number; onRemove: () => void }) {
  const { skillList: t } = saying.t;
  const settings = draft.settings.value;
  const skill = settings.routing.skills[at];
  if (!skill) return null;
  const { people, rules } = skillUse(settings, skill.id);
  const path = `routing.skills[${at}]`;
  return (
    <li>
      <TwoLanguages
        label={t.names(skill.id)}
        hint={t.use(people, rules.length)}
        max={60}
        value={skill.name}
        error={draft.problemAt(path) ?? draft.problemAt(`${path}.id`) ?? draft.problemAt(`${path}.name`)}
        errorOf={(language) => draft.problemAt(`${path}.name.${language}`)}
        onChange={({ id = '', en = '' }) => draft.change((old) => changeSkill(old, at, { id, en }))}
      />
      <Tool name="remove" label={t.remove(skill.name[saying.language])} onClick={onRemove}>
        <Glyph name="remove" />
      </Tool>
    </li>
  );
}

/** Asks first, and says who would miss it. */
function Remove({ draft, saying, at, onClose }: Props & { at: number; onClose: () => void }) {
  const { skillList: t } = saying.t;
  const settings = draft.settings.value;
  const skill = settings.routing.skills[at];
  if (!skill) return null;
  const { people, rules } = skillUse(settings, skill.id);
  return (
    <RemoveDialog
      title={t.removeTitle(skill.name[saying.language])}
      yes={t.removeYes}
      onClose={onClose}
      onRemove={() => draft.change((old) => removeSkill(old, at))}
    >
      {people > 0 && <p>{t.removePeople(people)}</p>}
      {rules.length > 0 && <p class="callout danger">{t.removeRules(rules.join(', '))}</p>}
      <p>{t.removeText}</p>
    </RemoveDialog>
  );
}
