/**
 * What routing promises, looked at from outside: every commit in its order, and who waits for whom when the app is quiet.
 * Its own arithmetic: of the server's only hours and the shape of a state are used.
 */
import type { AgentProfile, ConversationEvent, Settings } from '@sapa/protocol';
import type { Append } from '../../src/app/store.ts';
import type { Queued, State } from '../../src/core/conversation/state.ts';
import { isOpen } from '../../src/core/hours/hours.ts';

/** Of one conversation: whose it is. */
interface Held {
  readonly status: 'free' | 'offered' | 'active' | 'held' | 'wrap-up';
  readonly agent?: string;
  readonly channel: string;
}

const MILLION = 1_000_000;

export class Witness {
  readonly #conversations = new Map<string, Held>();
  readonly #waits = new Map<string, number>();

  /** @returns what is wrong with it */
  see(commit: Append, settings: Settings, isThere: (agent: string) => boolean): string[] {
    return [
      ...commit.events.flatMap(({ event }) => this.#event(commit.after, event, settings, isThere)),
      ...this.#room(commit, settings),
      ...this.#wait(commit),
    ];
  }

  load(
    agent: string,
    settings: Settings,
  ): { readonly weight: number; readonly byChannel: ReadonlyMap<string, number> } {
    const byChannel = new Map<string, number>();
    for (const { status, agent: whose, channel } of this.#conversations.values()) {
      if (whose !== agent || status === 'held' || status === 'free') continue;
      byChannel.set(channel, (byChannel.get(channel) ?? 0) + 1);
    }
    let weight = 0;
    for (const [channel, count] of byChannel) weight += count * weightOf(channel, settings);
    return { weight, byChannel };
  }

  active(agent: string): number {
    return [...this.#conversations.values()].filter((one) => one.status === 'active' && one.agent === agent).length;
  }

  /** C2: accepted from a queue, or by whom it is offered to; nothing else moves a chat to somebody. */
  #event(state: State, event: ConversationEvent, settings: Settings, isThere: (agent: string) => boolean): string[] {
    const { id, channel } = state;
    const before = this.#conversations.get(id) ?? { status: 'free', channel };
    const put = (status: Held['status'], agent = before.agent) =>
      void this.#conversations.set(id, { status, channel, ...(status !== 'free' && agent && { agent }) });
    const unless = (isRight: boolean, what: string) =>
      isRight ? [] : [`${event.type} in ${id} (${event.seq}): ${what}`];
    switch (event.type) {
      case 'offered':
        put('offered', event.agent);
        return [
          ...unless(before.status === 'free', `it is ${before.status} with ${before.agent}`),
          ...unless(isThere(event.agent), `${event.agent} is not there`),
        ];
      case 'accepted':
        put('active', event.agent);
        return unless(
          before.status === 'free' || (before.status === 'offered' && before.agent === event.agent),
          `it is ${before.status} with ${before.agent}`,
        );
      case 'queued':
        put('free');
        return unless(
          event.reason === 'agentGone' ||
            event.reason === 'noAnswer' ||
            event.reason === 'resumed' ||
            isOpenNow(event, settings),
          `${event.department} is closed`,
        );
      case 'offerDeclined':
      case 'offerExpired':
      case 'offerRescinded':
        put('free');
        return unless(
          before.status === 'offered' && before.agent === event.agent,
          `it is ${before.status} with ${before.agent}`,
        );
      case 'transferred':
      case 'closed':
        put('free');
        return [];
      case 'held':
        put('held');
        return unless(before.status === 'active' && before.agent === event.by, 'they do not serve it');
      case 'resumed':
        put('active');
        return unless(before.status === 'held' && before.agent === event.agent, 'it was not theirs');
      case 'ended':
        if (before.status === 'active' || before.status === 'held') put('wrap-up');
        return [];
      default:
        return [];
    }
  }

  /** Whoever gets one more has room for it. */
  #room({ before, after }: Append, settings: Settings): string[] {
    const [was, is] = [before && holder(before), holder(after)];
    const profile = settings.agents.find(({ id }) => id === is);
    if (!profile || was === is) return [];
    const { weight, byChannel } = this.load(profile.id, settings);
    const limit = profile.channels[after.channel] ?? Number.POSITIVE_INFINITY;
    const isFull = weight > profile.capacity * MILLION || (byChannel.get(after.channel) ?? 0) > limit;
    return isFull
      ? [`${profile.id} got ${after.id} (${after.status}) and holds ${weight / MILLION} of ${profile.capacity}`]
      : [];
  }

  /** C5: only a new wait begins anew. */
  #wait({ after, events }: Append): string[] {
    const began = events.findLast(({ event }) => event.type === 'queued' && isNewWait(event.reason))?.event;
    const known = this.#waits.get(after.id);
    if (!('waitingSince' in after) || after.waitingSince === undefined) {
      if (after.status !== 'closed') this.#waits.delete(after.id);
      return [];
    }
    this.#waits.set(after.id, after.waitingSince);
    if (began?.type === 'queued') {
      const since = began.since ?? began.at;
      return after.waitingSince === since
        ? []
        : [`${after.id} waits since ${after.waitingSince}, and began at ${since}`];
    }
    return known === after.waitingSince
      ? []
      : [`${after.id} waits since ${after.waitingSince} and no more since ${known}`];
  }
}

const isNewWait = (reason: string): boolean => reason === 'handover' || reason === 'reopened' || reason === 'opening';

function isOpenNow(
  { department, at }: { readonly department: string; readonly at: number },
  { departments }: Settings,
): boolean {
  return isOpen(departments.find(({ id }) => id === department)?.hours, at);
}

function holder(state: State): string | undefined {
  if (state.status === 'offered') return state.offer.agent;
  return state.status === 'active' || state.status === 'wrap-up' ? state.agent.id : undefined;
}

const weightOf = (channel: string, { routing }: Settings): number =>
  Math.round((routing.weights[channel] ?? 1) * MILLION);

interface Scene {
  readonly settings: Settings;
  readonly now: number;
  readonly witness: Witness;
  readonly isThere: (agent: string) => boolean;
}

/** I12: who could have it right now, of those who wait for nobody in particular or for them. */
export function couldHave(state: Queued, { settings, now, witness, isThere }: Scene): AgentProfile[] {
  const own = settings.departments.find(({ id }) => id === state.department);
  if (!state.only && own?.queue.strategy === 'manual') return [];
  const departments = [state.department, ...state.needs.also];
  return settings.agents.filter((agent) => {
    const isAsked = state.only
      ? state.only === agent.id
      : departments.some((id) => agent.departments.includes(id)) &&
        state.needs.skills.every(({ skill, level }) =>
          agent.skills.some((one) => one.skill === skill && one.level >= level),
        );
    const isSkipped = state.skipped.some((one) => one.agent === agent.id && one.until > now);
    return isAsked && !isSkipped && isThere(agent.id) && hasRoom(agent, state.channel, settings, witness);
  });
}

function hasRoom(agent: AgentProfile, channel: string, settings: Settings, witness: Witness): boolean {
  const { weight, byChannel } = witness.load(agent.id, settings);
  const limit = agent.channels[channel] ?? Number.POSITIVE_INFINITY;
  return weight + weightOf(channel, settings) <= agent.capacity * MILLION && (byChannel.get(channel) ?? 0) < limit;
}
