/** Bodies of the console's HTTP API (`/api/v1`): who is who, and the settings. Refusals have the body {@link RefusalView}. */
import * as v from 'valibot';
import type { EntryId, Timestamp } from './ids.ts';
import type { RejectReason } from './rejects.ts';
import { languageSchema } from './settings/parts.ts';
import type { Settings, SettingsInput } from './settings/settings.ts';

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

/** Judged as parts of the whole document, not here. */
const part = v.optional(v.unknown());

/** `PUT /api/v1/settings` → 200 {@link SettingsView}; 400 invalid_body with problems; 409 conflict when `revision` is not the newest. */
export const settingsChangeSchema = v.strictObject({
  revision: v.pipe(v.string(), v.maxLength(100)),
  changes: v.strictObject({
    name: part,
    sites: part,
    departments: part,
    agents: part,
    categories: part,
    bot: part,
    routing: part,
    connections: part,
    limits: part,
  }),
});

export type SignIn = v.InferOutput<typeof signInSchema>;
export type SetupBody = v.InferInput<typeof setupSchema>;

type SettingsPart = keyof v.InferOutput<typeof settingsChangeSchema>['changes'];
/** Each replaces the part of that name; a masked secret keeps the one that is there. */
export type SettingsChanges = Partial<Pick<SettingsInput, SettingsPart>>;
export interface SettingsChange {
  readonly revision: string;
  readonly changes: SettingsChanges;
}
/** `GET /api/v1/settings`: what is in force, defaults filled in, secrets masked (`••••1234`). */
export interface SettingsView {
  /** Of the document that this is; another one after every change, also by hand. */
  readonly revision: string;
  readonly settings: Settings;
}

/** Somebody showed that these words ask for this entry. */
export interface ProposalView {
  readonly id: string;
  readonly text: string;
  readonly entry: EntryId;
  readonly by: 'visitor' | 'agent';
  /** When it was said last. */
  readonly at: Timestamp;
  /** In how many conversations it was said, capitals and spaces aside. */
  readonly count: number;
}

/** Why a request was refused: as on the wire, and what only requests can be refused for. */
export type HttpReason = RejectReason | 'invalid_body' | 'conflict' | 'unsupported';

/** What is wrong with a body, and where: `bot.knowledge[3].answer`, empty for all of it. */
export interface ProblemView {
  readonly path: string;
  readonly message: string;
}

export interface RefusalView {
  readonly reason: HttpReason;
  /** For people. */
  readonly message: string;
  readonly problems?: readonly ProblemView[];
  readonly retryAfterMs?: number;
}
