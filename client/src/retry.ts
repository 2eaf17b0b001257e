/** Refused words, once more. Apart from the line, because hardly anybody needs it. */
import type { Line, Pending } from './types.ts';

/** Sends a refused command again, as a new one; the new one is kept before the old one goes. */
export function retry<Welcome, Snapshot, Command>(
  line: Line<Welcome, Snapshot, Command>,
  { id, command, conversation, refused }: Pending<Command>,
): void {
  if (!refused) return;
  line.do(command, conversation);
  line.drop(id);
}
