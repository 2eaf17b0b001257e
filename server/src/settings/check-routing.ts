/** What the schema of routing cannot say: names are used once, what a rule names is there, its steps come in order. Pure. */
import { type HandoverTrigger, type Routing, type Rule, type RuleCondition, TRIGGER_CODES } from '@sapa/protocol';
import { checkSkills } from './check-skills.ts';
import { type Path, type Problem, pathText } from './problem.ts';
import { checkTarget, findMissing, findRepeats, type Names } from './references.ts';

type Others = Exclude<HandoverTrigger, keyof typeof TRIGGER_CODES>;
/** Why a human is asked for beside the bot's own triggers. */
const OTHERS: Readonly<Record<Others, true>> = {
  button: true,
  flow: true,
  idle: true,
  reopened: true,
  botOff: true,
  opening: true,
};
const TRIGGERS: ReadonlySet<string> = new Set([...Object.keys(TRIGGER_CODES), ...Object.keys(OTHERS)]);

export function checkRouting({ rules, skills, labels }: Routing, names: Names): Problem[] {
  const repeated = (list: string, values: readonly string[], ...field: Path) =>
    findRepeats(values, (index) => ['routing', list, index, ...field]);
  return [
    ...repeated('rules', rules.map(idOf), 'id'),
    ...repeated('skills', skills.map(idOf), 'id'),
    ...repeated(
      'labels',
      labels.map((label) => label.toLowerCase()),
    ),
    ...rules.flatMap((rule, index) => checkRule(rule, names, ['routing', 'rules', index])),
  ];
}

const idOf = ({ id }: { readonly id: string }): string => id;

function checkRule({ when, target, required, preferred, steps }: Rule, names: Names, path: Path): Problem[] {
  return [
    ...when.flatMap((condition, index) => checkCondition(condition, names, [...path, 'when', index])),
    ...(target ? checkTarget(names, target, [...path, 'target']) : []),
    ...checkSkills(required, names, [...path, 'required']),
    ...checkSkills(preferred, names, [...path, 'preferred']),
    ...steps.flatMap((step, index) => checkStep(step, steps[index - 1], names, [...path, 'steps', index])),
  ];
}

/** What a condition names outside its rule. */
function checkCondition(condition: RuleCondition, names: Names, path: Path): Problem[] {
  const any = (index: number): Path => [...path, 'any', index];
  switch (condition.if) {
    case 'topic':
      return findMissing('an entry or a topic', names.topics, condition.any, any);
    case 'trigger':
      return findMissing('a trigger', TRIGGERS, condition.any, any);
    case 'site':
      return findMissing('a site', names.sites, condition.any, any);
    case 'department':
      return findMissing('a department', names.departments, condition.any, any);
    case 'hours':
      return findMissing('a department', names.departments, listOf(condition.department), () => [
        ...path,
        'department',
      ]);
    default:
      return [];
  }
}

function checkStep(
  { afterSeconds, department, required = [] }: Rule['steps'][number],
  before: Rule['steps'][number] | undefined,
  names: Names,
  path: Path,
): Problem[] {
  const isInOrder = before === undefined || afterSeconds >= before.afterSeconds;
  const message = `must be at least ${before?.afterSeconds}, which the step before it has`;
  return [
    ...(isInOrder ? [] : [{ path: pathText([...path, 'afterSeconds']), message }]),
    ...findMissing('a department', names.departments, listOf(department), () => [...path, 'department']),
    ...checkSkills(required, names, [...path, 'required']),
  ];
}

const listOf = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
