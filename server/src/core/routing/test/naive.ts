/**
 * The matcher as anybody would write it who has all the time in the world: everything is looked at for each match. What the real one must agree with.
 * It names all agents who would be right, so that drawing lots can be checked too.
 */
import type { AgentId, ConversationId, DepartmentId, SkillNeed, Timestamp } from '@sapa/protocol';
import type { Candidate, MatchRules, Waiting } from '../types.ts';

export interface Pending {
  readonly agent: AgentId;
  readonly channel: string;
  readonly at: Timestamp;
}

export interface Next {
  readonly conversation: ConversationId;
  readonly agents: readonly AgentId[];
}

export class Naive {
  rules: MatchRules;
  readonly agents = new Map<AgentId, Candidate>();
  readonly waiting = new Map<ConversationId, Waiting>();
  readonly pending = new Map<ConversationId, Pending>();
  readonly #given: { department: DepartmentId; agent: AgentId }[] = [];

  constructor(rules: MatchRules) {
    this.rules = rules;
  }

  next(now: Timestamp): Next | undefined {
    for (const waiting of this.inOrder()) {
      const agents = this.#right(waiting, now);
      if (agents.length > 0) return { conversation: waiting.conversation, agents: agents.map((each) => each.id) };
    }
    return undefined;
  }

  take(conversation: ConversationId, agent: AgentId, at: Timestamp): void {
    const waiting = this.waiting.get(conversation);
    if (!waiting) throw new Error(`${conversation} does not wait.`);
    this.waiting.delete(conversation);
    this.pending.set(conversation, { agent, channel: waiting.channel, at });
    this.#given.push({ department: this.#asked(waiting)[0] ?? waiting.departments[0], agent });
  }

  inOrder(): Waiting[] {
    return [...this.waiting.values()].sort((a, b) => {
      if (a.front !== b.front) return a.front ? -1 : 1;
      const byUrgency =
        this.rules.ageingMs === 0 ? a.priority - b.priority || a.waitingSince - b.waitingSince : this.#aged(a, b);
      return byUrgency || (a.conversation < b.conversation ? -1 : 1);
    });
  }

  positions(): Map<ConversationId, number> {
    const counts = new Map<DepartmentId, number>();
    const positions = new Map<ConversationId, number>();
    for (const { conversation, departments } of this.inOrder()) {
      const position = (counts.get(departments[0]) ?? 0) + 1;
      counts.set(departments[0], position);
      positions.set(conversation, position);
    }
    return positions;
  }

  /** [I11] Nobody holds more than they can once this is theirs. */
  hasRoom({ id, channels, capacity, held }: Candidate, channel: string): boolean {
    const counts: Record<string, number> = { ...held };
    for (const each of this.#pendingOf(id)) counts[each.channel] = (counts[each.channel] ?? 0) + 1;
    counts[channel] = (counts[channel] ?? 0) + 1;
    return this.#weigh(counts) <= capacity && (counts[channel] ?? 0) <= (channels[channel] ?? Number.POSITIVE_INFINITY);
  }

  #aged(a: Waiting, b: Waiting): number {
    const at = Math.max(a.waitingSince, b.waitingSince);
    const urgency = (each: Waiting) => each.priority - (at - each.waitingSince) / this.rules.ageingMs;
    return Math.abs(urgency(a) - urgency(b)) < 1e-9 ? 0 : urgency(a) - urgency(b);
  }

  /** Nobody of a manual department is asked. */
  #asked({ departments }: Waiting): readonly DepartmentId[] {
    return departments.filter((each) => this.rules.strategies.get(each) !== 'manual');
  }

  #right(waiting: Waiting, now: Timestamp): Candidate[] {
    const can = [...this.agents.values()].filter((each) => this.#isAskable(each, waiting, now));
    if (waiting.only !== undefined) return can.filter((each) => each.id === waiting.only);
    const departments = this.#asked(waiting);
    const [first] = departments;
    if (first === undefined) return [];
    const strategy = this.rules.strategies.get(first) ?? 'leastLoaded';
    const able = can.filter(
      (each) => belongs(each, { departments }) && waiting.skills.every((need) => meets(each, need)),
    );
    const preferred = able.filter((each) => each.id === waiting.preferred);
    if (preferred.length > 0) return preferred;
    const met = (each: Candidate) => waiting.wished.filter((need) => meets(each, need)).length;
    const most = Math.max(...able.map(met));
    const best = able.filter((each) => met(each) === most).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (strategy === 'random') return best;
    const keys = (each: Candidate) => this.#keys(each, strategy, first);
    return best.sort((a, b) => compareAll(keys(a), keys(b))).slice(0, 1);
  }

  #isAskable(each: Candidate, waiting: Waiting, now: Timestamp): boolean {
    const isSkipped = waiting.skipped.some(({ agent, until }) => agent === each.id && until > now);
    return each.isOnline && !isSkipped && this.hasRoom(each, waiting.channel);
  }

  #keys(each: Candidate, strategy: string, department: DepartmentId): number[] {
    const pending = this.#pendingOf(each.id);
    const counts: Record<string, number> = { ...each.held };
    for (const { channel } of pending) counts[channel] = (counts[channel] ?? 0) + 1;
    const idleSince = Math.max(each.idleSince, ...pending.map(({ at }) => at));
    if (strategy === 'longestIdle') return [idleSince];
    if (strategy === 'roundRobin') {
      return [this.#given.findLastIndex((one) => one.department === department && one.agent === each.id)];
    }
    return [this.#weigh(counts), idleSince];
  }

  #weigh(counts: Readonly<Record<string, number>>): number {
    const sum = Object.entries(counts).reduce((all, [of, count]) => all + count * (this.rules.weights[of] ?? 1), 0);
    return Number(sum.toFixed(6));
  }

  #pendingOf(agent: AgentId): Pending[] {
    return [...this.pending.values()].filter((each) => each.agent === agent);
  }
}

function belongs(agent: Candidate, { departments }: { departments: readonly DepartmentId[] }): boolean {
  return agent.departments.some((each) => departments.includes(each));
}

function meets(agent: Candidate, { skill, level }: SkillNeed): boolean {
  return agent.skills.some((each) => each.skill === skill && each.level >= level);
}

function compareAll(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
