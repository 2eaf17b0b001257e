/** An owner of the matcher as the server is one: keeps what agents hold, commits each match, and asks again after whatever happens. */
import type { AgentId, ConversationId, Timestamp } from '@sapa/protocol';
import { Matcher } from '../../server/src/core/routing/matcher.ts';
import type { Candidate, Match, Waiting } from '../../server/src/core/routing/types.ts';
import type { World } from './world.ts';

interface Held {
  readonly waiting: Waiting;
  readonly agent: AgentId;
}

export class House {
  readonly matcher: Matcher;
  readonly agents = new Map<AgentId, Candidate>();
  now: Timestamp = 1_000_000;
  /** What waits or is offered, as it was last put. */
  readonly #known = new Map<ConversationId, Waiting>();
  /** To draw from; the order means nothing. */
  readonly #held: Held[] = [];
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    this.matcher = new Matcher(world.chance);
    this.matcher.configure(world.rules);
    for (const each of world.agents) {
      this.agents.set(each.id, each);
      this.matcher.setAgent(each);
    }
  }

  get heldCount(): number {
    return this.#held.length;
  }

  /** Those that wait now. */
  *waiting(): Generator<Waiting> {
    for (const each of this.#known.values()) if (this.matcher.position(each.conversation) !== undefined) yield each;
  }

  arrive(waiting: Waiting): readonly Match[] {
    this.#known.set(waiting.conversation, waiting);
    this.matcher.put(waiting);
    return this.matcher.match(this.now);
  }

  /** One of those that are held is over. */
  end({ agent, waiting }: Held): readonly Match[] {
    this.#hold(agent, waiting.channel, -1);
    return this.matcher.match(this.now);
  }

  decline({ conversation, agent }: Match): readonly Match[] {
    const waiting = this.#known.get(conversation);
    if (waiting) {
      const skipped = [...waiting.skipped, { agent, until: this.now + 60_000 }];
      this.#known.set(conversation, { ...waiting, skipped });
      this.matcher.put({ ...waiting, skipped });
    }
    this.matcher.settle(conversation);
    return this.matcher.match(this.now);
  }

  accept({ conversation, agent }: Match): void {
    const waiting = this.#known.get(conversation);
    if (!waiting) return;
    this.#known.delete(conversation);
    this.#held.push({ waiting, agent });
    this.#hold(agent, waiting.channel, 1);
    this.matcher.settle(conversation);
  }

  /** Takes it out of what is held. */
  drawHeld(): Held | undefined {
    const at = Math.floor(this.#world.chance() * this.#held.length);
    const drawn = this.#held[at];
    const last = this.#held.pop();
    if (last && at < this.#held.length) this.#held[at] = last;
    return drawn;
  }

  #hold(id: AgentId, channel: string, more: number): void {
    const agent = this.agents.get(id);
    if (!agent) return;
    const held = { ...agent.held, [channel]: (agent.held[channel] ?? 0) + more };
    const changed = { ...agent, held, idleSince: this.now };
    this.agents.set(id, changed);
    this.matcher.setAgent(changed);
  }
}
