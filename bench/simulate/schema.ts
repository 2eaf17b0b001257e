/**
 * A scenario as people write it in JSON: who comes, who is there, by which settings. What has a default may be left out; what is
 * unknown is refused. What lasts is in seconds, the day is in hours since the scenario's start.
 */
import * as v from 'valibot';

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
const names = v.optional(v.pipe(v.array(name), v.maxLength(50)), []);
const some = v.pipe(v.number(), v.minValue(0), v.finite());
const more = v.pipe(v.number(), v.gtValue(0), v.finite());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const hours = v.pipe(v.number(), v.gtValue(0), v.maxValue(24 * 366));

const durationSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('exponential'), meanSeconds: more }),
  v.strictObject({ kind: v.literal('lognormal'), meanSeconds: more, sigma: v.pipe(more, v.maxValue(3)) }),
  v.strictObject({ kind: v.literal('fixed'), seconds: some }),
  v.strictObject({ kind: v.literal('recorded'), seconds: v.tupleWithRest([some], some) }),
  v.strictObject({ kind: v.literal('never') }),
]);
/** What ends. */
const lastsSchema = v.pipe(
  durationSchema,
  v.check(({ kind }) => kind !== 'never', 'must end'),
);

/** A kind of visitor, and what rules may ask about them. */
const classSchema = v.strictObject({
  name,
  /** All day, or hour by hour, over again when there are no more. */
  perMinute: v.union([some, v.pipe(v.array(some), v.minLength(1), v.maxLength(24 * 7))]),
  department: name,
  priority: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)), 3),
  service: lastsSchema,
  patience: v.optional(durationSchema, { kind: 'never' }),
  site: v.optional(name),
  channel: v.optional(name, 'web'),
  language: v.optional(v.picklist(['id', 'en', 'other']), 'id'),
  topics: names,
  words: names,
  mood: v.optional(v.picklist(['frustrated', 'neutral', 'pleased'])),
  urgency: v.optional(v.picklist(['low', 'normal', 'high'])),
  page: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  segment: v.optional(name),
  vip: v.optional(v.boolean(), false),
  attributes: v.optional(v.record(v.string(), v.string()), {}),
  tags: names,
  /** The department they picked themselves. */
  picked: v.optional(name),
  returning: v.optional(v.boolean(), false),
});

/** How an agent of the settings works, or `count` more of them. */
const agentSchema = v.strictObject({
  /** Of the settings' agents; `*`: of all whom nothing else is said about; anybody else is added. */
  id: name,
  /** So many alike: `a` becomes `a1`, `a2` … */
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000))),
  departments: v.optional(v.array(name)),
  capacity: v.optional(v.number()),
  channels: v.optional(v.record(v.string(), v.number())),
  skills: v.optional(v.array(v.strictObject({ skill: name, level: v.optional(v.number()) }))),
  /** [from, to) in hours since the start of each day; absent: always there. */
  shifts: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          v.strictTuple([v.pipe(some, v.maxValue(24)), v.pipe(some, v.maxValue(48))]),
          v.check(([from, to]) => from < to, 'must end after it begins'),
        ),
      ),
      v.maxLength(6),
    ),
  ),
  accepts: v.optional(share, 1),
  declines: v.optional(share, 0),
  answer: v.optional(lastsSchema, { kind: 'fixed', seconds: 0 }),
  wrapUp: v.optional(lastsSchema, { kind: 'fixed', seconds: 0 }),
});

export const scenarioSchema = v.strictObject({
  name,
  /** When it begins: `2026-01-05T00:00:00+07:00`. Opening hours go by it. */
  start: v.optional(v.pipe(v.string(), v.isoTimestamp()), '2026-01-05T00:00:00Z'),
  hours,
  /** Before anything counts, so that queues are as long as they usually are. Of the hours. */
  warmUpHours: v.optional(some, 0),
  /** As in `settings.json`. Left out where settings are given by themselves. */
  settings: v.optional(
    v.strictObject({
      departments: v.optional(v.unknown()),
      agents: v.optional(v.unknown()),
      routing: v.optional(v.unknown()),
      limits: v.optional(v.unknown()),
    }),
    {},
  ),
  classes: v.pipe(v.array(classSchema), v.minLength(1), v.maxLength(100)),
  agents: v.optional(v.pipe(v.array(agentSchema), v.maxLength(1_000)), []),
});

export type ScenarioInput = v.InferInput<typeof scenarioSchema>;
export type Scenario = v.InferOutput<typeof scenarioSchema>;
export type ScenarioAgent = Scenario['agents'][number];
export type ScenarioClass = Scenario['classes'][number];
