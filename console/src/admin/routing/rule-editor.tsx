/** One rule: its name, the sentence it amounts to, when it fits, where it leads, who may answer, and what happens if nobody does. */
import type { Rule } from '@sapa/protocol';
import { Icon } from '../../views/parts/icon.tsx';
import { settingsHash } from '../../views/settings-route.ts';
import type { Draft } from '../draft.ts';
import { TextField } from '../parts/fields.tsx';
import { ListEditor } from '../parts/list-editor.tsx';
import { Switch } from '../parts/switch.tsx';
import { SkillLevels } from '../staff/skill-levels.tsx';
import { TryWeek } from '../week/try-week.tsx';
import { RuleConditionFields } from './condition-fields.tsx';
import { blankRuleCondition } from './edit-rules.ts';
import { type RuleEditing, ruleEditingOf } from './editing-rule.ts';
import { aboutRuleCondition, type RuleSaying, ruleSentence } from './rule-words.ts';
import { StepFields } from './step-fields.tsx';
import { TargetFields } from './target-fields.tsx';

interface Props {
  readonly draft: Draft;
  readonly index: number;
  readonly rule: Rule;
  readonly saying: RuleSaying;
}

export function RuleEditor({ draft, index, rule, saying }: Props) {
  const { t } = saying;
  const editing = ruleEditingOf(draft, index, rule, saying);
  return (
    <div class="screen rule-editor">
      <a class="flow-back" href={settingsHash('routing')}>
        <Icon name="back" />
        {t.back}
      </a>
      <Head editing={editing} />
      <When editing={editing} />
      <section class="section" aria-labelledby="rule-then">
        <h3 id="rule-then">{t.thenTitle}</h3>
        <TargetFields editing={editing} />
      </section>
      <Who editing={editing} />
      <section class="section" aria-labelledby="rule-steps">
        <h3 id="rule-steps">{t.stepsTitle}</h3>
        <StepFields editing={editing} />
      </section>
      <TryWeek draft={draft} />
    </div>
  );
}

function Head({ editing }: { editing: RuleEditing }) {
  const { rule, change, errorAt, saying } = editing;
  const { t } = saying;
  return (
    <section class="section rule-head" aria-label={rule.name}>
      <h2 dir="auto">{rule.name}</h2>
      <p class="rule-sentence" role="status" aria-label={t.summary} dir="auto">
        {ruleSentence(rule, saying)}
      </p>
      <TextField
        label={t.name}
        value={rule.name}
        max={80}
        error={errorAt('name')}
        onChange={(name) => change((old) => ({ ...old, name }))}
      />
      <Switch label={t.isOn} hint={t.onHint} isOn={rule.on} onChange={(on) => change((old) => ({ ...old, on }))} />
    </section>
  );
}

function When({ editing }: { editing: RuleEditing }) {
  const { rule, change, errorAt, saying } = editing;
  const { t } = saying;
  return (
    <section class="section rule-when">
      <ListEditor
        label={t.whenTitle}
        hint={t.whenHint}
        isSet
        items={rule.when}
        most={10}
        create={() => blankRuleCondition('topic')}
        addLabel={t.addCondition}
        nameOf={(condition, at) => `${t.condition(at + 1)} (${aboutRuleCondition(condition, saying)})`}
        onChange={(when) => change((old) => ({ ...old, when }))}
      >
        {(condition, set, at) => (
          <RuleConditionFields
            condition={condition}
            onChange={set}
            saying={saying}
            errorAt={(path) => errorAt(`when[${at}].${path}`)}
          />
        )}
      </ListEditor>
    </section>
  );
}

function Who({ editing }: { editing: RuleEditing }) {
  const { rule, change, errorAt, saying } = editing;
  const { t, settings } = saying;
  const list = (name: 'required' | 'preferred') => ({
    settings,
    kind: 'asked' as const,
    most: 10,
    value: rule[name],
    errorAt: (path: string) => errorAt(`${name}${path}`),
    onChange: (value: Rule['required']) => change((old) => ({ ...old, [name]: value })),
  });
  return (
    <section class="section" aria-labelledby="rule-who">
      <h3 id="rule-who">{t.skillsTitle}</h3>
      {settings.routing.skills.length === 0 && (
        <p class="field-hint">
          {t.noSkills} <a href={settingsHash('routing', 'skills')}>{t.view.skills}</a>
        </p>
      )}
      <SkillLevels label={t.required} hint={t.requiredHint} {...list('required')} />
      <SkillLevels label={t.preferred} hint={t.preferredHint} {...list('preferred')} />
    </section>
  );
}
