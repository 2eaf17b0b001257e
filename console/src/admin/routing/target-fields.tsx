/** Where a rule leads, and how urgent it makes the conversation. */
import type { Rule } from '@sapa/protocol';
import { useId } from 'preact/hooks';
import { withOptional } from '../flows/edit-steps.ts';
import { SelectField } from '../parts/fields.tsx';
import { Frame, stateOf } from '../parts/frame.tsx';
import { keyOfTarget, targetOfKey } from '../parts/target-key.ts';
import { usePartTexts } from '../parts/texts.ts';
import type { RuleEditing } from './editing-rule.ts';

export function TargetFields({ editing }: { editing: RuleEditing }) {
  const { rule, change, errorAt, saying } = editing;
  const { t } = saying;
  return (
    <div class="fields">
      <Target editing={editing} />
      <SelectField
        label={t.priority}
        hint={t.priorityHint}
        value={rule.priority === undefined ? '' : String(rule.priority)}
        options={[
          { value: '', label: t.priorityOwn },
          ...([1, 2, 3, 4, 5] as const).map((n) => ({ value: String(n), label: t.priorities[n] })),
        ]}
        error={errorAt('priority')}
        onChange={(value) => change((old) => withOptional(old, 'priority', value === '' ? undefined : Number(value)))}
      />
    </div>
  );
}

function Target({ editing }: { editing: RuleEditing }) {
  const { rule, change, errorIn, saying } = editing;
  const { t, settings, language } = saying;
  const parts = usePartTexts();
  const id = useId();
  const key = rule.target ? keyOfTarget(rule.target) : '';
  const labelled = { label: t.target, hint: t.targetHint, error: errorIn('target') };
  const departments = settings.departments.map((one) => ({ value: `department:${one.id}`, label: one.name[language] }));
  const agents = settings.agents.map((one) => ({ value: `agent:${one.id}`, label: one.name }));
  const isKnown = key === '' || [...departments, ...agents].some(({ value }) => value === key);
  return (
    <Frame id={id} {...labelled}>
      <select
        {...stateOf(id, labelled)}
        value={key}
        onChange={(event) => {
          const target = targetOf(event.currentTarget.value);
          change((old) => withOptional(old, 'target', target));
        }}
      >
        <option value="">{t.anywhere}</option>
        <Group label={parts.target.departments} options={departments} />
        <Group label={parts.target.agents} options={agents} />
        {!isKnown && <option value={key}>{parts.target.gone(key.split(':')[1] ?? key)}</option>}
      </select>
    </Frame>
  );
}

function targetOf(key: string): Rule['target'] {
  const target = targetOfKey(key);
  return typeof target === 'string' ? undefined : target;
}

function Group({ label, options }: { label: string; options: readonly { value: string; label: string }[] }) {
  if (options.length === 0) return null;
  return (
    <optgroup label={label}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </optgroup>
  );
}
