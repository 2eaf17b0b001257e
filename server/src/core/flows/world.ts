/** What a flow can see of a conversation, and how it finds the words for it. */
import type { EntryId, Language, SomeTexts } from '@sapa/protocol';

export interface World {
  readonly language: Language;
  /** What is known, by name: `visitor.name`, `visitor.email`, attributes by their field. An empty text counts as unknown. */
  readonly fields: Fields;
  /** The visitor's last words. */
  readonly words?: string | undefined;
  /** What the bot took them for. */
  readonly intent?: EntryId | undefined;
  /** Whether any department of the site is within its hours. */
  readonly open: boolean;
  readonly channel: 'web';
  /** The contact's `segment`. */
  readonly segment?: string | undefined;
}

export type Fields = Readonly<Record<string, string>>;

/** @returns an empty text for what is unknown; `constructor` and its like are fields as any other */
export function known(fields: Fields, name: string): string {
  return Object.hasOwn(fields, name) ? (fields[name] ?? '') : '';
}

/** A text in the language asked for, else in the one there is. */
export function textIn(texts: SomeTexts, language: Language): string {
  return texts[language] ?? texts.id ?? texts.en ?? '';
}
