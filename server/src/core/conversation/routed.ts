/** The route that a conversation takes from here, as its queue's event says it. */
import type { AgentId, DepartmentId, Route, Rule, SkillNeed } from '@sapa/protocol';
import { routeFor } from '../routing/route.ts';
import type { Draft } from './draft.ts';

export function routed(
  { state, context }: Draft,
  department: DepartmentId,
  only: AgentId | undefined,
  rule?: Rule,
): { readonly skills: readonly SkillNeed[]; readonly route: Route } {
  const language = state.foreign ? 'other' : state.language;
  return routeFor({ department, only, rule, language }, context.routing.teams, context.limits.offerMs);
}
