/** Walks a flow from one step to where it waits or is over. Decides what is to be done; does none of it. */
import type { DepartmentId, Flow, Language, Step, Target } from '@sapa/protocol';
import { holds } from './conditions.ts';
import { fill } from './fill.ts';
import { after, stepOf } from './graph.ts';
import { textIn, type World } from './world.ts';

/** Of what an attribute keeps, UTF-16 code units. */
const VALUE_CHARS = 500;

export type Action =
  | { readonly do: 'say'; readonly text: string }
  | {
      readonly do: 'ask';
      readonly step: string;
      readonly text: string;
      /** Of a choice: `option` is what is kept, `label` what the visitor reads. */
      readonly choices: readonly { readonly option: string; readonly label: string }[];
    }
  | { readonly do: 'call'; readonly step: string; readonly connection: string; readonly request: string }
  | {
      readonly do: 'attribute';
      readonly field: string;
      readonly value: string;
      readonly keep: 'contact' | 'conversation';
    }
  | { readonly do: 'tag'; readonly tag: string }
  | { readonly do: 'priority'; readonly priority: number }
  | { readonly do: 'department'; readonly department: DepartmentId }
  | { readonly do: 'handOver'; readonly target: Target; readonly text?: string }
  | { readonly do: 'end'; readonly text?: string; readonly close: boolean };

/**
 * What is to be done, in order; the last one, and only it, is ask, call, handOver or end.
 * A field that is known already is asked for all the same: a flow that should not ask branches on the value first.
 * A text of which nothing is left once it is filled is not said, an attribute of which nothing is left is not set.
 * @param from undefined: the first step; the name of no step: the flow is over
 */
export function walk(flow: Flow, from: string | undefined, world: World): readonly Action[] {
  const actions: Action[] = [];
  let seen = world;
  let step = from === undefined ? flow.steps[0] : stepOf(flow, from);
  for (let steps = 0; step && steps < flow.steps.length; steps++) {
    const action = actionOf(step, seen);
    if (action) actions.push(action);
    if (action && isLast(action)) return actions;
    if (action?.do === 'attribute') seen = withField(seen, action);
    step = stepOf(flow, nextOf(flow, step, seen));
  }
  // More steps than there are: a circle, which no checked document has. A person gets the visitor out of it.
  actions.push(step ? { do: 'handOver', target: 'ask' } : { do: 'end', close: false });
  return actions;
}

function isLast({ do: done }: Action): boolean {
  return done === 'ask' || done === 'call' || done === 'handOver' || done === 'end';
}

function nextOf(flow: Flow, step: Step, world: World): string {
  const found = step.do === 'branch' ? step.cases.find(({ when }) => holds(when, world)) : undefined;
  return found?.next ?? after(flow, step.id);
}

function withField(world: World, { field, value }: Extract<Action, { do: 'attribute' }>): World {
  const fields = { ...world.fields, [field]: value };
  return { ...world, fields, ...(field === 'segment' && { segment: value }) };
}

function actionOf(step: Step, world: World): Action | undefined {
  const written = 'text' in step && step.text ? fill(textIn(step.text, world.language), world.fields) : '';
  const text = written.trim() === '' ? undefined : written;
  switch (step.do) {
    case 'say':
      return text === undefined ? undefined : { do: 'say', text };
    case 'ask':
      return { do: 'ask', step: step.id, text: written, choices: choicesOf(step, world.language) };
    case 'branch':
      return undefined;
    case 'call':
      return { do: 'call', step: step.id, connection: step.connection, request: step.request };
    case 'attribute':
      return attributeOf(step, world);
    case 'tag':
      return { do: 'tag', tag: step.tag };
    case 'priority':
      return { do: 'priority', priority: step.priority };
    case 'department':
      return { do: 'department', department: step.department };
    case 'handOver':
      return { do: 'handOver', target: step.target, ...(text !== undefined && { text }) };
    case 'end':
      return { do: 'end', close: step.close, ...(text !== undefined && { text }) };
  }
}

function choicesOf(step: Extract<Step, { do: 'ask' }>, language: Language) {
  if (step.kind !== 'choice') return [];
  return step.choices.map(({ value, label }) => ({ option: value, label: textIn(label, language) }));
}

function attributeOf({ field, value, keep }: Extract<Step, { do: 'attribute' }>, world: World): Action | undefined {
  const filled = fill(value, world.fields).trim().slice(0, VALUE_CHARS);
  return filled === '' ? undefined : { do: 'attribute', field, value: filled, keep };
}
