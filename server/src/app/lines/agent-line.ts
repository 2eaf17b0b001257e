/** An agent's line: hello, commands, signals. The session was checked before it exists; rights are looked up at every frame. */
import {
  type AgentFrame,
  type AgentId,
  CLOSE,
  type ConversationId,
  type Hello,
  type Language,
  type Presence,
  type RejectReason,
  type ToAgent,
  VERSION,
} from '@sapa/protocol';
import type { AgentActor, Command } from '../../core/conversation/command.ts';
import type { State } from '../../core/conversation/state.ts';
import { agentSnapshot } from '../../core/conversation/views.ts';
import { mayFollow } from '../access.ts';
import { agentView, directoryView } from '../agent-view.ts';
import type { Outcome } from '../desk.ts';
import { createFeed } from '../feed.ts';
import type { Listener } from '../hub.ts';
import type { Connection } from '../ports.ts';
import { refusal } from '../refusals.ts';
import { StoreError } from '../store.ts';
import type { LineParts, ServerLine } from './parts.ts';

type Do = Extract<AgentFrame, { t: 'do' }>;
type OnConversation = Extract<Command, { by: { kind: 'agent' } }>['do'];

/** Open tickets shown in a welcome. */
const FOLLOW_UPS = 50;

export function createAgentLine(parts: LineParts, id: AgentId, connection: Connection): ServerLine<AgentFrame> {
  const { board, desk, facts, hub, presence } = parts;
  let language: Language = 'en';
  let listener: Listener | undefined;
  let greeting: Promise<void> | undefined;
  let isClosed = false;
  /** Counted among those who are there. */
  let isPresent = false;

  const send = (frame: ToAgent) => connection.send(JSON.stringify(frame));
  const onError = (error: unknown) => parts.log.error({ err: error, agent: id }, 'an agent could not be served');
  const feed = createFeed(connection, parts.eyes.agent, desk, parts.store, onError);

  async function hello(frame: Hello): Promise<void> {
    if (frame.v !== VERSION) return send(refusal('unsupported_version', language));
    const agent = agentView(facts, presence, id);
    if (listener || !agent) return send(refusal(agent ? 'invalid_frame' : 'unauthorized', language));
    language = /^id\b/i.test(frame.locale ?? '') ? 'id' : 'en';
    const followUps = (await parts.store.followUps(FOLLOW_UPS)).map((state) => desk.peek(state.id) ?? state);
    if (isClosed) return;
    const visible = [...board.all(), ...followUps].filter((state) => mayFollow(agent, state));
    listener = listen();
    const directory = directoryView(facts, presence);
    send({ t: 'welcome', v: VERSION, agent, directory, conversations: visible.map(agentSnapshot) });
    // First what the client asks to resume: whoever is on the hub may be told to follow anew.
    for (const state of visible) await follow(state.id, frame.resume?.[state.id]);
    if (isClosed) return;
    hub.add(listener);
    presence.connect(id);
    isPresent = true;
    // What changed while we were sending.
    for (const state of board.all()) await reconsider(state);
  }

  async function follow(conversation: ConversationId, seq: number | undefined): Promise<void> {
    if (!listener || isClosed) return;
    hub.read(conversation, listener);
    await feed.follow(conversation, seq);
  }

  async function reconsider(state: State): Promise<void> {
    const profile = facts.agent(id);
    if (!listener || !profile) return;
    const may = mayFollow(profile, state);
    if (may === feed.follows(state.id)) return;
    if (may) return follow(state.id, undefined);
    await feed.unfollow(state.id);
    hub.unread(state.id, listener);
  }

  function listen(): Listener {
    return {
      kind: 'agent',
      person: id,
      feed,
      signal: send,
      reconsider,
      refresh() {
        if (!facts.agent(id)) return this.end('signedOut', CLOSE.unauthorized, 0);
        for (const state of board.all()) reconsider(state).catch(onError);
      },
      end(reason, code, retryAfterMs) {
        send({ t: 'bye', reason, retryAfterMs });
        connection.close(code, reason);
      },
    };
  }

  async function setPresence(status: Presence): Promise<Outcome | 'done'> {
    try {
      await parts.store.setPresence(id, status);
    } catch (error) {
      if (error instanceof StoreError) return no(error.kind === 'full' ? 'storage_full' : 'storage_failed');
      throw error;
    }
    presence.setStatus(id, status);
    return 'done';
  }

  async function perform(frame: Do): Promise<Outcome | 'done'> {
    const command = frame.command;
    if (command.type === 'setPresence') return setPresence(command.status);
    const profile = facts.agent(id);
    if (!profile) return no('unauthorized');
    if (!frame.conversation) return no('invalid_frame');
    const { name, role, departments } = profile;
    return execute(frame.conversation, {
      by: { kind: 'agent', id, name, role, departments },
      id: frame.id,
      do: command,
    });
  }

  /** Taking from the queue takes a slot: it is promised before the decision, so that no two decisions spend it (C2). */
  async function execute(
    conversation: ConversationId,
    command: { by: AgentActor; id: Do['id']; do: OnConversation },
  ): Promise<Outcome> {
    if (command.do.type !== 'take') return desk.execute(conversation, command);
    if (board.load(id) >= (facts.agent(id)?.capacity ?? 0)) return no('not_allowed');
    const release = board.reserve(id, conversation);
    try {
      return await desk.execute(conversation, command);
    } finally {
      release();
    }
  }

  async function receive(frame: AgentFrame): Promise<void> {
    if (greeting !== undefined) await greeting;
    if (frame.t === 'hello') {
      greeting = hello(frame).finally(() => {
        greeting = undefined;
      });
      return greeting;
    }
    if (!listener) return send(refusal('unauthorized', language, frame.t === 'do' ? frame.id : undefined));
    switch (frame.t) {
      case 'do': {
        const outcome = await perform(frame);
        if (!isClosed) answer(frame, outcome);
        return;
      }
      case 'ping':
        return send({ t: 'pong', heads: feed.heads() });
      case 'older':
        return feed.follows(frame.conversation)
          ? feed.older(frame.conversation, frame.before)
          : send(refusal('not_found', language));
      case 'typing':
      case 'read':
        return relay(frame, listener);
    }
  }

  function answer(frame: Do, outcome: Outcome | 'done'): void {
    if (outcome === 'done') send({ t: 'ack', id: frame.id });
    else if (outcome.ok) send({ t: 'ack', id: frame.id, conversation: outcome.conversation, seq: outcome.seq });
    else send(refusal(outcome.reason, language, frame.id));
  }

  function relay(frame: Extract<AgentFrame, { t: 'typing' | 'read' }>, from: Listener): void {
    const { conversation } = frame;
    const state = desk.peek(conversation);
    // Only who answers is seen typing or reading: looking at the queue tells the visitor nothing.
    if (state?.status !== 'active' || state.agent.id !== id) {
      if (!feed.follows(conversation)) send(refusal('not_found', language));
      return;
    }
    if (frame.t === 'typing')
      hub.signal(
        conversation,
        { t: 'signal', type: 'typing', conversation, by: 'agent', on: frame.on },
        'visitor',
        from,
      );
    else
      hub.signal(conversation, { t: 'signal', type: 'read', conversation, by: 'agent', seq: frame.seq }, 'all', from);
  }

  return {
    receive,
    refuse: (reason, command) => send(refusal(reason, language, command)),
    closed() {
      isClosed = true;
      if (!listener) return;
      for (const conversation of feed.followed()) hub.unread(conversation, listener);
      feed.close();
      if (!isPresent) return;
      hub.remove(listener);
      presence.disconnect(id);
    },
  };
}

const no = (reason: RejectReason) => ({ ok: false, reason }) as const;
