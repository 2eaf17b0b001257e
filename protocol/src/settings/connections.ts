/** API connections (FEATURES K3): systems of the owner that a flow may ask. Headers' values, tokens and settings' texts are secrets. */
import * as v from 'valibot';
import { fieldSchema, id, line, secret as secretOf } from './parts.ts';

const secret = secretOf(0, 8_000);
/** May name what is known of the visitor: `{{visitor.email}}`, `{{order_number}}`. */
const template = v.pipe(v.string(), v.maxLength(8_000));

export const requestSchema = v.strictObject({
  id: id<string>(),
  name: line(80),
  method: v.optional(v.picklist(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']), 'GET'),
  /** Below the base URL: `/orders/{{order_number}}`. */
  path: v.pipe(template, v.startsWith('/', 'must start with /')),
  query: v.optional(v.record(line(80), template), {}),
  /** JSON; templates stand inside its texts. */
  body: v.optional(template),
  /** What is kept of the answer: field → path in its JSON, such as `data.0.status`. */
  answer: v.optional(v.record(fieldSchema, line(200)), {}),
});

/** As the other system's own token answers have it; `created_at` in seconds since 1970. */
const tokenSchema = v.strictObject({
  token_type: v.optional(line(40), 'Bearer'),
  access_token: secret,
  expires_in: v.optional(v.pipe(v.number(), v.minValue(0))),
  refresh_token: v.optional(secret),
  created_at: v.optional(v.pipe(v.number(), v.minValue(0))),
});

export const connectionSchema = v.strictObject({
  id: id<string>(),
  name: line(80),
  description: line(500),
  /** Such as QONTAK_CRM. */
  code: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{0,39}$/, 'must be capitals, digits or _, such as QONTAK_CRM')),
  baseUrl: v.pipe(
    v.string(),
    v.maxLength(500),
    v.check(
      (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
      'must be an http or https address',
    ),
    v.check((value) => !/^https?:[/\\]*[^/?#\\]*@/i.test(value), 'must hold no password: use headers'),
  ),
  /** For templates as `{{settings.name}}`; `token_path`, `client_id` and `client_secret` are used when the token is refreshed. */
  settings: v.optional(v.record(line(80), v.union([secret, v.number(), v.boolean()])), {}),
  headers: v.optional(
    v.record(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,80}$/, 'must be a header name')), secret),
    {},
  ),
  token: v.optional(tokenSchema),
  requests: v.optional(v.pipe(v.array(requestSchema), v.maxLength(50)), []),
});

export type ApiConnection = v.InferOutput<typeof connectionSchema>;
export type ApiRequest = ApiConnection['requests'][number];
export type ApiToken = v.InferOutput<typeof tokenSchema>;
