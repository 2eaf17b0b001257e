/** Who answers: skills, the queues of departments, and the rules that choose among them. An admin edits all of it without code (Q12). */
import * as v from 'valibot';
import type { AgentId, DepartmentId, SiteKey } from '../ids.ts';
import { fieldSchema, id, inBoth, line, lines, prioritySchema, whole } from './parts.ts';

const DAY_SECONDS = 86_400;

/** What a skill is called: `refund`, `en`. The languages `id` and `en` are skills that need no entry in the list. */
export const skillIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be small letters, digits or -, at most 40, starting with a letter'),
);
/** A way in: `web`, `email`, `whatsapp`. New ones need no change here (T9). */
export const channelSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,29}$/, 'must be small letters, digits or -, at most 30, starting with a letter'),
);
const level = whole(1, 10);

/** A skill at a level or above. */
const needSchema = v.strictObject({ skill: skillIdSchema, level: v.optional(level, 1) });
const needs = () => v.pipe(v.array(needSchema), v.maxLength(10));
const seconds = (min: number) => whole(min, DAY_SECONDS);

/** What an agent can do, and how well. */
export const agentSkillsSchema = v.optional(
  v.pipe(v.array(v.strictObject({ skill: skillIdSchema, level: v.optional(level, 5) })), v.maxLength(50)),
  [],
);
/** At most so many conversations of a channel at once; what is absent is bounded by the agent's capacity alone. */
export const channelLimitsSchema = v.optional(v.record(channelSchema, whole(0, 100)), {});

export const STRATEGIES = ['leastLoaded', 'longestIdle', 'roundRobin', 'random', 'manual'] as const;

/** How a department's queue is worked on. */
export const queueSchema = v.strictObject({
  /** Who is asked, of those who may be: `manual` asks nobody, agents take from the queue themselves. */
  strategy: v.optional(v.picklist(STRATEGIES), 'leastLoaded'),
  /** The visitor's last agent first, where they are online and have room. */
  sticky: v.optional(v.boolean(), true),
  /** Rings: after so long in the queue, every required level is lower by `lower` altogether; one that sinks below 1 is only preferred. */
  rings: v.optional(
    v.pipe(v.array(v.strictObject({ afterSeconds: seconds(1), lower: whole(1, 10) })), v.maxLength(6)),
    [],
  ),
  /** After so long, this department may answer too; at once when nobody of the own one is there. Its own overflow follows. */
  overflow: v.optional(v.strictObject({ department: id<DepartmentId>(), afterSeconds: v.optional(seconds(0), 60) })),
  /** In place of `limits.longestWaitMs`. */
  longestWaitSeconds: v.optional(seconds(10)),
  /** A visitor who waits longer counts as late on the board. */
  lateSeconds: v.optional(seconds(1), 60),
  /** A transfer that its agent refuses goes on to the department, or back to who sent it. */
  refused: v.optional(v.picklist(['on', 'back']), 'on'),
});

const anyOf = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(v.array(schema), v.minLength(1), v.maxLength(50));
const not = v.optional(v.boolean(), false);

