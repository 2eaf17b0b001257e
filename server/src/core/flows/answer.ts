/** Whether what a visitor wrote answers the question of a flow, and what is kept of it. */
import type { Language, Step } from '@sapa/protocol';
import { readChoice } from './read-choice.ts';
import { readEmail, readPhone } from './read-contact.ts';
import { readName } from './read-name.ts';
import { readNumber } from './read-number.ts';
import { readOrder } from './read-order.ts';
import { textIn } from './world.ts';

type Ask = Extract<Step, { do: 'ask' }>;

/** Of a text that is kept, UTF-16 code units. */
const TEXT_CHARS = 500;
/** Of an answer that something is picked out of, UTF-16 code units: what is asked for stands well before this. */
const READ_CHARS = 1_000;

export type Answered =
  | {
      readonly ok: true;
      /** As it is kept: e-mail in small letters, phone as `+62812…`, number as `1000.5`, a choice's `value`. */
      readonly value: string;
      /** As the step names it; undefined: what `after` says. */
      readonly next: string | undefined;
    }
  | {
      readonly ok: false;
      /** Whether it is asked once more; else the flow goes to the step's `failed`, or to a human where there is none. */
      readonly again: boolean;
      /** In the owner's words, not filled; undefined: the bot's own words for the kind. */
      readonly retryText?: string;
    };

/** @param tries answers to this question before this one that did not do */
export function answer(step: Ask, text: string, tries: number, language: Language): Answered {
  const value = read(step, text.normalize('NFKC').trim());
  if (value !== undefined) return { ok: true, value, next: step.next };
  const again = tries < step.retries;
  return { ok: false, again, ...(again && step.retry && { retryText: textIn(step.retry, language) }) };
}

function read(step: Ask, text: string): string | undefined {
  const start = text.slice(0, READ_CHARS);
  switch (step.kind) {
    case 'text':
      if (text === '' || text.length > TEXT_CHARS) return undefined;
      return step.field === 'name' ? readName(text) : text;
    case 'choice':
      return readChoice(step.choices, start);
    case 'email':
      return readEmail(start);
    case 'phone':
      return readPhone(start);
    case 'number':
      return readNumber(start);
    case 'order':
      return readOrder(start);
  }
}
