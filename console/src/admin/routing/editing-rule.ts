/** One rule of the draft while it is edited: how to change it, what is wrong with it and where, and the words to say so. */
import type { Rule } from '@sapa/protocol';
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { useStaffTexts } from '../staff/texts.ts';
import { changeRule } from './edit-rules.ts';
import type { RuleSaying } from './rule-words.ts';
import { useRoutingTexts } from './texts.ts';

export interface RuleEditing {
  readonly draft: Draft;
  readonly rule: Rule;
  readonly saying: RuleSaying;
  /** @param path within the rule: `when[2].any` */
  errorAt(path: string): string | undefined;
  /** The first thing wrong at the path or below it. */
  errorIn(path: string): string | undefined;
  change(edit: (rule: Rule) => Rule): void;
}

export function useRuleSaying(draft: Draft): RuleSaying {
  const t = useRoutingTexts();
  const staff = useStaffTexts();
  return { t, staff, language: useLanguage(), settings: draft.settings.value };
}

/** @param index the rule's place in the draft */
export function ruleEditingOf(draft: Draft, index: number, rule: Rule, saying: RuleSaying): RuleEditing {
  const own = `routing.rules[${index}]`;
  return {
    draft,
    rule,
    saying,
    errorAt: (path) => draft.problemAt(`${own}.${path}`),
    errorIn: (path) => draft.problemIn(`${own}.${path}`),
    change: (edit) => draft.change((settings) => changeRule(settings, index, edit)),
  };
}