/** One thing that must be so (or, with `not`, must not) for a rule to hold. Texts are compared without regard to case. */
export const ruleConditionSchema = v.variant('if', [
  /** The bot took the visitor's words for one of these entries, or one of these topics. */
  v.strictObject({ if: v.literal('topic'), any: anyOf(id<string>()), not }),
  /** One of these words or phrases is among what the visitor said last, as whole words. */
  v.strictObject({ if: v.literal('words'), any: anyOf(line(60)), not }),
  /** Why a human was asked for. */
  v.strictObject({ if: v.literal('trigger'), any: anyOf(line(40)), not }),
  v.strictObject({ if: v.literal('mood'), any: anyOf(v.picklist(['frustrated', 'neutral', 'pleased'])), not }),
  v.strictObject({ if: v.literal('urgency'), any: anyOf(v.picklist(['low', 'normal', 'high'])), not }),
  v.strictObject({ if: v.literal('channel'), any: anyOf(channelSchema), not }),
  v.strictObject({ if: v.literal('site'), any: anyOf(id<SiteKey>()), not }),
  /** The address of the page they are on has one of these in it. */
  v.strictObject({ if: v.literal('page'), any: anyOf(line(200)), not }),
  /** `other`: neither Indonesian nor English. */
  v.strictObject({ if: v.literal('language'), any: anyOf(v.picklist(['id', 'en', 'other'])), not }),
  v.strictObject({ if: v.literal('segment'), any: anyOf(line(60)), not }),
  /** Listed in the VIP trigger, or of the segment `vip`. */
  v.strictObject({ if: v.literal('vip'), not }),
  /** What flows or other systems found out; without `any`: that there is something. */
  v.strictObject({ if: v.literal('value'), field: fieldSchema, any: v.optional(anyOf(line(200))), not }),
  v.strictObject({ if: v.literal('tag'), any: anyOf(line(40)), not }),
  /** A department is within its hours; without one: any of the site. */
  v.strictObject({ if: v.literal('hours'), department: v.optional(id<DepartmentId>()), not }),
  /** They have written before; `agent`: and an agent has served them. */
  v.strictObject({ if: v.literal('history'), is: v.picklist(['returning', 'agent']), not }),
  /** The department they picked themselves. */
  v.strictObject({ if: v.literal('department'), any: anyOf(id<DepartmentId>()), not }),
]);

/** From then on this department may answer too, and these skills are required instead; what is absent stays as it was. */
const stepSchema = v.strictObject({
  afterSeconds: seconds(1),
  department: v.optional(id<DepartmentId>()),
  required: v.optional(needs()),
  /** Passed over where nobody who may answer is there. */
  skipIfNobody: v.optional(v.boolean(), false),
});

export const ruleSchema = v.strictObject({
  id: id<string>(),
  name: line(80),
  on: v.optional(v.boolean(), true),
  /** All must hold; none: it always holds. */
  when: v.optional(v.pipe(v.array(ruleConditionSchema), v.maxLength(10)), []),
  /** Absent: where it would go anyway. A department that the visitor picked counts more, unless the rule asks for it in `when`. */
  target: v.optional(
    v.union([v.strictObject({ department: id<DepartmentId>() }), v.strictObject({ agent: id<AgentId>() })]),
  ),
  required: v.optional(needs(), []),
  preferred: v.optional(needs(), []),
  /** The more urgent of this and the conversation's own counts. */
  priority: v.optional(prioritySchema),
  /** The first target is left at once where nobody who may answer is there. */
  skipIfNobody: v.optional(v.boolean(), false),
  steps: v.optional(v.pipe(v.array(stepSchema), v.maxLength(6)), []),
});

export const routingSchema = v.strictObject({
  /** Tried in this order; the first that holds counts, and no other. */
  rules: v.optional(v.pipe(v.array(ruleSchema), v.maxLength(200)), []),
  skills: v.optional(
    v.pipe(v.array(v.strictObject({ id: skillIdSchema, name: inBoth(line(60)) })), v.maxLength(200)),
    [],
  ),
  /** What the visitor writes in, as a skill: those who have it first, or nobody else. */
  language: v.optional(v.picklist(['ignore', 'prefer', 'require']), 'prefer'),
  /** Whoever has waited this long is as urgent as one priority higher who has just come; 0: never. */
  ageingMinutes: v.optional(whole(0, 1_440), 0),
  /** Of messages left while nobody was there, when they are queued as their department opens. */
  ticketPriority: v.optional(prioritySchema, 4),
  /** How much of an agent's capacity one conversation takes, by channel; 1 where nothing is said. */
  weights: v.optional(v.record(channelSchema, v.pipe(v.number(), v.minValue(0.1), v.maxValue(10))), {}),
  /** What an agent who is away may say they are doing. */
  labels: lines(20, 40),
});

export type Routing = v.InferOutput<typeof routingSchema>;
export type Rule = v.InferOutput<typeof ruleSchema>;
export type RuleCondition = v.InferOutput<typeof ruleConditionSchema>;
export type QueueSettings = v.InferOutput<typeof queueSchema>;
export type Strategy = (typeof STRATEGIES)[number];
export type Channel = string;
