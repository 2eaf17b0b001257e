/** Flows: named steps that the bot walks through with a visitor. A flow never goes in circles: that is refused when it is saved. */
import * as v from 'valibot';
import type { DepartmentId, EntryId, SiteKey } from '../ids.ts';
import { fieldSchema, id, languageSchema, line, prioritySchema, someTexts, targetSchema, whole } from './parts.ts';

/** A step's name within its flow. */
const stepId = id<string>();
const texts = someTexts(2_000);
/** Where an answer is kept: with the person, or with this conversation only. */
const keepSchema = v.optional(v.picklist(['contact', 'conversation']), 'conversation');

export const conditionSchema = v.variant('if', [
  /** The visitor's last words have one of these, as whole words. */
  v.strictObject({ if: v.literal('keyword'), words: v.pipe(v.array(line(60)), v.minLength(1), v.maxLength(50)) }),
  /** The bot took the visitor's last words for one of these entries. */
  v.strictObject({ if: v.literal('intent'), entries: v.pipe(v.array(id<EntryId>()), v.minLength(1), v.maxLength(50)) }),
  /** What was collected; without `equals`: that there is any. Case does not matter. */
  v.strictObject({ if: v.literal('value'), field: fieldSchema, equals: v.optional(line(200)) }),
  /** Whether any department of the site is within its hours. */
  v.strictObject({ if: v.literal('hours'), open: v.boolean() }),
  v.strictObject({ if: v.literal('language'), is: languageSchema }),
  v.strictObject({ if: v.literal('channel'), is: v.picklist(['web']) }),
  /** The contact's `segment`. */
  v.strictObject({ if: v.literal('segment'), is: line(60) }),
]);

const step = { id: stepId };
/** Absent: the step below; the last one ends the flow. */
const next = { next: v.optional(stepId) };

export const stepSchema = v.variant('do', [
  /** `{{field}}` stands for what was collected. */
  v.strictObject({ ...step, ...next, do: v.literal('say'), text: texts }),
  v.strictObject({
    ...step,
    ...next,
    do: v.literal('ask'),
    text: texts,
    field: fieldSchema,
    keep: keepSchema,
    kind: v.picklist(['text', 'choice', 'email', 'phone', 'number', 'order']),
    /** Of a `choice`; `value` is what is kept. */
    choices: v.optional(
      v.pipe(v.array(v.strictObject({ value: line(80), label: someTexts(80) })), v.maxLength(10)),
      [],
    ),
    /** Further tries after an answer that does not do; then `failed`. */
    retries: v.optional(whole(0, 5), 2),
    /** What is said with each further try; absent: the bot's own words for the kind. */
    retry: v.optional(someTexts(500)),
    /** Where it goes when no try did; absent: to a human. */
    failed: v.optional(stepId),
  }),
  v.strictObject({
    ...step,
    do: v.literal('branch'),
    /** The first that holds. */
    cases: v.pipe(v.array(v.strictObject({ when: conditionSchema, next: stepId })), v.minLength(1), v.maxLength(20)),
    /** Where none holds; absent: the step below. */
    ...next,
  }),
  v.strictObject({
    ...step,
    ...next,
    do: v.literal('call'),
    connection: id<string>(),
    request: id<string>(),
    /** Where it goes when the call fails or finds nothing; absent: to a human (H7). */
    failed: v.optional(stepId),
  }),
  v.strictObject({
    ...step,
    ...next,
    do: v.literal('attribute'),
    field: fieldSchema,
    value: line(500),
    keep: keepSchema,
  }),
  v.strictObject({ ...step, ...next, do: v.literal('tag'), tag: line(40) }),
  v.strictObject({ ...step, ...next, do: v.literal('priority'), priority: prioritySchema }),
  /** Where a human will be sought from here on. */
  v.strictObject({ ...step, ...next, do: v.literal('department'), department: id<DepartmentId>() }),
  v.strictObject({
    ...step,
    do: v.literal('handOver'),
    target: v.optional(targetSchema, 'ask'),
    text: v.optional(texts),
  }),
  /** The bot goes on as usual; `close`: the conversation is solved. */
  v.strictObject({ ...step, do: v.literal('end'), text: v.optional(texts), close: v.optional(v.boolean(), false) }),
]);

export const flowSchema = v.strictObject({
  id: id<string>(),
  name: line(80),
  on: v.optional(v.boolean(), true),
  /** Absent: every site. */
  sites: v.optional(v.pipe(v.array(id<SiteKey>()), v.maxLength(50))),
  /** It starts when all of these hold; where none is about the visitor's words (keyword, intent), with the first words of a conversation only. */
  start: v.optional(v.pipe(v.array(conditionSchema), v.maxLength(10)), []),
  steps: v.pipe(v.array(stepSchema), v.minLength(1), v.maxLength(60)),
});

export type Flow = v.InferOutput<typeof flowSchema>;
export type Step = Flow['steps'][number];
export type Condition = v.InferOutput<typeof conditionSchema>;
