/** A command with the files it names, looked up before it is decided on. */
import type { AgentFrame, SiteKey, VisitorFrame } from '@sapa/protocol';
import type { CommandBy } from '../../core/conversation/command.ts';
import type { LineParts } from './parts.ts';

type Does = Extract<VisitorFrame | AgentFrame, { t: 'do' }>['command'];

export const namesFiles = (command: Does): boolean => command.type === 'say' && command.attachments !== undefined;

export async function withFiles<Kind extends 'visitor' | 'agent'>(
  { uploads }: LineParts,
  command: CommandBy<Kind>,
  site: SiteKey,
): Promise<CommandBy<Kind>> {
  if (command.do.type !== 'say') return command;
  const owner = `${command.by.kind}:${command.by.id}`;
  return { ...command, files: await uploads.attachmentsFor(owner, command.do.attachments ?? [], site) };
}
