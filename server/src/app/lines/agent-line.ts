/** An agent's line. The session was checked before it exists; rights are looked up at every frame. */
import {
  type AgentCommand,
  type AgentFrame,
  type AgentId,
  CLOSE,
  type ConversationId,
  type Hello,
  type Language,
  type RejectReason,
  VERSION,
} from '@sapa/protocol';
import type { CommandBy } from '../../core/conversation/command.ts';
import type { State } from '../../core/conversation/state.ts';
import { agentSnapshot } from '../../core/conversation/views.ts';
import { mayFollow } from '../access.ts';
import type { SignedIn } from '../accounts.ts';
import { agentView, directoryView } from '../agent-view.ts';
import type { Outcome } from '../desk.ts';
import { ackFrame } from '../frames.ts';
import type { Connection } from '../ports.ts';
import { StoreError } from '../store.ts';
import { namesFiles, withFiles } from './files-of.ts';
import { type Guest, Line, type Relayed } from './line.ts';
import type { LineParts } from './parts.ts';

type Do = Extract<AgentFrame, { t: 'do' }>;
type SetPresence = Extract<AgentCommand, { type: 'setPresence' }>;

/** Open tickets shown in a welcome. */
const FOLLOW_UPS = 50;

export class AgentLine extends Line<AgentFrame> {
  readonly #signedIn: SignedIn;
  #language: Language = 'en';
  #unwatch: () => void = () => {};

  constructor(parts: LineParts, session: SignedIn, connection: Connection) {
    super(parts, parts.feeds.agent, connection);
    this.#signedIn = session;
  }

  get kind() {
    return 'agent' as const;
  }

  get session() {
    return this.#signedIn.key;
  }

  protected language(): Language {
    return this.#language;
  }

