/** What the fields of one condition get, and the first wrong of its values. */
import type { RuleCondition } from '@sapa/protocol';
import type { RuleSaying } from './rule-words.ts';

export interface ConditionProps<Condition extends RuleCondition = RuleCondition> {
  readonly condition: Condition;
  readonly onChange: (condition: RuleCondition) => void;
  readonly saying: RuleSaying;
  /** @param path within the condition */
  readonly errorAt: (path: string) => string | undefined;
}
export type Of<Kind extends RuleCondition['if']> = Extract<RuleCondition, { if: Kind }>;

/** Of a list that is edited in one field, the first wrong item. */
export function firstError(
  items: readonly unknown[],
  errorAt: (path: string) => string | undefined,
): string | undefined {
  for (const at of items.keys()) {
    const error = errorAt(`any[${at}]`);
    if (error) return error;
  }
  return undefined;
}
