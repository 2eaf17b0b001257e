/** When the bot hands over to people: each trigger can be switched, tuned and aimed (FEATURES H1–H8, H10). */
import * as v from 'valibot';
import { ownLines, ownTexts, prioritySchema, targetSchema } from './parts.ts';

/** What every trigger can be told. */
const common = {
  on: v.optional(v.boolean(), true),
  target: v.optional(targetSchema, 'ask'),
  /** Of the queue; absent: the conversation's own. The more urgent of the two counts. */
  priority: v.optional(prioritySchema),
  /** Said before the queue; absent: the `transition` phrase. */
  message: ownTexts(1_000),
};
const plain = v.optional(v.strictObject(common), {});
/** Heard in words: the owner's phrases count beside those the bot knows. */
const worded = v.optional(v.strictObject({ ...common, phrases: ownLines(100, 100) }), {});

export const triggersSchema = v.strictObject({
  /** H1: `bot.misses` messages in a row not understood. Off: the bot goes on. */
  misses: plain,
  /** H2: capitals, "!!!", insults, impatience; `threshold` is how sure the bot must be that the visitor is frustrated. */
  mood: v.optional(
    v.strictObject({
      ...common,
      phrases: ownLines(100, 100),
      threshold: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(1)), 0.8),
    }),
    {},
  ),
  /** H3: asks for a person. */
  wish: worded,
  /** H4: exceptions, compensation, goodwill: what only people may grant. */
  policy: worded,
  /** H5: the bot would say the same again. Off: it says that this is all it knows, and offers a person. */
  repeated: plain,
  /** H6: errors, crashes, bugs. */
  fault: worded,
  /** H7: an API connection failed, or did not know the customer. */
  connection: plain,
  /** H8: identity, claims, changes to an account. */
  account: worded,
  /** H10: a visitor whose e-mail address is listed (`name@firm.example`, `@firm.example`), or whose `segment` is `vip`. */
  vip: v.optional(
    v.strictObject({
      ...common,
      priority: v.optional(prioritySchema, 1),
      emails: v.optional(
        v.pipe(v.array(v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254))), v.maxLength(1_000)),
        [],
      ),
    }),
    {},
  ),
});

export type Triggers = v.InferOutput<typeof triggersSchema>;
export type TriggerName = keyof Triggers;
