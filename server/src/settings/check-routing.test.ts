import type { SettingsInput } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { problemsOfAgents, problemsOfRouting } from './test/problems.ts';

type RuleInput = NonNullable<NonNullable<SettingsInput['routing']>['rules']>[number];
type Condition = NonNullable<RuleInput['when']>[number];
const skills = [{ id: 'refund', name: { id: 'Pengembalian', en: 'Refunds' } }];
const problemsOfRules = (...rules: Partial<RuleInput>[]) =>
  problemsOfRouting({ skills, rules: rules.map((rule, at) => ({ id: `r${at}`, name: 'Rule', ...rule })) });

test('a rule that uses everything there is is a good one', () => {
  expect(
    problemsOfRules({
      when: [
        { if: 'topic', any: ['hours', 'opening'] },
        { if: 'words', any: ['refund'] },
        { if: 'trigger', any: ['wish', 'mood', 'vip', 'button', 'flow', 'idle', 'reopened', 'botOff', 'opening'] },
        { if: 'site', any: ['shop'], not: true },
        { if: 'channel', any: ['email'] },
        { if: 'value', field: 'plan' },
        { if: 'hours', department: 'sales' },
        { if: 'hours' },
        { if: 'department', any: ['sales'] },
      ],
      target: { agent: 'ani' },
      required: [{ skill: 'refund', level: 3 }, { skill: 'id' }],
      preferred: [{ skill: 'en' }],
      steps: [
        { afterSeconds: 30, department: 'sales' },
        { afterSeconds: 30, required: [] },
        { afterSeconds: 60, required: [{ skill: 'refund' }] },
      ],
    }),
  ).toEqual([]);
});

describe('names', () => {
  test('of rules, skills and labels are used once', () => {
    expect(problemsOfRules({ id: 'x' }, {}, { id: 'x' })).toEqual([
      'routing.rules[2].id: repeats "x" of routing.rules[0].id',
    ]);
    expect(problemsOfRouting({ skills: [...skills, ...skills] })).toEqual([
      'routing.skills[1].id: repeats "refund" of routing.skills[0].id',
    ]);
    expect(problemsOfRouting({ labels: ['Lunch', 'Training', ' lunch '] })).toEqual([
      'routing.labels[2]: repeats "lunch" of routing.labels[0]',
    ]);
  });

  test.each<[string, Condition, string]>([
    ['an entry or a topic', { if: 'topic', any: ['hours', 'x'] }, 'any[1]: names an entry or a topic "x"'],
    ['a trigger', { if: 'trigger', any: ['H3'] }, 'any[0]: names a trigger "H3"'],
    ['a site', { if: 'site', any: ['shop', 'x'] }, 'any[1]: names a site "x"'],
    ['a department with hours', { if: 'hours', department: 'x' }, 'department: names a department "x"'],
    ['a department they picked', { if: 'department', any: ['x'] }, 'any[0]: names a department "x"'],
  ])('of %s in a condition are there', (_what, condition, problem) => {
    expect(problemsOfRules({ when: [{ if: 'vip' }, condition] })).toEqual([
      `routing.rules[0].when[1].${problem} that is not there`,
    ]);
  });

  test.each<[string, Partial<RuleInput>, string]>([
    ['a target', { target: { department: 'x' } }, 'target.department: names a department "x" that is not there'],
    ['a target', { target: { agent: 'x' } }, 'target.agent: names an agent "x" that is not there'],
    ['what is required', { required: [{ skill: 'x' }] }, 'required[0].skill: names a skill "x" that is not there'],
    [
      'what is preferred',
      { preferred: [{ skill: 'id' }, { skill: 'x' }] },
      'preferred[1].skill: names a skill "x" that is not there',
    ],
    [
      'what is required twice',
      { required: [{ skill: 'en' }, { skill: 'en', level: 2 }] },
      'required[1].skill: repeats "en" of routing.rules[0].required[0].skill',
    ],
    [
      'a step',
      { steps: [{ afterSeconds: 1, department: 'x' }] },
      'steps[0].department: names a department "x" that is not there',
    ],
    [
      'what a step requires',
      { steps: [{ afterSeconds: 1, required: [{ skill: 'x' }] }] },
      'steps[0].required[0].skill: names a skill "x" that is not there',
    ],
  ])('in %s', (_what, rule, problem) => {
    expect(problemsOfRules(rule)).toEqual([`routing.rules[0].${problem}`]);
  });
});

test('steps come in the order of their time', () => {
  expect(problemsOfRules({ steps: [{ afterSeconds: 30 }, { afterSeconds: 20 }, { afterSeconds: 25 }] })).toEqual([
    'routing.rules[0].steps[1].afterSeconds: must be at least 30, which the step before it has',
  ]);
});

test("an agent's skills are there, each once; languages always are", () => {
  const can = (...ids: string[]) => problemsOfAgents({ skills: ids.map((skill) => ({ skill, level: 5 })) });
  expect(can('id', 'en')).toEqual([]);
  expect(can('refund')).toEqual(['agents[0].skills[0].skill: names a skill "refund" that is not there']);
  expect(can('en', 'id', 'en')).toEqual(['agents[0].skills[2].skill: repeats "en" of agents[0].skills[0].skill']);
});

test('any channel may be limited and weighed', () => {
  expect(problemsOfAgents({ channels: { web: 3, email: 0, 'a-new-one': 1 } })).toEqual([]);
  expect(problemsOfRouting({ weights: { email: 0.5 } })).toEqual([]);
});
