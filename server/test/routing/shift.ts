/** A day at work that a test makes up: visitors, agents, supervisors and owners who do anything in any order. */
import type { BoardView, ConversationId, SettingsInput } from '@sapa/protocol';
import type { Append } from '../../src/app/store.ts';
import { deadlinesOf } from '../../src/core/conversation/deadlines.ts';
import type { State } from '../../src/core/conversation/state.ts';
import { type Deed, VISITORS } from './deeds.ts';
import { type Floor, openFloor } from './floor.ts';
import { type Person, settled, type Visitor } from './person.ts';
import { couldHave, Witness } from './promises.ts';
import { recount } from './recount.ts';
import { OWNER, STAFF, WORKPLACES } from './workplace.ts';

const SUPERVISOR = 'dewi';
const SECOND = 1_000;
const GONE_MS = 45_000;

interface Seat {
  readonly token: string | undefined;
  readonly line: Visitor | undefined;
  readonly conversation: string | undefined;
}

export class Shift {
  readonly #floor: Floor;
  readonly #witness: Witness;
  readonly #seats: Seat[] = Array.from({ length: VISITORS }, () => ({
    token: undefined,
    line: undefined,
    conversation: undefined,
  }));
  readonly #lines = new Map<string, Person>();
  #watcher: Person | undefined;
  readonly #goneSince = new Map<string, number>();
  readonly #wrong: readonly string[];

  static async begin(random: () => number): Promise<Shift> {
    const witness = new Witness();
    const wrong: string[] = [];
    const shift: { now?: Shift } = {};
    const onDecided = (commit: Append) => {
      if (shift.now) wrong.push(...witness.see(commit, shift.now.#floor.settings, shift.now.#isThere));
    };
    shift.now = new Shift(await openFloor({ settings: placeAt(0), random, onDecided }), witness, wrong);
    return shift.now;
  }

  private constructor(floor: Floor, witness: Witness, wrong: readonly string[]) {
    this.#floor = floor;
    this.#witness = witness;
    this.#wrong = wrong;
    for (const id of STAFF) this.#goneSince.set(id, floor.clock.now());
  }

  /** @param isAlone whether everything that follows from it happens before anybody does anything else */
  async take(deed: Deed, isAlone: boolean): Promise<void> {
    switch (deed.who) {
      case 'visitor':
        return this.#visitor(deed.seat % VISITORS, deed.does, isAlone);
      case 'seat':
        return this.#seat(deed.seat % VISITORS, deed.does);
      case 'agent':
        return this.#agent(deed.id, deed.does, deed.pick, isAlone);
      case 'line':
        return this.#line(deed.id, deed.does);
      case 'owner':
        return this.#floor.change(placeAt(deed.settings));
      case 'time':
        return this.#floor.pass(deed.ms);
      case 'machine':
        return this.#restart(deed.awayMs);
    }
  }

  /** What is wrong by now. */
  async look(): Promise<string[]> {
    await settled();
    const { settings, clock, errors, store } = this.#floor;
    const now = clock.now();
    const scene = { settings, now, witness: this.#witness, isThere: this.#isThere };
    const open = await store.open();
    const idle = open.flatMap((state) => {
      const able = state.status === 'queued' ? couldHave(state, scene) : [];
      return able.map(({ id }) => `${state.id} waits while ${id} has room`);
    });
    const forsaken = open.filter(
      (state) => state.status === 'queued' && state.only && this.#floor.app.presence.status(state.only) !== 'online',
    );
    const endless = open.filter((state) => Object.keys(deadlinesOf(state, this.#floor.app.facts.limits)).length === 0);
    const kept = [...this.#goneSince].flatMap(([id, since]) =>
      now - since >= GONE_MS && this.#witness.active(id) > 0 ? [`${id} is gone and serves`] : [],
    );
    return [
      ...this.#wrong,
      ...idle,
      ...forsaken.map(({ id }) => `${id} waits for somebody who has left`),
      ...endless.map(({ id }) => `${id} has no deadline`),
      ...kept,
      ...errors.map(String),
    ];
  }

  /** What somebody who watches the board is shown, and what a look at everything would show: a second in which nothing happens by itself. */
  async board(): Promise<readonly [BoardView | undefined, BoardView]> {
    if (!this.#watcher) {
      this.#watcher = await this.#floor.agent(OWNER.id);
      await this.#watcher.send({ t: 'watch', board: true });
    }
    const before = JSON.stringify(await this.#counted());
    await this.#floor.pass(SECOND);
    const counted = await this.#counted();
    if (JSON.stringify(counted) !== before) return this.board();
    return [this.#watcher.signals('board').at(-1)?.board, counted];
  }

  async #counted(): Promise<BoardView> {
    const { settings, clock, app, store } = this.#floor;
    const people = settings.agents.map(({ id }) => ({ ...app.presence.stand(id), id, isThere: this.#isThere(id) }));
    return recount(await store.open(), settings, people, clock.now());
  }

  close(): Promise<void> {
    return this.#floor.close();
  }

  /** Everybody goes home: whatever is open must go on by itself. */
  async end(): Promise<string[]> {
    for (const id of STAFF) await this.#line(id, 'leave');
    for (let seat = 0; seat < VISITORS; seat++) await this.#seat(seat, 'leave');
    const before = await this.#floor.store.open();
    await this.#floor.pass(25 * 3_600_000);
    const after = new Map<ConversationId, State>();
    for (const state of await this.#floor.store.open()) after.set(state.id, state);
    const stuck = before.filter(({ id, head }) => after.get(id)?.head === head);
    const wrong = [...(await this.look()), ...stuck.map(({ id, status }) => `${id} stays ${status} for ever`)];
    await this.#floor.close();
    return wrong;
  }

  readonly #isThere = (id: string): boolean =>
    !this.#goneSince.has(id) && this.#floor.app.presence.status(id as never) === 'online';

  async #visitor(seat: number, does: object, isAlone: boolean): Promise<void> {
    if (!this.#seats[seat]?.line) await this.#seat(seat, 'come');
    const sitting = this.#seats[seat];
    if (!sitting?.line) return;
    const asked = sitting.line[isAlone ? 'do' : 'ask'](does);
    const answer = await asked;
    const conversation = answer.t === 'ack' ? answer.conversation : undefined;
    this.#seats[seat] = { ...sitting, ...(conversation && { conversation }) };
  }

  async #seat(seat: number, does: 'leave' | 'come'): Promise<void> {
    const { line, token, conversation } = this.#seats[seat] ?? {};
    if (does === 'leave') {
      await line?.leave();
      this.#seats[seat] = { token, conversation, line: undefined };
    } else if (!line) {
      const next = await this.#floor.visitor(token ? { token } : {});
      this.#seats[seat] = { token: next.token, conversation, line: next };
    }
  }

  /** Where they cannot do it, whoever of their colleagues can. */
  async #agent(id: string, does: { readonly type: string }, pick: number, isAlone: boolean): Promise<void> {
    const way = isAlone ? 'do' : 'ask';
    if (does.type === 'setPresence') {
      await this.#lines.get(id)?.[way](does);
      return;
    }
    const open = await this.#floor.store.open();
    for (const who of [id, ...this.#lines.keys()]) {
      const about = open.filter((state) => isAbout(state, who, does.type));
      const chosen = about[pick % (about.length || 1)];
      const line = this.#lines.get(who);
      if (!line || !chosen) continue;
      await line[way](does, chosen.id);
      return;
    }
  }

  async #line(id: string, does: 'leave' | 'come'): Promise<void> {
    const line = this.#lines.get(id);
    if (does === 'come' && !line) {
      this.#goneSince.delete(id);
      this.#lines.set(id, await this.#floor.agent(id));
    } else if (does === 'leave' && line) {
      this.#lines.delete(id);
      this.#goneSince.set(id, this.#floor.clock.now());
      await line.leave();
    }
  }

  /** Who is gone is counted from the start of the process: nobody can have come before. */
  async #restart(awayMs: number): Promise<void> {
    this.#watcher = undefined;
    this.#lines.clear();
    this.#seats.forEach((seat, index) => {
      this.#seats[index] = { ...seat, line: undefined };
    });
    await this.#floor.restart(awayMs);
    for (const id of STAFF) this.#goneSince.set(id, this.#floor.clock.now());
  }
}

function placeAt(index: number): SettingsInput {
  const place = WORKPLACES[index % WORKPLACES.length];
  if (!place) throw new Error('there is no workplace');
  return place;
}

/** So that most of what is tried can be done. */
function isAbout(state: State, agent: string, does: string): boolean {
  switch (does) {
    case 'acceptOffer':
    case 'declineOffer':
      return state.status === 'offered' && state.offer.agent === agent;
    case 'take':
      return state.status === 'queued' || (agent === SUPERVISOR && state.status === 'active');
    case 'assign':
    case 'setPriority':
      return agent === SUPERVISOR && state.status !== 'bot';
    case 'finishWrapUp':
      return state.status === 'wrap-up' && state.agent.id === agent;
    case 'resume':
      return state.status === 'on-hold' && state.agent.id === agent;
    case 'say':
    case 'hold':
    case 'end':
    case 'transfer':
      return (state.status === 'active' || state.status === 'on-hold') && state.agent.id === agent;
    default:
      return false;
  }
}
