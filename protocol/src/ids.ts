/** Branded identifiers: a department's id cannot be passed where an agent's belongs. */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Public key of a site, in the embed snippet. */
export type SiteKey = Branded<'SiteKey'>;
export type ConversationId = Branded<'ConversationId'>;
export type VisitorId = Branded<'VisitorId'>;
export type AgentId = Branded<'AgentId'>;
export type DepartmentId = Branded<'DepartmentId'>;
/** UUID made by the client when a command is composed; the key of idempotency (D2). */
export type CommandId = Branded<'CommandId'>;
/** A knowledge entry of the bot. */
export type EntryId = Branded<'EntryId'>;

/** Languages that are complete in every text of the product. */
export type Language = 'id' | 'en';
export const LANGUAGES: readonly Language[] = ['id', 'en'];

/** Languages of the panel's own words, as BCP 47 says them. What a site says itself is written in a {@link Language}. */
export type UiLanguage = Language | 'ms' | 'jv' | 'su' | 'ar' | 'zh' | 'ja' | 'es' | 'pt' | 'fr' | 'de';
export const UI_LANGUAGES: readonly UiLanguage[] = [
  ...LANGUAGES,
  'ms',
  'jv',
  'su',
  'ar',
  'zh',
  'ja',
  'es',
  'pt',
  'fr',
  'de',
];

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Timestamp = number;
