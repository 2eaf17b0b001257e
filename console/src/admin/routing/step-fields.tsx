/** What happens to a conversation of this rule that waits on: other departments, other skills. */
import { withOptional } from '../flows/edit-steps.ts';
import { SelectField } from '../parts/fields.tsx';
import { ListEditor } from '../parts/list-editor.tsx';
import { SecondsField } from '../parts/seconds-field.tsx';
import { Switch } from '../parts/switch.tsx';
import { SkillLevels } from '../staff/skill-levels.tsx';
import { blankStep, type RuleStep } from './edit-rules.ts';
import type { RuleEditing } from './editing-rule.ts';

export function StepFields({ editing }: { editing: RuleEditing }) {
  const { rule, change, saying } = editing;
  const { t } = saying;
  return (
    <>
      <Switch
        label={t.skipFirst}
        isOn={rule.skipIfNobody}
        onChange={(skipIfNobody) => change((old) => ({ ...old, skipIfNobody }))}
      />
      <ListEditor
        label={t.steps}
        hint={t.stepsHint}
        isSet
        items={rule.steps}
        most={6}
        create={() => blankStep(rule.steps)}
        addLabel={t.addStep}
        nameOf={(_, at) => t.step(at + 1)}
        onChange={(steps) => change((old) => ({ ...old, steps }))}
      >
        {(step, set, at) => <Step editing={editing} step={step} at={at} onChange={set} />}
      </ListEditor>
    </>
  );
}

interface StepProps {
  readonly editing: RuleEditing;
  readonly step: RuleStep;
  readonly at: number;
  readonly onChange: (step: RuleStep) => void;
}

function Step({ editing, step, at, onChange }: StepProps) {
  const { errorAt, saying } = editing;
  const { t, settings, language } = saying;
  const path = `steps[${at}]`;
  return (
    <div class="rule-step">
      <div class="fields">
        <SecondsField
          label={t.after}
          min={1}
          value={step.afterSeconds}
          error={errorAt(`${path}.afterSeconds`) ?? errorAt(path)}
          onChange={(afterSeconds) => onChange({ ...step, afterSeconds })}
        />
        <SelectField
          label={t.also}
          value={step.department ?? ''}
          options={[
            { value: '', label: t.alsoNone },
            ...settings.departments.map(({ id, name }) => ({ value: id, label: name[language] })),
            ...goneDepartment(editing, step),
          ]}
          error={errorAt(`${path}.department`)}
          onChange={(value) =>
            onChange(withOptional(step, 'department', settings.departments.find(({ id }) => id === value)?.id))
          }
        />
      </div>
      <OtherSkills editing={editing} step={step} at={at} onChange={onChange} />
      <Switch
        label={t.skip}
        isOn={step.skipIfNobody}
        onChange={(skipIfNobody) => onChange({ ...step, skipIfNobody })}
      />
    </div>
  );
}

function OtherSkills({ editing, step, at, onChange }: StepProps) {
  const { errorAt, saying } = editing;
  const { t, settings } = saying;
  return (
    <>
      <Switch
        label={t.others}
        hint={step.required ? t.othersHint : undefined}
        isOn={step.required !== undefined}
        onChange={(isOn) => onChange(withOptional(step, 'required', isOn ? [] : undefined))}
      />
      {step.required && (
        <SkillLevels
          label={t.required}
          settings={settings}
          kind="asked"
          most={10}
          value={step.required}
          errorAt={(rest) => errorAt(`steps[${at}].required${rest}`)}
          onChange={(required) => onChange({ ...step, required })}
        />
      )}
    </>
  );
}

/** The step's own department, when it is not there any more. */
function goneDepartment({ saying }: RuleEditing, { department }: RuleStep) {
  const isGone = department !== undefined && !saying.settings.departments.some(({ id }) => id === department);
  return isGone ? [{ value: department, label: saying.t.said.gone(department) }] : [];
}
