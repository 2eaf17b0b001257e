/** Blank steps and conditions, ready to be filled in. Pure. */
import type { Condition, Step } from '@sapa/protocol';

export type StepKind = Step['do'];
export type StepOf<Kind extends StepKind> = Extract<Step, { do: Kind }>;
export type ConditionKind = Condition['if'];

/** In the order they are offered: what is used most comes first. */
export const STEP_KINDS = [
  'say',
  'ask',
  'branch',
  'call',
  'handOver',
  'end',
  'attribute',
  'tag',
  'priority',
  'department',
] as const satisfies readonly StepKind[];

export const CONDITION_KINDS = [
  'keyword',
  'intent',
  'value',
  'hours',
  'language',
  'segment',
  'channel',
] as const satisfies readonly ConditionKind[];

const ID = '';

/** What is empty in a blank step is what its owner must write; the save says so where it was forgotten. */
const BLANK_STEPS: { readonly [Kind in StepKind]: StepOf<Kind> } = {
  say: { id: ID, do: 'say', text: {} },
  ask: { id: ID, do: 'ask', text: {}, field: '', keep: 'conversation', kind: 'text', choices: [], retries: 2 },
  branch: { id: ID, do: 'branch', cases: [{ when: { if: 'keyword', words: [] }, next: '' }] },
  call: { id: ID, do: 'call', connection: '', request: '' },
  attribute: { id: ID, do: 'attribute', field: '', value: '', keep: 'conversation' },
  tag: { id: ID, do: 'tag', tag: '' },
  priority: { id: ID, do: 'priority', priority: 3 },
  department: { id: ID, do: 'department', department: '' as StepOf<'department'>['department'] },
  handOver: { id: ID, do: 'handOver', target: 'ask' },
  end: { id: ID, do: 'end', close: false },
};

const BLANK_CONDITIONS: { readonly [Kind in ConditionKind]: Extract<Condition, { if: Kind }> } = {
  keyword: { if: 'keyword', words: [] },
  intent: { if: 'intent', entries: [] },
  value: { if: 'value', field: '' },
  hours: { if: 'hours', open: true },
  language: { if: 'language', is: 'id' },
  channel: { if: 'channel', is: 'web' },
  segment: { if: 'segment', is: '' },
};

export const blankStep = (kind: StepKind, id: string): Step => ({ ...BLANK_STEPS[kind], id });
export const blankCondition = (kind: ConditionKind): Condition => BLANK_CONDITIONS[kind];
