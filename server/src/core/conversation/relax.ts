/** A queued conversation's route goes on: steps that are due, or that nobody is there to wait for; and what a refusal leads to. */
import type { AgentId } from '@sapa/protocol';
import { stepsNow } from '../routing/route-steps.ts';
import type { Draft } from './draft.ts';
import { placeOf } from './queue-place.ts';
import { routed } from './routed.ts';
import type { Queued } from './state.ts';

/** Takes every step that is due now. Does nothing outside a queue. */
export function relax(draft: Draft): void {
  const { state, context } = draft;
  if (state.status !== 'queued') return;
  if (!context.department(state.department)) {
    moveOn(draft);
    return;
  }
  for (const taken of stepsNow(placeOf(state), context.now, context.routing.isThere))
    draft.add({ type: 'relaxed', ...taken });
}

/** Its department is no more: to the first of the site that is open, or else the first. */
function moveOn(draft: Draft): void {
  const { departments } = draft.context.site;
  const [first] = departments;
  const department = (departments.find(({ open }) => open) ?? first)?.id;
  if (department) draft.add({ type: 'transferred', department, ...routed(draft, department, undefined) });
}

/**
 * Who was asked said no, or nothing: what was for them alone goes back to whoever sent it, where the department says so and they
 * are there, else on to everybody. Steps that were passed over while they were asked are looked at again.
 */
export function refusedBy(draft: Draft, agent: AgentId): void {
  const { state } = draft;
  if (state.status === 'queued' && state.only === agent) goOnOrBack(draft, state, agent);
  relax(draft);
}

function goOnOrBack(draft: Draft, state: Queued, agent: AgentId): void {
  const { context } = draft;
  const { skills, done } = state.needs;
  const isBack = context.routing.teams.queue(state.department)?.refused === 'back';
  const { giver } = state;
  if (isBack && giver && giver !== agent && context.isOnline(giver))
    draft.add({ type: 'relaxed', step: done, reason: 'back', skills, only: giver });
  else draft.add({ type: 'relaxed', step: done, reason: 'refused', skills });
}
