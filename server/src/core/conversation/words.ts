/** A visitor's words, put in the log as they were said. */
import type { CommandId } from '@sapa/protocol';
import type { Draft } from './draft.ts';

export function say(draft: Draft, text: string, command: CommandId): void {
  draft.add({ type: 'messageSent', by: { kind: 'visitor' }, text, visibility: 'public', command });
}
