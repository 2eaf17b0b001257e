/** One condition of a rule: what it is about, is or is not, and one of what. */
import { withOptional } from '../flows/edit-steps.ts';
import { fieldFrom } from '../flows/field-name.ts';
import { SelectField, TextField } from '../parts/fields.tsx';
import { LinesField, WordsField } from '../parts/lines.tsx';
import { PickMany } from '../parts/pick-many.tsx';
import { type ConditionProps, firstError, type Of } from './condition-props.ts';
import { blankRuleCondition, RULE_KINDS } from './edit-rules.ts';
import { PickedCondition } from './picked-condition.tsx';

export function RuleConditionFields(props: ConditionProps) {
  const { condition, onChange, saying } = props;
  const { t } = saying;
  const { is, isNot } = t.kinds[condition.if];
  return (
    <div class="rule-condition">
      <SelectField
        label={t.kindOf}
        value={condition.if}
        options={RULE_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind].title }))}
        onChange={(kind) => onChange(blankRuleCondition(kind))}
      />
      <SelectField
        label={t.comparison}
        value={condition.not ? 'not' : 'is'}
        options={[
          { value: 'is', label: is },
          { value: 'not', label: isNot },
        ]}
        onChange={(value) => onChange({ ...condition, not: value === 'not' })}
      />
      <div class="rule-condition-what">
        <What {...props} />
      </div>
    </div>
  );
}

function What(props: ConditionProps) {
  const { condition, saying } = props;
  switch (condition.if) {
    case 'words':
    case 'page':
    case 'segment':
    case 'tag':
      return <Written {...props} condition={condition} />;
    case 'value':
      return <Value {...props} condition={condition} />;
    case 'hours':
      return <Hours {...props} condition={condition} />;
    case 'history':
      return <History {...props} condition={condition} />;
    case 'topic':
      return <Topic {...props} condition={condition} />;
    case 'vip':
      return <p class="field-hint">{saying.t.vipHint}</p>;
    default:
      return <PickedCondition {...props} condition={condition} />;
  }
}

function Written({
  condition,
  onChange,
  saying,
  errorAt,
}: ConditionProps<Of<'words'> | Of<'page'> | Of<'segment'> | Of<'tag'>>) {
  const { t } = saying;
  const field = {
    value: condition.any,
    error: errorAt('any') ?? firstError(condition.any, errorAt),
    onChange: (any: string[]) => onChange({ ...condition, any }),
  };
  switch (condition.if) {
    case 'words':
      return <WordsField label={t.words} hint={t.wordsHint} rows={2} {...field} />;
    case 'page':
      return <LinesField label={t.pages} hint={t.pagesHint} rows={2} {...field} />;
    case 'segment':
      return <WordsField label={t.segments} hint={t.commaHint} {...field} />;
    case 'tag':
      return <WordsField label={t.tags} hint={t.commaHint} {...field} />;
  }
}

function Value({ condition, onChange, saying, errorAt }: ConditionProps<Of<'value'>>) {
  const { t } = saying;
  return (
    <div class="fields">
      <TextField
        label={t.field}
        hint={t.fieldHint}
        isCode
        max={40}
        value={condition.field}
        error={errorAt('field')}
        onChange={(field) => onChange({ ...condition, field: fieldFrom(field) })}
      />
      <WordsField
        label={t.values}
        hint={t.valuesHint}
        value={condition.any ?? []}
        error={errorAt('any') ?? firstError(condition.any ?? [], errorAt)}
        onChange={(any) => onChange(withOptional(condition, 'any', any.length > 0 ? any : undefined))}
      />
    </div>
  );
}

function Hours({ condition, onChange, saying, errorAt }: ConditionProps<Of<'hours'>>) {
  const { t, settings, language } = saying;
  const { departments } = settings;
  const { department } = condition;
  const isGone = department !== undefined && !departments.some(({ id }) => id === department);
  return (
    <SelectField
      label={t.hoursOf}
      value={department ?? ''}
      options={[
        { value: '', label: t.anyDepartment },
        ...departments.map(({ id, name }) => ({ value: id as string, label: name[language] })),
        ...(isGone ? [{ value: department as string, label: t.said.gone(department) }] : []),
      ]}
      error={errorAt('department')}
      onChange={(value) =>
        onChange(withOptional(condition, 'department', departments.find(({ id }) => id === value)?.id))
      }
    />
  );
}

function History({ condition, onChange, saying }: ConditionProps<Of<'history'>>) {
  const { t } = saying;
  return (
    <SelectField
      label={t.history}
      value={condition.is}
      options={(['returning', 'agent'] as const).map((value) => ({ value, label: t.histories[value] }))}
      onChange={(value) => onChange({ ...condition, is: value })}
    />
  );
}

function Topic({ condition, onChange, saying, errorAt }: ConditionProps<Of<'topic'>>) {
  const { t, settings } = saying;
  const { knowledge } = settings.bot;
  const topics = [...new Set(knowledge.flatMap(({ topic }) => (topic ? [topic] : [])))].sort();
  // A topic and an entry of the same name are one thing to the rule.
  const entries = knowledge.filter(({ id, smallTalk }) => !smallTalk && !topics.some((topic) => topic === id));
  return (
    <PickMany
      label={t.anyOf}
      options={[
        ...topics.map((topic) => ({ value: topic, label: t.topicOption(topic) })),
        ...entries.map(({ id, questions }) => ({ value: id as string, label: questions[0] ?? id })),
      ]}
      chosen={condition.any}
      error={errorAt('any') ?? firstError(condition.any, errorAt)}
      onChange={(any) => onChange({ ...condition, any })}
    />
  );
}
