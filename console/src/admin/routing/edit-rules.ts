/** Edits of routing within the settings, and blank rules and conditions. Pure. */
import type { Routing, Rule, RuleCondition, Settings } from '@sapa/protocol';
import { baseOf, freeId } from '../flows/step-ids.ts';
import { moved, without } from '../parts/move.ts';

export type RuleKind = RuleCondition['if'];
type ConditionOf<Kind extends RuleKind> = Extract<RuleCondition, { if: Kind }>;
export type RuleStep = Rule['steps'][number];

/** In the order they are offered: what is used most comes first. */
export const RULE_KINDS = [
  ...(['topic', 'words', 'mood', 'urgency', 'vip', 'department', 'language', 'site', 'page'] as const),
  ...(['trigger', 'hours', 'history', 'segment', 'value', 'tag', 'channel'] as const),
] as const satisfies readonly RuleKind[];

/** What is empty here is what the owner must write; the save says so where it was forgotten. */
const BLANK: { readonly [Kind in RuleKind]: ConditionOf<Kind> } = {
  topic: { if: 'topic', any: [], not: false },
  words: { if: 'words', any: [], not: false },
  trigger: { if: 'trigger', any: [], not: false },
  mood: { if: 'mood', any: ['frustrated'], not: false },
  urgency: { if: 'urgency', any: ['high'], not: false },
  channel: { if: 'channel', any: ['web'], not: false },
  site: { if: 'site', any: [], not: false },
  page: { if: 'page', any: [], not: false },
  language: { if: 'language', any: ['en'], not: false },
  segment: { if: 'segment', any: [], not: false },
  vip: { if: 'vip', not: false },
  value: { if: 'value', field: '', not: false },
  tag: { if: 'tag', any: [], not: false },
  hours: { if: 'hours', not: false },
  history: { if: 'history', is: 'returning', not: false },
  department: { if: 'department', any: [], not: false },
};
export const blankRuleCondition = (kind: RuleKind): RuleCondition => BLANK[kind];

export const changeRouting = (settings: Settings, part: Partial<Routing>): Settings => ({
  ...settings,
  routing: { ...settings.routing, ...part },
});

const withRules = (settings: Settings, rules: readonly Rule[]): Settings =>
  changeRouting(settings, { rules: [...rules] });
const idsOf = (rules: readonly Rule[]) => rules.map(({ id }) => id);

/** A new rule is off and last: it changes nothing before its owner has written it. */
export function addRule(settings: Settings, name: string): Settings {
  const { rules } = settings.routing;
  const blank: Rule = {
    id: freeId('rule', idsOf(rules)),
    name,
    on: false,
    when: [],
    required: [],
    preferred: [],
    skipIfNobody: false,
    steps: [],
  };
  return withRules(settings, [...rules, blank]);
}

export const changeRule = (settings: Settings, at: number, edit: (rule: Rule) => Rule): Settings =>
  withRules(
    settings,
    settings.routing.rules.map((rule, index) => (index === at ? edit(rule) : rule)),
  );

export function duplicateRule(settings: Settings, at: number, name: (old: string) => string): Settings {
  const { rules } = settings.routing;
  const rule = rules[at];
  if (!rule) return settings;
  const copy = { ...rule, id: freeId(baseOf(rule.id), idsOf(rules)), name: name(rule.name).slice(0, 80), on: false };
  return withRules(settings, rules.toSpliced(at + 1, 0, copy));
}

export const moveRule = (settings: Settings, from: number, to: number): Settings =>
  withRules(settings, moved(settings.routing.rules, from, to));

export const removeRule = (settings: Settings, at: number): Settings =>
  withRules(settings, without(settings.routing.rules, at));

/** A step stands a while after the one before it. */
export function blankStep(steps: readonly RuleStep[]): RuleStep {
  const last = steps.at(-1)?.afterSeconds ?? 0;
  return { afterSeconds: Math.min(86_400, last + 60), skipIfNobody: false };
}
