/** Conditions whose values are known: moods, departments, sites … are ticked, not written. */
import type { RuleCondition } from '@sapa/protocol';
import type { Option } from '../parts/fields.tsx';
import { PickMany } from '../parts/pick-many.tsx';
import { channelsOf } from '../staff/channels.ts';
import { type ConditionProps, firstError, type Of } from './condition-props.ts';
import type { RuleSaying } from './rule-words.ts';

type Picked = Of<'trigger' | 'mood' | 'urgency' | 'channel' | 'site' | 'language' | 'department'>;

export function PickedCondition({ condition, onChange, saying, errorAt }: ConditionProps<Picked>) {
  const chosen: readonly string[] = condition.any;
  return (
    <PickMany
      label={saying.t.anyOf}
      options={optionsOf(condition, saying)}
      chosen={chosen}
      error={errorAt('any') ?? firstError(chosen, errorAt)}
      hint={condition.if === 'channel' ? saying.staff.channelHint : undefined}
      // Every value is one of the kind's own options, or was there before.
      onChange={(any) => onChange({ ...condition, any } as RuleCondition)}
    />
  );
}

function optionsOf({ if: kind }: Picked, { t, staff, settings, language }: RuleSaying): readonly Option<string>[] {
  switch (kind) {
    case 'trigger':
      return named(t.triggers);
    case 'mood':
      return named(t.moods);
    case 'urgency':
      return named(t.urgencies);
    case 'language':
      return named(t.languages);
    case 'channel':
      return channelsOf(settings).map((value) => ({ value, label: staff.channels[value] ?? value }));
    case 'site':
      return settings.sites.map(({ key, name }) => ({ value: key, label: name }));
    case 'department':
      return settings.departments.map(({ id, name }) => ({ value: id, label: name[language] }));
  }
}

const named = (words: Readonly<Record<string, string>>): Option<string>[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
