/** Bodies of the console's bot bench (`/api/v1/bot/*`) and of what it suggests to agents: a bot tried out before it is saved. */
import * as v from 'valibot';
import { visitorCommandSchema } from './commands.ts';
import type { ConversationEvent, Mood, MoodReason, Urgency } from './events.ts';
import type { EntryId, Language } from './ids.ts';
import { TEXT_CHARS } from './limits.ts';
import type { RejectReason } from './rejects.ts';
import { fieldSchema, languageSchema, type Target } from './settings/parts.ts';
import type { TriggerName } from './settings/triggers.ts';
import type { Status } from './snapshot.ts';

const draft = {
  /** The bot as it would be saved; absent: as it is. Judged as a part of the whole document. */
  bot: v.optional(v.unknown()),
  /** Absent: the first one. */
  site: v.optional(v.pipe(v.string(), v.maxLength(64))),
};

/** `POST /api/v1/bot/explain` → 200 {@link ExplainView}; 400 invalid_body. */
export const explainSchema = v.strictObject({
  ...draft,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(TEXT_CHARS)),
  /** What the conversation speaks, for words too few to tell; absent: the site's first language. */
  language: v.optional(languageSchema),
});

const PREVIEWED = ['say', 'choose', 'pickDepartment', 'requestAgent', 'fillForm'];

/** `POST /api/v1/bot/preview` → 200 {@link PreviewView}; 400 invalid_body. Keeps nothing, calls nobody. */
export const previewSchema = v.strictObject({
  ...draft,
  language: languageSchema,
  /** What the visitor did, from the start. */
  commands: v.pipe(
    v.array(
      v.pipe(
        visitorCommandSchema,
        v.check(({ type }) => PREVIEWED.includes(type), `must be one of ${PREVIEWED.join(', ')}`),
      ),
    ),
    v.maxLength(50),
  ),
  /** What becomes of API calls. */
  calls: v.optional(v.picklist(['succeed', 'fail', 'notFound']), 'succeed'),
  /** What a call that succeeds answers, by field; `…` for the others. */
  values: v.optional(v.record(fieldSchema, v.pipe(v.string(), v.maxLength(500))), {}),
  /** Whether it is within hours and everybody is there; absent: as it is. */
  open: v.optional(v.boolean()),
});

export type ExplainBody = v.InferInput<typeof explainSchema>;
export type Explain = v.InferOutput<typeof explainSchema>;
export type PreviewBody = v.InferInput<typeof previewSchema>;
export type Preview = v.InferOutput<typeof previewSchema>;

/** What the bot makes of one message. */
export interface ExplainView {
  readonly language: Language;
  /** It is written in neither language of ours. */
  readonly foreign?: true;
  /** The entry it would answer, or offer first. */
  readonly intent?: EntryId;
  /** 0–1 */
  readonly confidence: number;
  readonly zone: 'answer' | 'unsure' | 'miss';
  /** Best first, at most 5; what they have of a score in common says nothing. */
  readonly candidates: readonly { readonly id: EntryId; readonly question: string; readonly score: number }[];
  readonly mood: Mood;
  readonly reasons: readonly MoodReason[];
  readonly urgency: Urgency;
  /** What the words would hand over for, by its settings' name and by what reports call it, and to whom. */
  readonly trigger?: { readonly name: TriggerName; readonly code: string };
  readonly target?: Target;
}

export interface PreviewView {
  /** The log as an agent would see it. */
  readonly events: readonly ConversationEvent[];
  /** Absent when nothing has started. */
  readonly status?: Status;
  /** Where the bot waits. */
  readonly flow?: { readonly flow: string; readonly step: string };
  /** The command (from 0) that does not fit here, and why; what came after it was not tried. */
  readonly refused?: { readonly command: number; readonly reason: RejectReason };
}

/** `GET /api/v1/conversations/:id/suggestions`: what may answer the visitor's last words, best first, at most 3. */
export interface SuggestionsView {
  readonly suggestions: readonly { readonly entry: EntryId; readonly question: string; readonly answer: string }[];
  readonly mood?: Mood;
  readonly urgency?: Urgency;
}
