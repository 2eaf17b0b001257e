import type { Flow } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { after } from './graph.ts';
import { flowOf, worldWith } from './test/world.ts';
import { walk } from './walk.ts';

const tracking = flowOf([
  { id: 'hello', do: 'say', text: { id: 'Baik, {{visitor.name}}.', en: 'Sure, {{visitor.name}}.' } },
  { id: 'number', do: 'ask', text: { en: 'Which order?' }, field: 'order_number', kind: 'order', failed: 'person' },
  { id: 'look', do: 'call', connection: 'shop', request: 'order', failed: 'person' },
  { id: 'told', do: 'say', text: { en: 'It is {{status}}.' } },
  {
    id: 'fork',
    do: 'branch',
    cases: [
      { when: { if: 'value', field: 'status', equals: 'late' }, next: 'sorry' },
      { when: { if: 'value', field: 'status' }, next: 'bye' },
    ],
  },
  { id: 'unknown', do: 'end', text: { en: 'We could not tell.' } },
  { id: 'sorry', do: 'tag', tag: 'late' },
  { id: 'soon', do: 'priority', priority: 2 },
  { id: 'where', do: 'department', department: 'shipping' },
  { id: 'person', do: 'handOver', target: { department: 'shipping' }, text: { id: 'Sebentar, ya.' } },
  { id: 'bye', do: 'end', text: { en: 'Bye {{visitor.name}}!' }, close: true },
]);
const world = worldWith({ fields: { 'visitor.name': 'Rina' } });

describe('a flow is walked', () => {
  test('to its first question, in the language of the conversation', () => {
    const asked = { do: 'ask', step: 'number', text: 'Which order?', choices: [] };
    expect(walk(tracking, undefined, world)).toEqual([{ do: 'say', text: 'Sure, Rina.' }, asked]);
    expect(walk(tracking, undefined, { ...world, language: 'id' })[0]).toEqual({ do: 'say', text: 'Baik, Rina.' });
  });

  test('to a call, with the step that waits for it', () => {
    expect(walk(tracking, after(tracking, 'number'), world)).toEqual([
      { do: 'call', step: 'look', connection: 'shop', request: 'order' },
    ]);
  });

  test.each([
    ['late', ['say', 'tag', 'priority', 'department', 'handOver']],
    ['Sent', ['say', 'end']],
  ])('by the first case that holds: %s', (status, done) => {
    const actions = walk(tracking, after(tracking, 'look'), worldWith({ fields: { status } }));
    expect(actions.map((action) => action.do)).toEqual(done);
  });

  test('below a branch where no case holds', () => {
    expect(walk(tracking, 'fork', world)).toEqual([{ do: 'end', text: 'We could not tell.', close: false }]);
  });

  test('to a human, with the text in the language there is', () => {
    expect(walk(tracking, 'person', world)).toEqual([
      { do: 'handOver', target: { department: 'shipping' }, text: 'Sebentar, ya.' },
    ]);
  });

  test('to an end that closes', () => {
    expect(walk(tracking, 'bye', world)).toEqual([{ do: 'end', text: 'Bye Rina!', close: true }]);
  });

  test('past its last step, which ends it', () => {
    const flow = flowOf([{ id: 'only', do: 'say', text: { en: 'Hi.' } }]);
    expect(walk(flow, undefined, world)).toEqual([
      { do: 'say', text: 'Hi.' },
      { do: 'end', close: false },
    ]);
    expect(walk(flow, after(flow, 'only'), world)).toEqual([{ do: 'end', close: false }]);
  });

  test('from a step that is gone, which ends it', () => {
    expect(walk(tracking, 'gone', world)).toEqual([{ do: 'end', close: false }]);
  });
});

test('what is set on the way is seen by what comes later', () => {
  const flow = flowOf([
    { id: 'set', do: 'attribute', field: 'greeting', value: 'Dear {{visitor.name}}', keep: 'contact' },
    { id: 'rank', do: 'attribute', field: 'segment', value: 'vip' },
    { id: 'fork', do: 'branch', cases: [{ when: { if: 'segment', is: 'vip' }, next: 'say' }] },
    { id: 'end', do: 'end' },
    { id: 'say', do: 'say', text: { en: '{{greeting}}, thank you.' } },
  ]);
  expect(walk(flow, undefined, world)).toEqual([
    { do: 'attribute', field: 'greeting', value: 'Dear Rina', keep: 'contact' },
    { do: 'attribute', field: 'segment', value: 'vip', keep: 'conversation' },
    { do: 'say', text: 'Dear Rina, thank you.' },
    { do: 'end', close: false },
  ]);
});

test('what was set does not reach the world it was given', () => {
  const flow = flowOf([{ id: 'set', do: 'attribute', field: 'city', value: 'Bogor' }]);
  walk(flow, undefined, world);
  expect(world.fields).toEqual({ 'visitor.name': 'Rina' });
});

test('a text of which nothing is left is not said, a value of which nothing is left is not set', () => {
  const flow = flowOf([
    { id: 'say', do: 'say', text: { en: '{{nobody}}' } },
    { id: 'set', do: 'attribute', field: 'city', value: '{{nowhere}}' },
    { id: 'end', do: 'end', text: { en: ' {{nothing}} ' } },
  ]);
  expect(walk(flow, undefined, world)).toEqual([{ do: 'end', close: false }]);
});

test('a known field is asked for all the same', () => {
  const flow = flowOf([{ id: 'ask', do: 'ask', text: { en: 'Name?' }, field: 'name', kind: 'text' }]);
  expect(walk(flow, undefined, worldWith({ fields: { name: 'Rina' } }))).toMatchObject([{ do: 'ask', step: 'ask' }]);
});

test('choices are shown by their labels', () => {
  const choices = [
    { value: 'sea', label: { id: 'Laut', en: 'Sea' } },
    { value: 'air', label: { id: 'Udara' } },
  ];
  const flow = flowOf([{ id: 'ask', do: 'ask', text: { en: 'How?' }, field: 'way', kind: 'choice', choices }]);
  expect(walk(flow, undefined, world)).toMatchObject([
    {
      choices: [
        { option: 'sea', label: 'Sea' },
        { option: 'air', label: 'Udara' },
      ],
    },
  ]);
});

test('a circle, which no checked document has, ends at a human', () => {
  const circle: Flow = flowOf([
    { id: 'a', do: 'say', text: { en: 'Again.' }, next: 'b' },
    { id: 'b', do: 'tag', tag: 'round', next: 'a' },
  ]);
  expect(walk(circle, undefined, world)).toEqual([
    { do: 'say', text: 'Again.' },
    { do: 'tag', tag: 'round' },
    { do: 'handOver', target: 'ask' },
  ]);
});
