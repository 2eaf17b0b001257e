/** Commands: what somebody asks for. Refused with a reason, or they become events. Schemas are strict: an unknown field is refused. */
import * as v from 'valibot';
import type { AgentId, DepartmentId, EntryId } from './ids.ts';
import { ANSWER_CHARS, ATTACHMENTS, COMMENT_CHARS, TEXT_CHARS } from './limits.ts';

const words = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max),
    v.check((text) => text.trim() !== '', 'must not be empty'),
  );
const id = <T extends string>() =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(100),
    v.transform((value) => value as T),
  );
const emptyCommand = <T extends string>(type: T) => v.strictObject({ type: v.literal(type) });

const said = {
  type: v.literal('say'),
  text: v.pipe(v.string(), v.maxLength(TEXT_CHARS)),
  /** Files that were uploaded, and not sent yet, by whoever says it. */
  attachments: v.optional(v.pipe(v.array(id()), v.minLength(1), v.maxLength(ATTACHMENTS))),
};
type Said = { readonly text: string; readonly attachments?: readonly string[] | undefined };
/** Words, files, or both. */
const saysSomething = <Say extends Said>() =>
  v.check<Say, string>((say) => say.text.trim() !== '' || say.attachments !== undefined, 'must not be empty');
const visitorSay = v.strictObject(said);
const agentSay = v.strictObject({ ...said, entry: v.optional(id<EntryId>()) });
const leaveMessage = v.strictObject({
  type: v.literal('fillForm'),
  form: v.literal('leaveMessage'),
  values: v.strictObject({
    name: v.optional(v.pipe(v.string(), v.maxLength(100))),
    email: v.pipe(v.string(), v.trim(), v.maxLength(254), v.email()),
    message: words(TEXT_CHARS),
  }),
});
/** What the site asks before the chat; `consent`: they agreed to the text they were shown. */
const preChat = v.strictObject({
  type: v.literal('fillForm'),
  form: v.literal('preChat'),
  values: v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,39}$/)), v.pipe(v.string(), v.maxLength(ANSWER_CHARS))),
    v.check((values) => Object.keys(values).length <= 20, 'at most 20 answers'),
  ),
  department: v.optional(id<DepartmentId>()),
  consent: v.optional(v.literal(true)),
});
const tags = v.pipe(v.array(words(40)), v.maxLength(20));
const category = words(80);

export const visitorCommandSchema = v.variant('type', [
  v.pipe(visitorSay, saysSomething<v.InferOutput<typeof visitorSay>>()),
  v.strictObject({ type: v.literal('choose'), option: words(200) }),
  v.variant('form', [leaveMessage, preChat]),
  v.strictObject({ type: v.literal('pickDepartment'), department: id<DepartmentId>() }),
  emptyCommand('requestAgent'),
  emptyCommand('end'),
  /** `email`: the visitor's own, where it is not known yet. */
  v.strictObject({
    type: v.literal('mailTranscript'),
    email: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(254), v.email())),
  }),
  v.strictObject({
    type: v.literal('rate'),
    score: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
    comment: v.optional(v.pipe(v.string(), v.maxLength(COMMENT_CHARS))),
  }),
]);

export const PRESENCES = ['online', 'away', 'offline'] as const;
export const presenceSchema = v.picklist(PRESENCES);

export const agentCommandSchema = v.variant('type', [
  /** `label`: one of `routing.labels`, for those who are away. */
  v.strictObject({ type: v.literal('setPresence'), status: presenceSchema, label: v.optional(words(40)) }),
  emptyCommand('acceptOffer'),
  v.strictObject({ type: v.literal('declineOffer'), reason: v.optional(words(200)) }),
  emptyCommand('take'),
  v.pipe(agentSay, saysSomething<v.InferOutput<typeof agentSay>>()),
  v.strictObject({ type: v.literal('note'), text: words(TEXT_CHARS) }),
  v.strictObject({
    type: v.literal('transfer'),
    agent: v.optional(id<AgentId>()),
    department: v.optional(id<DepartmentId>()),
    note: v.optional(words(2_000)),
  }),
  /** A supervisor gives it to an agent who is online and has room: from the queue, from under an offer, from another agent. */
  v.strictObject({ type: v.literal('assign'), agent: id<AgentId>() }),
  emptyCommand('hold'),
  emptyCommand('resume'),
  v.strictObject({ type: v.literal('end'), category: v.optional(category), tags: v.optional(tags) }),
  v.strictObject({ type: v.literal('finishWrapUp'), category: v.optional(category), tags: v.optional(tags) }),
  v.strictObject({ type: v.literal('tag'), tags, category: v.optional(category) }),
  v.strictObject({
    type: v.literal('setPriority'),
    priority: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  }),
  v.strictObject({
    type: v.literal('editContact'),
    name: v.optional(words(100)),
    email: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(254), v.email())),
  }),
]);

export type VisitorCommand = v.InferOutput<typeof visitorCommandSchema>;
export type AgentCommand = v.InferOutput<typeof agentCommandSchema>;
export type Presence = v.InferOutput<typeof presenceSchema>;
