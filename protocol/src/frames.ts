/** The frames of SPEC §5, client → server. Schemas are strict: an unknown field makes the frame invalid. */
import * as v from 'valibot';
import { agentCommandSchema, visitorCommandSchema } from './commands.ts';
import type { CommandId, ConversationId } from './ids.ts';
import { ATTRIBUTES } from './limits.ts';

const conversation = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(100),
  v.transform((value) => value as ConversationId),
);
const commandId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'must be a UUID'),
  v.transform((value) => value as CommandId),
);
const seq = v.pipe(v.number(), v.integer(), v.minValue(0));
const line = (max: number) => v.pipe(v.string(), v.maxLength(max));

const attributes = v.pipe(
  v.record(line(60), v.union([line(500), v.number(), v.boolean()])),
  v.check((all) => Object.keys(all).length <= ATTRIBUTES, `at most ${ATTRIBUTES} attributes`),
);
/** What a page knows of the person; nobody vouches for it unless it comes with an identity. */
const profile = v.strictObject({
  name: v.optional(line(100)),
  email: v.optional(line(254)),
  attributes: v.optional(attributes),
});
/** What may change while the page is open. */
const about = {
  page: v.optional(
    v.strictObject({ url: line(2_000), title: v.optional(line(300)), referrer: v.optional(line(2_000)) }),
  ),
  profile: v.optional(profile),
  /** The rule whose message they answer. */
  proactive: v.optional(line(64)),
};

const hello = v.strictObject({
  t: v.literal('hello'),
  v: v.number(),
  token: v.optional(line(200)),
  locale: v.optional(line(35)),
  ...about,
  resume: v.optional(v.record(v.pipe(v.string(), v.maxLength(100)), seq)),
  identity: v.optional(
    v.strictObject({
      ...profile.entries,
      id: v.pipe(line(200), v.minLength(1)),
      /** Seconds since 1970. */
      expires: v.pipe(v.number(), v.integer(), v.minValue(0)),
      /** HMAC-SHA256 of `id.expires` with the site's secret, hex. */
      signature: line(200),
    }),
  ),
});

/** What has changed since hello. */
const update = v.strictObject({ t: v.literal('update'), ...about });
const typing = v.strictObject({ t: v.literal('typing'), conversation, on: v.boolean() });
const read = v.strictObject({ t: v.literal('read'), conversation, seq });
const ping = v.strictObject({ t: v.literal('ping') });
/** Asks for the page of events just before `before`; the answer is an `events` frame. */
const older = v.strictObject({ t: v.literal('older'), conversation, before: v.pipe(seq, v.minValue(1)) });

/** A supervisor opens or closes the live board. */
const watch = v.strictObject({ t: v.literal('watch'), board: v.boolean() });

const doFrame = <Command extends typeof visitorCommandSchema | typeof agentCommandSchema>(command: Command) =>
  v.strictObject({ t: v.literal('do'), id: commandId, conversation: v.optional(conversation), command });

export const visitorFrameSchema = v.variant('t', [
  hello,
  update,
  doFrame(visitorCommandSchema),
  typing,
  read,
  ping,
  older,
]);
export const agentFrameSchema = v.variant('t', [hello, doFrame(agentCommandSchema), typing, read, ping, older, watch]);

export type VisitorFrame = v.InferOutput<typeof visitorFrameSchema>;
export type AgentFrame = v.InferOutput<typeof agentFrameSchema>;
export type Hello = v.InferOutput<typeof hello>;
export type Update = v.InferOutput<typeof update>;
export type Profile = v.InferOutput<typeof profile>;
export type Identity = NonNullable<Hello['identity']>;
