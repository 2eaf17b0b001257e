/** A conversation decided from its start, command by command, as if it happened now. Pure but for the facts; nothing is kept. */
import type {
  CommandId,
  ConversationEvent,
  ConversationId,
  Preview,
  PreviewView,
  SiteKey,
  VisitorCommand,
  VisitorId,
} from '@sapa/protocol';
import type { CallAnswer, Command } from '../core/conversation/command.ts';
import { decide } from '../core/conversation/decide.ts';
import type { PendingCall, State } from '../core/conversation/state.ts';
import type { Reading } from './reading.ts';

const CONVERSATION = 'preview' as ConversationId;
const VISITOR = { kind: 'visitor', id: 'preview' as VisitorId } as const;
/** Calls after one command: flows that go in circles are refused, so there is an end to them. */
const CALLS = 100;

type Script = Pick<Preview, 'language' | 'commands' | 'calls' | 'values'>;

export function replay(facts: Reading, site: SiteKey, script: Script): PreviewView {
  const context = facts.context(site, { language: script.language });
  const events: ConversationEvent[] = [];
  let state: State | undefined;

  /** @returns why not */
  function run(command: Command) {
    const decision = decide(state, command, context);
    if (!decision.ok) return decision.reason;
    events.push(...decision.events);
    state = { ...decision.after, id: CONVERSATION };
    return undefined;
  }

  function answerCalls(): void {
    for (let calls = 0; calls < CALLS; calls++) {
      const call = callOf(state);
      if (!call) return;
      const answer = answerTo(call, facts, script);
      run({ by: { kind: 'system' }, do: { type: 'answerCall', call: call.id, answer } });
    }
  }

  for (const [index, command] of script.commands.entries()) {
    const reason = run(asked(command, index));
    if (reason) return { events, ...endOf(state), refused: { command: index, reason } };
    answerCalls();
  }
  return { events, ...endOf(state) };
}

const asked = (command: VisitorCommand, index: number): Command => ({
  by: VISITOR,
  id: `preview-${index}` as CommandId,
  do: command,
});

const callOf = (state: State | undefined): PendingCall | undefined =>
  state?.status === 'bot' ? state.flow?.call : undefined;

function answerTo({ connection, request }: PendingCall, facts: Reading, { calls, values }: Script): CallAnswer {
  if (calls !== 'succeed') return { ok: false, failure: calls === 'fail' ? 'unreachable' : 'notFound' };
  const known = facts.settings.connections.find(({ id }) => id === connection);
  const fields = Object.keys(known?.requests.find(({ id }) => id === request)?.answer ?? {});
  return { ok: true, values: Object.fromEntries(fields.map((field) => [field, values[field] ?? '…'])) };
}

function endOf(state: State | undefined): Pick<PreviewView, 'status' | 'flow'> {
  if (!state) return {};
  const place = state.status === 'bot' ? state.flow : undefined;
  return { status: state.status, ...(place && { flow: { flow: place.flow, step: place.step } }) };
}
