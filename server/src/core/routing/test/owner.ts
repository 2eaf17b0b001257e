/** An owner of a matcher as the rules of promises ask, and the naive one beside it: whatever happens, happens to both. */
import type { AgentId, ConversationId } from '@sapa/protocol';
import { expect } from 'vitest';
import { Matcher } from '../matcher.ts';
import type { Candidate, MatchRules, Waiting } from '../types.ts';
import { Naive } from './naive.ts';

export type Profile = Omit<Candidate, 'held'>;

/** In which order the owner says what became of a match; all must do. */
export type Ending = 'committed' | 'settledFirst' | 'failed' | 'putFirst' | 'gone';

export class Owner {
  readonly matcher: Matcher;
  readonly naive: Naive;
  now = 1_000;
  readonly #profiles = new Map<AgentId, Profile>();
  /** What agents truly hold. */
  readonly #held = new Map<ConversationId, { agent: AgentId; channel: string }>();
  /** As they were when they were matched. */
  readonly #offered = new Map<ConversationId, Waiting>();
  readonly #aside = new Map<ConversationId, Waiting>();

  constructor(rules: MatchRules, random: () => number) {
    this.matcher = new Matcher(random);
    this.naive = new Naive(rules);
    this.matcher.configure(rules);
  }

  pass(ms: number): void {
    this.now += ms;
  }

  configure(rules: MatchRules): void {
    this.matcher.configure(rules);
    this.naive.rules = rules;
  }

  put(waiting: Waiting): void {
    const { conversation } = waiting;
    if (this.#held.has(conversation)) return;
    this.matcher.put(waiting);
    if (this.naive.pending.has(conversation)) this.#aside.set(conversation, waiting);
    else this.naive.waiting.set(conversation, waiting);
  }

  remove(conversation: ConversationId): void {
    this.matcher.remove(conversation);
    this.naive.waiting.delete(conversation);
    this.#aside.delete(conversation);
  }

  setAgent(profile: Profile): void {
    this.#profiles.set(profile.id, profile);
    this.#tell(profile.id);
  }

  removeAgent(id: AgentId): void {
    this.#profiles.delete(id);
    this.naive.agents.delete(id);
    this.matcher.removeAgent(id);
  }

  /** One that an agent holds is over. */
  end(index: number): void {
    const ended = [...this.#held][index % (this.#held.size || 1)];
    if (!ended) return;
    this.#held.delete(ended[0]);
    this.#tell(ended[1].agent);
  }

  settle(index: number, ending: Ending): void {
    const settled = [...this.naive.pending][index % (this.naive.pending.size || 1)];
    if (!settled) return;
    const [conversation, { agent, channel }] = settled;
    const waiting = this.#offered.get(conversation);
    if (ending === 'committed' || ending === 'settledFirst') {
      this.remove(conversation);
      this.#held.set(conversation, { agent, channel });
      if (ending === 'settledFirst') this.#settled(conversation);
      this.#tell(agent);
    }
    if (ending === 'putFirst' && waiting) this.put(waiting);
    if (ending !== 'settledFirst') this.#settled(conversation);
    if (ending === 'failed' && waiting) this.put(waiting);
  }

  /** Each match is the one that is due, and nothing is due when there are no more. */
  match(): void {
    for (const { conversation, agent } of this.matcher.match(this.now)) {
      const due = this.naive.next(this.now);
      expect(conversation).toBe(due?.conversation);
      expect(due?.agents).toContain(agent);
      const waiting = this.naive.waiting.get(conversation);
      if (waiting) this.#offered.set(conversation, waiting);
      this.naive.take(conversation, agent, this.now);
    }
    this.#expectNothingDue();
  }

  expectSamePlaces(): void {
    const positions = this.naive.positions();
    expect(this.matcher.size).toBe(positions.size);
    for (const [conversation, position] of positions) expect(this.matcher.position(conversation)).toBe(position);
    for (const conversation of this.naive.pending.keys()) expect(this.matcher.position(conversation)).toBeUndefined();
    for (const department of new Set(this.naive.inOrder().map((each) => each.departments[0]))) {
      const theirs = this.naive.inOrder().filter((each) => each.departments[0] === department);
      expect([...this.matcher.waitingIn(department)]).toEqual(theirs.map((each) => each.conversation));
      expect(this.matcher.countIn(department)).toBe(theirs.length);
    }
  }

  #settled(conversation: ConversationId): void {
    this.matcher.settle(conversation);
    this.naive.pending.delete(conversation);
    const aside = this.#aside.get(conversation);
    if (aside) this.naive.waiting.set(conversation, aside);
    this.#aside.delete(conversation);
  }

  /** [I12] Not now, and not before the matcher says that it should be asked again. */
  #expectNothingDue(): void {
    const { nextAt } = this.matcher;
    expect(this.naive.next(this.now)).toBeUndefined();
    expect(nextAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(this.now);
    expect(this.naive.next((nextAt ?? Number.MAX_SAFE_INTEGER) - 1)).toBeUndefined();
  }

  #tell(id: AgentId): void {
    const profile = this.#profiles.get(id);
    if (!profile) return;
    const held: Record<string, number> = {};
    for (const { agent, channel } of this.#held.values()) if (agent === id) held[channel] = (held[channel] ?? 0) + 1;
    this.naive.agents.set(id, { ...profile, held });
    this.matcher.setAgent({ ...profile, held });
  }
}
