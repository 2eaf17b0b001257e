/** What people say, put in the log as they said it. */
import type { Attachment, CommandId } from '@sapa/protocol';
import type { Files } from './command.ts';
import type { Draft } from './draft.ts';

/** @param files in the order they were named */
export function say(draft: Draft, text: string, command: CommandId, files: readonly Attachment[] = []): void {
  draft.add({ type: 'messageSent', by: { kind: 'visitor' }, text, visibility: 'public', ...attached(files), command });
}

export const attached = (files: readonly Attachment[] = []): { attachments?: readonly Attachment[] } =>
  files.length > 0 ? { attachments: files } : {};

/** Something is to be sent that is not there, or not theirs. */
export const lacksFiles = (words: { readonly attachments?: readonly string[] | undefined }, files: Files): boolean =>
  (words.attachments?.length ?? 0) !== (files?.length ?? 0);
