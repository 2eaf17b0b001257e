/** What the bot remembers: how it grows with each word and each understanding. Bounded, because it is kept in every snapshot. */
import { type ConversationEvent, type EntryId, excerpt, type QuickReply } from '@sapa/protocol';
import type { Memory } from './state.ts';

const KEPT = 5;
const WORDS_CHARS = 300;

export const EMPTY_MEMORY: Memory = { missesInRow: 0, misses: 0, asked: [], answered: [], choices: [] };

export function rememberWords(memory: Memory, text: string): Memory {
  return { ...memory, asked: [...memory.asked, excerpt(text, WORDS_CHARS)].slice(-KEPT), choices: [] };
}

/** Words to people are not remembered; what was offered to tap is past all the same. */
export function heardByOthers(memory: Memory): Memory {
  return memory.choices.length === 0 ? memory : { ...memory, choices: [] };
}

/** What it said last, and what could be tapped. */
export function rememberSpeech(memory: Memory, text: string, choices: readonly QuickReply[]): Memory {
  return { ...memory, said: excerpt(text, WORDS_CHARS), choices };
}

export function hasJustSaid({ said }: Memory, text: string): boolean {
  return said === excerpt(text, WORDS_CHARS);
}

/**
 * One doubt ("did you mean") is no miss and forgives none; each further one in a row is a miss, because nobody chose
 * from the one before: a choice would have been an answer, and "none of these" a miss of its own.
 */
export function rememberUnderstanding(
  memory: Memory,
  event: Extract<ConversationEvent, { type: 'understood' }>,
): Memory {
  switch (event.zone) {
    case 'miss':
      return missed(unanswered(decided(memory)));
    case 'unsure':
      return unanswered(memory.doubted ? missed(memory) : { ...memory, doubted: true });
    case 'answer':
      return { ...forgive(answeredNow(memory)), answered: withNewest(memory.answered, event.intent) };
    default:
      return memory;
  }
}

export function forgive(memory: Memory): Memory {
  return { ...decided(memory), missesInRow: 0 };
}

function missed(memory: Memory): Memory {
  return { ...memory, missesInRow: memory.missesInRow + 1, misses: memory.misses + 1 };
}

/** Kept until the bot has an answer again: what an agent says to it may teach the bot. */
function unanswered(memory: Memory): Memory {
  const words = memory.asked.at(-1);
  return words === undefined ? memory : { ...memory, unanswered: words };
}

function decided({ doubted, ...memory }: Memory): Memory {
  return memory;
}

function answeredNow({ unanswered: _, ...memory }: Memory): Memory {
  return memory;
}

function withNewest(answered: readonly EntryId[], entry: EntryId | undefined): readonly EntryId[] {
  if (!entry) return answered;
  return [...answered.filter((other) => other !== entry), entry].slice(-KEPT);
}
