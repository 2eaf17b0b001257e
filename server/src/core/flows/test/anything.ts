/** Any flow that the schema takes, with circles and steps that are not there, and any world to walk it in. */
import type { Condition, EntryId, Flow, Step } from '@sapa/protocol';
import fc from 'fast-check';
import type { World } from '../world.ts';
import { flowOf } from './world.ts';

/** Names are few, so that steps meet. */
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const stepId = fc.constantFrom(...IDS, 'gone');
const field = fc.constantFrom('city', 'segment', 'constructor');
const value = fc.constantFrom('Bogor', 'vip', '{{city}}', '{{nobody}}');
const text = value.map((it) => ({ en: it }));

const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant<Condition>({ if: 'keyword', words: ['refund'] }),
  fc.constant<Condition>({ if: 'intent', entries: ['entry' as EntryId] }),
  fc.record({ if: fc.constant('value' as const), field, equals: value }),
  fc.record({ if: fc.constant('hours' as const), open: fc.boolean() }),
  fc.record({ if: fc.constant('language' as const), is: fc.constantFrom('id' as const, 'en' as const) }),
  fc.constant<Condition>({ if: 'segment', is: 'vip' }),
);

type Body = Readonly<Record<string, unknown>>;
const cases = fc.array(fc.record({ when: anyCondition, next: stepId }), { minLength: 1, maxLength: 2 });
const next = fc.option(stepId, { nil: undefined });
const body: fc.Arbitrary<Body> = fc.oneof(
  fc.record({ do: fc.constant('say'), text, next }),
  fc.record({ do: fc.constant('ask'), text, field, kind: fc.constant('text'), next, failed: next }),
  fc.record({ do: fc.constant('branch'), cases, next }),
  fc.record({
    do: fc.constant('call'),
    connection: fc.constant('crm'),
    request: fc.constant('find'),
    next,
    failed: next,
  }),
  fc.record({ do: fc.constant('attribute'), field, value, next }),
  fc.record({ do: fc.constant('tag'), tag: fc.constant('late'), next }),
  fc.record({ do: fc.constant('handOver') }),
  fc.record({ do: fc.constant('end') }),
);

export const anyFlow: fc.Arbitrary<Flow> = fc
  .array(body, { minLength: 1, maxLength: IDS.length })
  .map((bodies) => flowOf(bodies.map((one, at) => ({ id: IDS[at], ...one }) as Step)));

export const anyWorld: fc.Arbitrary<World> = fc.record({
  language: fc.constantFrom('id' as const, 'en' as const),
  fields: fc.dictionary(field, value),
  words: fc.option(fc.constantFrom('refund please', 'halo'), { nil: undefined }),
  intent: fc.option(fc.constant('entry' as EntryId), { nil: undefined }),
  open: fc.boolean(),
  channel: fc.constant('web' as const),
  segment: fc.option(fc.constant('vip'), { nil: undefined }),
});
