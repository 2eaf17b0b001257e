/** Short ways to write what waits and who answers, for tests of the matcher. */
import type { AgentId, ConversationId, DepartmentId, SkillNeed, Strategy } from '@sapa/protocol';
import { Matcher } from '../matcher.ts';
import type { Candidate, MatchRules, Waiting } from '../types.ts';

export const NOW = 1_000_000;
export const SALES = 'sales' as DepartmentId;
export const SUPPORT = 'support' as DepartmentId;
export const MINUTE = 60_000;

export const agentId = (id: string) => id as AgentId;
export const conversationId = (id: string) => id as ConversationId;
export const skill = (name: string, level = 1): SkillNeed => ({ skill: name, level });
export const skips = (id: string, until: number) => ({ agent: agentId(id), until });

export function waits(conversation: string, over: Partial<Waiting> = {}): Waiting {
  return {
    conversation: conversationId(conversation),
    departments: [SALES],
    channel: 'web',
    skills: [],
    wished: [],
    front: false,
    priority: 3,
    waitingSince: NOW - 1_000,
    skipped: [],
    ...over,
  };
}

export function agent(id: string, over: Partial<Candidate> = {}): Candidate {
  return {
    id: agentId(id),
    departments: [SALES],
    skills: [],
    isOnline: true,
    capacity: 2,
    channels: {},
    held: {},
    idleSince: 0,
    ...over,
  };
}

export function rules(over: Partial<MatchRules> = {}): MatchRules {
  return { ageingMs: 0, weights: {}, strategies: new Map(), ...over };
}

export const salesBy = (strategy: Strategy): MatchRules => rules({ strategies: new Map([[SALES, strategy]]) });

/** A matcher with these, nothing matched yet. Lots are drawn from `random`, by default always the first. */
export function matcherWith(
  waiting: readonly Waiting[],
  agents: readonly Candidate[],
  over: MatchRules = rules(),
  random: () => number = () => 0,
): Matcher {
  const matcher = new Matcher(random);
  matcher.configure(over);
  for (const each of agents) matcher.setAgent(each);
  for (const each of waiting) matcher.put(each);
  return matcher;
}

/** As `c→a`, in the order they were made. */
export function pairs(matcher: Matcher, now = NOW): string[] {
  return matcher.match(now).map((each) => `${each.conversation}→${each.agent}`);
}
