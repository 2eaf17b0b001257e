/** A mutant that is at work says so where the server's log goes. */
export const MUTANT = 'mutant at work';

export function announce(name: string): void {
  process.stdout.write(`${JSON.stringify({ pid: process.pid, level: 30, msg: MUTANT, name })}\n`);
}
