/** What a site asks of its visitors, and when it speaks first. */
import * as v from 'valibot';
import type { DepartmentId } from '../ids.ts';
import { fieldSchema, id, inBoth, languageSchema, line, secret, someTexts, whole } from './parts.ts';

const HOUR_SECONDS = 60 * 60;

/** `email` and `name` are the contact's; everything else is a field of the visitor. */
export const preChatFieldSchema = v.strictObject({
  field: fieldSchema,
  kind: v.optional(v.picklist(['text', 'email', 'phone', 'choice', 'long']), 'text'),
  label: inBoth(line(80)),
  required: v.optional(v.boolean(), true),
  /** Of a choice. */
  options: v.optional(v.pipe(v.array(inBoth(line(80))), v.maxLength(20)), []),
  /** Asked only of who picks one of these; none: of everybody. */
  departments: v.optional(v.array(id<DepartmentId>()), []),
});

export const preChatSchema = v.strictObject({
  fields: v.optional(v.pipe(v.array(preChatFieldSchema), v.maxLength(12)), []),
  /** A department is picked before the chat. */
  department: v.optional(v.boolean(), false),
  /** Has to be agreed to; kept, word by word, with the conversation. */
  consent: v.optional(inBoth(line(1_000))),
});

/** All that is said must hold. */
const whenSchema = v.strictObject({
  /** Part of the page's address; `*` stands for anything. */
  url: v.optional(line(300)),
  /** On this page. */
  seconds: v.optional(whole(0, HOUR_SECONDS)),
  /** Of the page, percent. */
  scroll: v.optional(whole(0, 100)),
  /** Visits to the site, this one included; a visit ends after half an hour without a page. */
  visits: v.optional(v.strictObject({ from: v.optional(whole(1, 1_000)), to: v.optional(whole(1, 1_000)) })),
  /** Of the page. */
  languages: v.optional(v.pipe(v.array(languageSchema), v.minLength(1))),
  hours: v.optional(v.picklist(['open', 'closed'])),
});

/** Shown once to a visitor, as a small bubble. */
export const proactiveSchema = v.strictObject({
  id: id<string>(),
  name: line(80),
  enabled: v.optional(v.boolean(), true),
  text: someTexts(300),
  when: v.optional(whenSchema, {}),
});

export const filesSchema = v.strictObject({
  enabled: v.optional(v.boolean(), true),
  /** Of one file. */
  maxBytes: v.optional(whole(1_024, 100 * 1024 * 1024), 10 * 1024 * 1024),
});

/** Signs who a visitor is: `HMAC-SHA256(secret, "id.expires")`. */
export const identitySchema = v.strictObject({ secret: secret(32, 200) });

export type PreChat = v.InferOutput<typeof preChatSchema>;
export type PreChatField = v.InferOutput<typeof preChatFieldSchema>;
export type PreChatKind = PreChatField['kind'];
export type Proactive = v.InferOutput<typeof proactiveSchema>;
