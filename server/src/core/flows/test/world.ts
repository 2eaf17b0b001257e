/** Flows and worlds for tests, as the schema makes them. */
import type { Flow, Step } from '@sapa/protocol';
import { flowSchema } from '@sapa/protocol/schemas';
import * as v from 'valibot';
import type { World } from '../world.ts';

type FlowInput = v.InferInput<typeof flowSchema>;
export type Ask = Extract<Step, { do: 'ask' }>;

export function flowOf(steps: FlowInput['steps'], more: Partial<FlowInput> = {}): Flow {
  return v.parse(flowSchema, { id: 'flow', name: 'A flow', steps, ...more });
}

export function asking(kind: Ask['kind'], more: object = {}): Ask {
  const step = {
    id: 'ask',
    do: 'ask',
    text: { en: 'What is it?' },
    field: 'it',
    kind,
    ...more,
  } as FlowInput['steps'][0];
  return flowOf([step]).steps[0] as Ask;
}

export function worldWith(more: Partial<World> = {}): World {
  return { language: 'en', fields: {}, open: true, channel: 'web', ...more };
}