  protected async greet(frame: Hello): Promise<Guest | RejectReason> {
    const { board, desk, facts, presence, store } = this.parts;
    this.#language = /^id\b/i.test(frame.locale ?? '') ? 'id' : 'en';
    // The socket may have been opened before somebody signed out.
    const id = this.#signedIn.agent;
    const agent = (await this.#signedIn.isValid()) ? agentView(facts, presence, id) : undefined;
    const profile = facts.agent(id);
    if (!agent || !profile) return 'unauthorized';
    const followUps = (await store.followUps(FOLLOW_UPS)).map((state) => desk.peek(state.id) ?? state);
    const conversations = [...board.all(), ...followUps].filter((state) => mayFollow(profile, state));
    const directory = directoryView(facts, presence);
    const shown = conversations.map(agentSnapshot);
    return { person: id, conversations, welcome: { t: 'welcome', v: VERSION, agent, directory, conversations: shown } };
  }

  protected mayStay(): Promise<boolean> {
    return this.#signedIn.isValid();
  }

  protected dismiss(): void {
    this.#signOut();
  }

  async reconsider(state: State): Promise<void> {
    const profile = this.parts.facts.agent(this.#signedIn.agent);
    if (!profile) return;
    const may = mayFollow(profile, state);
    if (may === this.feed.follows(state.id)) return;
    await (may ? this.follow(state.id) : this.unfollow(state.id));
    this.send({ t: 'signal', type: 'following', conversation: state.id, on: may });
  }

  refresh(): void {
    if (!this.#isSupervisor()) this.#unwatch();
    if (!this.parts.facts.agent(this.#signedIn.agent)) this.#signOut();
    else for (const state of this.parts.board.all()) this.reconsider(state).catch(this.parts.onError);
    this.#reconsiderTickets();
  }

  /** Tickets that are owed an answer are not on the board: whoever lost the right to them is shown no more of them. */
  #reconsiderTickets(): void {
    const { desk, onError } = this.parts;
    const again = async (conversation: ConversationId) => {
      const state = desk.peek(conversation) ?? (await desk.load(conversation));
      if (state?.status === 'closed') await this.reconsider(state);
    };
    for (const conversation of [...this.feed.followed()]) again(conversation).catch(onError);
  }

  protected open(): Iterable<State> {
    return this.parts.board.all();
  }

  protected async perform(frame: Do): Promise<void> {
    if (this.parts.clock.now() >= this.#signedIn.expiresAt) return this.#signOut();
    const outcome = await performAs(this.parts, this.#signedIn.agent, frame);
    if (outcome === 'done') this.send({ t: 'ack', id: frame.id });
    else if (!outcome.ok) this.refuse(outcome.reason, frame.id);
    else this.say(ackFrame(frame.id, outcome.conversation, outcome.seq));
  }

  protected relay(frame: Relayed): void {
    const { conversation } = frame;
    const { desk, hub } = this.parts;
    const state = desk.peek(conversation);
    // Only who answers is seen typing or reading: looking at the queue tells the visitor nothing.
    const isMine = state?.status === 'active' && state.agent.id === this.#signedIn.agent;
    if (!isMine) {
      if (!this.feed.follows(conversation)) this.refuse('not_found');
      return;
    }
    const signal = { t: 'signal', conversation, by: 'agent' } as const;
    if (frame.t === 'typing') hub.signal(conversation, { ...signal, type: 'typing', on: frame.on }, 'visitor', this);
    else hub.signal(conversation, { ...signal, type: 'read', seq: frame.seq }, 'all', this);
  }

  /** Rights are looked at when it is opened, and again with every change of the settings. */
  protected override watch(board: boolean): void {
    this.#unwatch();
    this.#unwatch = () => {};
    if (!board) return;
    if (this.#isSupervisor()) this.#unwatch = this.parts.liveBoard.watch((frame) => this.say(frame));
    else this.refuse('not_allowed');
  }

  #isSupervisor(): boolean {
    const role = this.parts.facts.agent(this.#signedIn.agent)?.role;
    return role !== undefined && role !== 'agent';
  }

  protected left(): void {
    this.#unwatch();
  }

  #signOut(): void {
    this.end('signedOut', CLOSE.unauthorized, 0);
  }
}

const no = (reason: RejectReason) => ({ ok: false, reason }) as const;

async function performAs(parts: LineParts, id: AgentId, frame: Do): Promise<Outcome | 'done'> {
  const command = frame.command;
  if (command.type === 'setPresence') return setPresence(parts, id, command);
  const profile = parts.facts.agent(id);
  if (!profile) return no('unauthorized');
  if (!frame.conversation) return no('invalid_frame');
  if (!isFiledProperly(command, parts.facts.settings.categories)) return no('not_allowed');
  const { name, role, departments, skills } = profile;
  const asked: CommandBy<'agent'> = {
    by: { kind: 'agent', id, name, role, departments, skills },
    id: frame.id,
    do: command,
  };
  if (!namesFiles(command)) return parts.desk.execute(frame.conversation, asked);
  const site = (await parts.desk.load(frame.conversation))?.site;
  return site ? parts.desk.execute(frame.conversation, await withFiles(parts, asked, site)) : no('not_found');
}

/** Categories are those of the settings: reports count them. */
function isFiledProperly(command: Do['command'], categories: readonly string[]): boolean {
  const category = 'category' in command ? command.category : undefined;
  return category === undefined || categories.includes(category);
}

async function setPresence(parts: LineParts, id: AgentId, { status, label }: SetPresence): Promise<Outcome | 'done'> {
  const { facts, store, presence } = parts;
  const isKnown = label === undefined || (status === 'away' && facts.settings.routing.labels.includes(label));
  if (!isKnown) return no('not_allowed');
  const stand = { status, ...(label !== undefined && { label }) };
  try {
    await store.setPresence(id, stand);
  } catch (error) {
    if (error instanceof StoreError) return no(error.kind === 'full' ? 'storage_full' : 'storage_failed');
    throw error;
  }
  presence.setStand(id, stand);
  return 'done';
}
