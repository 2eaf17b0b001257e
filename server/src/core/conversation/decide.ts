/**
 * decide(state, command, context) → events, or a reason why not. Who may do what when (SPEC §2) lives in this folder's
 * decide-*.ts, by who asks; what is possible at all lives in apply. Pure: time and every other fact come in the context.
 */
import type { Actor, Command, CommandBy } from './command.ts';
import type { Context } from './context.ts';
import { decideAgent } from './decide-agent.ts';
import { decideSystem } from './decide-system.ts';
import { decideVisitor } from './decide-visitor.ts';
import type { Decision, Refusal } from './decision.ts';
import { Draft } from './draft.ts';
import type { State } from './state.ts';

export type { Decided, Decision } from './decision.ts';

/** @param state undefined for a conversation that does not exist yet: only a visitor can start one */
export function decide(state: State | undefined, command: Command, context: Context): Decision {
  const draft = new Draft(state, context);
  const reason = refusal(draft, state, command);
  return reason ? { ok: false, reason } : { ok: true, events: draft.events, after: draft.state };
}

function refusal(draft: Draft, state: State | undefined, command: Command): Refusal {
  if (isBy(command, 'visitor')) return decideVisitor(draft, state, command);
  if (!state) return 'not_found';
  if (isBy(command, 'agent')) return decideAgent(draft, state, command);
  return decideSystem(draft, state, command.do);
}

function isBy<Kind extends Actor['kind']>(command: Command, kind: Kind): command is CommandBy<Kind> {
  return command.by.kind === kind;
}
