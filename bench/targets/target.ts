/** What is measured, as the load sees it: a server with open conversations, whoever wrote it. */
import type { Line } from '../load/line.ts';
import type { Running } from './process.ts';

export interface Pairs {
  readonly visitors: readonly { readonly line: Line; readonly conversation: string }[];
  readonly agents: readonly Line[];
}

export interface Target {
  readonly server: Running;
  /** Opens conversations that an agent has accepted. */
  openPairs(): Promise<Pairs>;
  /** One more visitor, who says hello and nothing else. @returns the line, after its welcome */
  openIdle(from: string): Promise<Line>;
  /** kill -9, then the same again on the same port and data. */
  restart(): Promise<Target>;
  /** Ends the server and takes its data away. */
  close(): Promise<void>;
}

export interface TargetOptions {
  readonly fsyncMs?: number;
  /** Where data lies; a new folder when absent. It is kept when given. */
  readonly folder?: string;
}

export const CONVERSATIONS = 200;
export const AGENTS = 4;

/** Hangs up; that the server closes its side then is no failure. */
export function closePairs({ visitors, agents }: Pairs): void {
  for (const line of [...visitors.map((visitor) => visitor.line), ...agents]) {
    line.onClose = () => {};
    line.destroy();
  }
}
