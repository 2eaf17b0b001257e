/** What a list shows of a message: the start of its words, or the names of its files. */
import type { ConversationEvent } from './events.ts';
import { excerpt } from './excerpt.ts';
import { PREVIEW_CHARS } from './limits.ts';
import type { AgentSnapshot } from './snapshot.ts';

type Message = Extract<ConversationEvent, { type: 'messageSent' }>;

export function previewOf({ text, attachments = [], by, at }: Message): NonNullable<AgentSnapshot['preview']> {
  const names = attachments.map(({ name }) => `📎 ${name}`);
  return { text: excerpt([text, ...names].filter(Boolean).join(' '), PREVIEW_CHARS), by: by.kind, at };
}
