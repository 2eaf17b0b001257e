/** What the parts of the settings are made of. */
import * as v from 'valibot';
import type { AgentId, DepartmentId } from '../ids.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

export const id = <T extends string>() =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'must be letters, digits, - or _, at most 64'),
    v.transform((value) => value as T),
  );
/** A text that says something. */
export const line = (max: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.maxLength(max));
/** Sealed at rest, which makes it longer. Shown as a mask, which is never one itself: then what it stood for is not kept here. */
export const secret = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.check((text) => !text.startsWith('••••'), 'is masked and not kept for this address: write it in full'),
    v.check(
      (text) =>
        text.startsWith('enc:v1:') ? text.length <= SEALED_OVERHEAD + SEALED_PER_CHAR * max : text.length <= max,
      `must be at most ${max} characters`,
    ),
    v.check((text) => /^(enc:v1:|••••)/.test(text) || text.length >= min, `must be at least ${min} characters`),
  );
/** `enc:v1:`, iv and tag; then three bytes of UTF-8 for a character, as base64. */
const SEALED_OVERHEAD = 60;
const SEALED_PER_CHAR = 4;
export const lines = (max: number, each: number) => v.optional(v.pipe(v.array(line(each)), v.maxLength(max)), []);
export const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
export const ms = (fallback: number, min: number, max: number) => v.optional(whole(min, max), fallback);
export const count = (fallback: number, max: number) => v.optional(whole(1, max), fallback);

export const languageSchema = v.picklist(['id', 'en']);
export const inBoth = <Schema extends v.GenericSchema>(schema: Schema) => v.strictObject({ id: schema, en: schema });
/** A text in the languages the owner wrote it in; at least one. */
export const someTexts = (max: number) =>
  v.pipe(
    v.strictObject({ id: v.optional(line(max)), en: v.optional(line(max)) }),
    v.check((texts) => texts.id !== undefined || texts.en !== undefined, 'must be written in at least one language'),
  );
/** The same, where saying nothing of one's own is fine too. */
export const ownTexts = (max: number) =>
  v.optional(v.strictObject({ id: v.optional(line(max)), en: v.optional(line(max)) }), {});
export const ownLines = (max: number, each: number) =>
  v.optional(v.strictObject({ id: lines(max, each), en: lines(max, each) }), {});

/** 1 is most urgent, 5 least. */
export const prioritySchema = whole(1, 5);
/** What something collected is called: in `{{name}}`, in conditions, on the agent's screen. */
export const fieldSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be small letters, digits or _, at most 40, starting with a letter'),
);

/**
 * Who gets a conversation that the bot gives up. `ask`: the visitor picks where several departments are open;
 * `any`: an agent drawn from those who are online with room; or one department; or one agent.
 */
export const targetSchema = v.union([
  v.picklist(['ask', 'any']),
  v.strictObject({ department: id<DepartmentId>() }),
  v.strictObject({ agent: id<AgentId>() }),
]);
export type Target = v.InferOutput<typeof targetSchema>;
export type SomeTexts = { readonly id?: string | undefined; readonly en?: string | undefined };
