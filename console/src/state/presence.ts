/** Who is there, and why not: what is known of somebody, moved along by what was signalled since. Pure. */
import type { AgentCommand, Stand } from '@sapa/protocol';

export const standOf = ({ status, label, auto }: Stand): Stand => ({
  status,
  ...(label !== undefined && { label }),
  ...(auto !== undefined && { auto }),
});

/** A newer stand replaces all of the older one: a reason does not outlive its status. */
export function withStand<Known extends Stand>(known: Known, stand: Stand | undefined): Known {
  if (!stand) return known;
  const { label: _label, auto: _auto, ...rest } = known;
  return { ...rest, ...standOf(stand) } as Known;
}

/** What I asked for last and was not refused counts before the server says so. */
export function wantedStand(
  asked: readonly { readonly command: AgentCommand; readonly refused?: unknown }[],
): Stand | undefined {
  const last = asked.findLast(({ command, refused }) => command.type === 'setPresence' && !refused)?.command;
  return last?.type === 'setPresence'
    ? { status: last.status, ...(last.label !== undefined && { label: last.label }) }
    : undefined;
}
