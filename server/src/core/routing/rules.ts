/** Which rule of the owner's holds for a conversation: the first one whose conditions are all met. Knows not where it leads. */
import type { Rule, RuleCondition } from '@sapa/protocol';
import { same } from '../flows/conditions.ts';
import { folded, hasWords } from '../flows/words.ts';
import { known } from '../flows/world.ts';
import type { RoutingFacts } from './facts.ts';

/** Why a rule holds or does not. */
export interface Explained {
  readonly rule: string;
  readonly holds: boolean;
  /** The first condition that is not met; absent where the rule holds, or is switched off. */
  readonly failed?: RuleCondition;
}

export function firstRule(rules: readonly Rule[], facts: RoutingFacts): Rule | undefined {
  return rules.find((rule) => rule.on && failedIn(rule, facts) === undefined);
}

/** Every rule for itself, those behind the first one that holds too. */
export function explainRules(rules: readonly Rule[], facts: RoutingFacts): readonly Explained[] {
  return rules.map((rule) => {
    const failed = rule.on ? failedIn(rule, facts) : undefined;
    return { rule: rule.id, holds: rule.on && failed === undefined, ...(failed && { failed }) };
  });
}

function failedIn({ when }: Rule, facts: RoutingFacts): RuleCondition | undefined {
  return when.find((condition) => isMet(condition, facts) === condition.not);
}

/** Before `not`. Case never matters, accents neither; what is unknown meets nothing. */
function isMet(condition: RuleCondition, facts: RoutingFacts): boolean {
  switch (condition.if) {
    case 'topic':
      return isAny(facts.topics, condition.any);
    case 'words':
      return facts.words.some((text) => saysAny(text, condition.any));
    case 'page':
      return facts.page !== undefined && hasAny(facts.page, condition.any);
    case 'vip':
      return facts.isVip;
    case 'value':
      return isValue(known(facts.attributes, condition.field), condition.any);
    case 'tag':
      return isAny(facts.tags, condition.any);
    case 'hours':
      return facts.isOpen(condition.department);
    case 'history':
      return condition.is === 'agent' ? facts.hasAgent : facts.isReturning;
    case 'department':
      return isValue(facts.picked, condition.any);
    default:
      return isValue(facts[condition.if], condition.any);
  }
}

function isAny(values: readonly string[], wanted: readonly string[]): boolean {
  return values.some((value) => isValue(value, wanted));
}

function isValue(value = '', wanted: readonly string[] | undefined): boolean {
  if (value.trim() === '') return false;
  return wanted === undefined || wanted.some((each) => same(each) === same(value));
}

function saysAny(text: string, phrases: readonly string[]): boolean {
  const words = folded(text);
  return phrases.some((phrase) => hasWords(words, folded(phrase)));
}

function hasAny(text: string, parts: readonly string[]): boolean {
  return parts.some((part) => text.toLowerCase().includes(part.toLowerCase()));
}
