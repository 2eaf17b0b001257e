import { describe, expect, test } from 'vitest';
import { type FlowInput, problemsOfFlows } from './test/problems.ts';

type Steps = FlowInput['steps'];
const steps = (...list: Steps): string[] => problemsOfFlows({ steps: list });
const hi: Steps[number] = { id: 'hi', do: 'say', text: { en: 'Hi.' } };
const ask: Steps[number] = { id: 'ask', do: 'ask', text: { en: 'Which?' }, field: 'order_number', kind: 'order' };

test('a flow that uses everything there is is a good one', () => {
  const flow: Partial<FlowInput> = {
    sites: ['shop'],
    start: [{ if: 'intent', entries: ['hours'] }],
    steps: [
      hi,
      { ...ask, failed: 'person' },
      { id: 'look', do: 'call', connection: 'crm', request: 'order', failed: 'person' },
      { id: 'fork', do: 'branch', cases: [{ when: { if: 'intent', entries: ['hours'] }, next: 'end' }] },
      { id: 'where', do: 'department', department: 'sales' },
      { id: 'person', do: 'handOver', target: { agent: 'ani' } },
      { id: 'end', do: 'end' },
    ],
  };
  expect(problemsOfFlows(flow)).toEqual([]);
});

describe('names', () => {
  test('of flows are used once', () => {
    expect(problemsOfFlows({ id: 'x' }, {}, { id: 'x' })).toEqual(['bot.flows[2].id: repeats "x" of bot.flows[0].id']);
  });

  test('of steps are used once in a flow, and may be used again in another', () => {
    expect(problemsOfFlows({ steps: [hi, ask, { ...hi, next: 'ask' }] })).toContain(
      'bot.flows[0].steps[2].id: repeats "hi" of bot.flows[0].steps[0].id',
    );
    expect(problemsOfFlows({ steps: [hi] }, { steps: [hi] })).toEqual([]);
  });

  test.each<[string, string[], string]>([
    ['a next step', steps({ ...hi, next: 'gone' } as Steps[number]), 'steps[0].next: names a step "gone"'],
    ['a step for failure', steps({ ...ask, failed: 'gone' } as Steps[number]), 'steps[0].failed: names a step "gone"'],
    [
      'a step of a case',
      steps({ id: 'b', do: 'branch', cases: [{ when: { if: 'hours', open: true }, next: 'gone' }] }),
      'steps[0].cases[0].next: names a step "gone"',
    ],
    [
      'an entry of a case',
      steps({ id: 'b', do: 'branch', cases: [{ when: { if: 'intent', entries: ['x'] }, next: 'hi' }] }, hi),
      'steps[0].cases[0].when.entries[0]: names an entry "x"',
    ],
    [
      'an entry that starts it',
      problemsOfFlows({ start: [{ if: 'intent', entries: ['hours', 'x'] }] }),
      'start[0].entries[1]: names an entry "x"',
    ],
    ['a site', problemsOfFlows({ sites: ['shop', 'x'] }), 'sites[1]: names a site "x"'],
    [
      'a connection',
      steps({ id: 'c', do: 'call', connection: 'x', request: 'order' }),
      'steps[0].connection: names a connection "x"',
    ],
    [
      'a request',
      steps({ id: 'c', do: 'call', connection: 'crm', request: 'x' }),
      'steps[0].request: names a request "x"',
    ],
    [
      'a department',
      steps({ id: 'd', do: 'department', department: 'x' }),
      'steps[0].department: names a department "x"',
    ],
    [
      'a department that takes over',
      steps({ id: 'h', do: 'handOver', target: { department: 'x' } }),
      'steps[0].target.department: names a department "x"',
    ],
    [
      'an agent who takes over',
      steps({ id: 'h', do: 'handOver', target: { agent: 'x' } }),
      'steps[0].target.agent: names an agent "x"',
    ],
  ])('of %s are of something that is there', (_what, problems, problem) => {
    expect(problems).toEqual([`bot.flows[0].${problem} that is not there`]);
  });
});

describe('[B5] a circle is refused and told', () => {
  const check: Steps[number] = {
    id: 'check',
    do: 'branch',
    cases: [{ when: { if: 'value', field: 'order_number', equals: '?' }, next: 'ask' }],
  };
  test.each<[string, Steps, string]>([
    ['by a case', [hi, ask, check], 'ask → check → ask'],
    ['by a failure', [hi, { ...ask, failed: 'hi' } as Steps[number]], 'hi → ask → hi'],
    [
      'by a next step, through one that is below',
      [hi, ask, { id: 'tag', do: 'tag', tag: 'x', next: 'hi' }],
      'hi → ask → tag → hi',
    ],
    ['of one step', [{ ...hi, next: 'hi' } as Steps[number]], 'hi → hi'],
    ['that no way leads to', [{ id: 'end', do: 'end' }, ask, check], 'ask → check → ask'],
  ])('%s', (_how, list, way) => {
    expect(problemsOfFlows({ steps: list })).toEqual([`bot.flows[0].steps: goes in a circle: ${way}`]);
  });
});

describe('a question', () => {
  const choice = (...values: string[]): string[] =>
    steps({
      ...ask,
      kind: 'choice',
      choices: values.map((value) => ({ value, label: { en: value } })),
    } as Steps[number]);

  test('with choices has two at least, each with a value of its own', () => {
    expect(choice('sea', 'air')).toEqual([]);
    expect(choice()).toEqual(['bot.flows[0].steps[0].choices: must be at least 2']);
    expect(choice('sea')).toEqual(['bot.flows[0].steps[0].choices: must be at least 2']);
    expect(choice('sea', 'air', 'Sea')).toEqual([
      'bot.flows[0].steps[0].choices[2].value: repeats "sea" of bot.flows[0].steps[0].choices[0].value',
    ]);
  });

  test('says something whatever is known', () => {
    expect(steps({ ...ask, text: { id: 'Apa?', en: ' {{ question }} ' } } as Steps[number])).toEqual([
      'bot.flows[0].steps[0].text.en: must say something beside what it fills in',
    ]);
  });
});
