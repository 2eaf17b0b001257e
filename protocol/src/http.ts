/** Bodies of the console's HTTP API (`/api/v1`). Refusals have the body `{ reason, message }`. */
import * as v from 'valibot';
import { languageSchema } from './settings.ts';

const email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email());
/** What an agent may choose: long enough to be worth hashing, short enough not to be an attack. */
const newPassword = v.pipe(v.string(), v.minLength(10), v.maxLength(200));

/** `POST /api/v1/session` → 200 {@link SessionView} and a cookie; 401 unauthorized; 429 rate_limited. */
export const signInSchema = v.strictObject({ email, password: v.pipe(v.string(), v.maxLength(200)) });

/** `POST /api/v1/setup` with the one-use token of the link → 201 {@link SessionView} and a cookie; 401 when the link was used or is wrong. */
export const setupSchema = v.strictObject({
  token: v.pipe(v.string(), v.maxLength(200)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  email,
  password: newPassword,
  language: v.optional(languageSchema, 'id'),
  /** The address of the owner's website; its origin is allowed to chat. */
  website: v.optional(v.pipe(v.string(), v.trim(), v.url(), v.maxLength(300))),
});

export type SignIn = v.InferOutput<typeof signInSchema>;
export type SetupBody = v.InferInput<typeof setupSchema>;
