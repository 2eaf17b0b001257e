/** An agent's line. The session was checked before it exists; rights are looked up at every frame. */
import {
  type AgentFrame,
  type AgentId,
  CLOSE,
  type ConversationId,
  type Language,
  type Presence,
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
import type { Connection } from '../ports.ts';
import { StoreError } from '../store.ts';
import { createLine, type Guest, type LineBase, type Relayed, type Role } from './line.ts';
import type { LineParts, ServerLine } from './parts.ts';

type Do = Extract<AgentFrame, { t: 'do' }>;

/** Open tickets shown in a welcome. */
const FOLLOW_UPS = 50;

export function createAgentLine(parts: LineParts, session: SignedIn, connection: Connection): ServerLine<AgentFrame> {
  return createLine<AgentFrame>(parts, connection, parts.eyes.agent, (base) => agentRole(parts, session, base));
}

function agentRole(parts: LineParts, session: SignedIn, base: LineBase): Role<Do> {
  const { board, desk, facts, hub, presence } = parts;
  const id = session.agent;
  let language: Language = 'en';

  async function greet(frame: { locale?: string | undefined }): Promise<Guest | RejectReason> {
    language = /^id\b/i.test(frame.locale ?? '') ? 'id' : 'en';
    // The socket may have been opened before somebody signed out.
    const agent = (await session.isValid()) ? agentView(facts, presence, id) : undefined;
    if (!agent) return 'unauthorized';
    const followUps = (await parts.store.followUps(FOLLOW_UPS)).map((state) => desk.peek(state.id) ?? state);
    const conversations = [...board.all(), ...followUps].filter((state) => mayFollow(agent, state));
    const directory = directoryView(facts, presence);
    const shown = conversations.map(agentSnapshot);
    return { person: id, conversations, welcome: { t: 'welcome', v: VERSION, agent, directory, conversations: shown } };
  }

  async function reconsider(state: State): Promise<void> {
    const profile = facts.agent(id);
    if (!profile) return;
    const may = mayFollow(profile, state);
    if (may === base.feed.follows(state.id)) return;
    await (may ? base.follow(state.id) : base.unfollow(state.id));
  }

  function relay(frame: Relayed, from: Parameters<Role<Do>['relay']>[1]): void {
    const { conversation } = frame;
    const state = desk.peek(conversation);
    // Only who answers is seen typing or reading: looking at the queue tells the visitor nothing.
    const isMine = state?.status === 'active' && state.agent.id === id;
    if (!isMine) {
      if (!base.feed.follows(conversation)) base.refuse('not_found');
      return;
    }
    const signal = { t: 'signal', conversation, by: 'agent' } as const;
    if (frame.t === 'typing') hub.signal(conversation, { ...signal, type: 'typing', on: frame.on }, 'visitor', from);
    else hub.signal(conversation, { ...signal, type: 'read', seq: frame.seq }, 'all', from);
  }

  return {
    kind: 'agent',
    session: session.key,
    language: () => language,
    greet,
    open: board.all,
    reconsider,
    refresh() {
      if (!facts.agent(id)) return base.end('signedOut', CLOSE.unauthorized, 0);
      for (const state of board.all()) reconsider(state).catch(base.onError);
    },
    async perform(frame) {
      if (parts.clock.now() >= session.expiresAt) return base.end('signedOut', CLOSE.unauthorized, 0);
      const outcome = await performAs(parts, id, frame);
      if (outcome === 'done') base.send({ t: 'ack', id: frame.id });
      else if (!outcome.ok) base.refuse(outcome.reason, frame.id);
      else base.send({ t: 'ack', id: frame.id, conversation: outcome.conversation, seq: outcome.seq });
    },
    relay,
    left() {},
  };
}

const no = (reason: RejectReason) => ({ ok: false, reason }) as const;

async function performAs(parts: LineParts, id: AgentId, frame: Do): Promise<Outcome | 'done'> {
  const command = frame.command;
  if (command.type === 'setPresence') return setPresence(parts, id, command.status);
  const profile = parts.facts.agent(id);
  if (!profile) return no('unauthorized');
  if (!frame.conversation) return no('invalid_frame');
  if (!isFiledProperly(command, parts.facts.settings.categories)) return no('not_allowed');
  const { name, role, departments } = profile;
  const asked: CommandBy<'agent'> = { by: { kind: 'agent', id, name, role, departments }, id: frame.id, do: command };
  return command.type === 'take'
    ? take(parts, frame.conversation, asked)
    : parts.desk.execute(frame.conversation, asked);
}

/** Categories are those of the settings: reports count them. */
function isFiledProperly(command: Do['command'], categories: readonly string[]): boolean {
  const category = 'category' in command ? command.category : undefined;
  return category === undefined || categories.includes(category);
}

/** Taking from the queue takes a slot: it is promised before the decision, so that no two decisions spend it (C2). */
async function take(
  { board, desk, facts }: LineParts,
  conversation: ConversationId,
  asked: CommandBy<'agent'>,
): Promise<Outcome> {
  const { id } = asked.by;
  if (board.load(id) >= (facts.agent(id)?.capacity ?? 0)) return (await desk.known(asked)) ?? no('not_allowed');
  const release = board.reserve(id, conversation);
  try {
    return await desk.execute(conversation, asked);
  } finally {
    release();
  }
}

async function setPresence({ store, presence }: LineParts, id: AgentId, status: Presence): Promise<Outcome | 'done'> {
  try {
    await store.setPresence(id, status);
  } catch (error) {
    if (error instanceof StoreError) return no(error.kind === 'full' ? 'storage_full' : 'storage_failed');
    throw error;
  }
  presence.setStatus(id, status);
  return 'done';
}
