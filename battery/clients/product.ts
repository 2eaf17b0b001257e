/** Visitors and agents as the product has them: `createLine` of client/, with an outbox that survives a reload. */
import { createLine, type Line, type LineState, type Pending, type Welcomed } from '@sapa/client';
import {
  type AgentCommand,
  type AgentSnapshot,
  type ConversationId,
  followAsAgent,
  followAsVisitor,
  type Signal,
  type VisitorCommand,
  type VisitorSnapshot,
} from '@sapa/protocol';
import type { WebSocket } from 'ws';
import type { Screen } from '../checker/history.ts';
import type { Recorder } from '../house/recorder.ts';
import type { Random } from '../random.ts';
import { type Endpoint, environment } from './socket.ts';

interface VisitorWelcomed extends Welcomed<VisitorSnapshot> {
  readonly token?: string;
  readonly visitor: { readonly id: string };
}
interface AgentWelcomed extends Welcomed<AgentSnapshot> {
  readonly agent: { readonly id: string };
}

interface Setup {
  readonly client: string;
  readonly endpoint: () => Endpoint;
  readonly recorder: Recorder;
  readonly random: Random;
  /** After every change of what is here. */
  readonly onChange?: () => void;
}

export interface Visitor {
  readonly client: string;
  /** Key of the site they are on. */
  readonly site: string;
  readonly line: Line<VisitorWelcomed, VisitorSnapshot, VisitorCommand>;
  readonly token: string | undefined;
  /** The conversation that is open here. */
  conversation(): ConversationId | undefined;
  say(text: string): void;
  /** Loads the page again: a new line over the same storage. */
  reload(): void;
  cut(): void;
  screen(): Screen;
  close(): void;
}

export function createVisitor({
  client,
  site,
  endpoint,
  recorder,
  random,
  onChange,
}: Setup & { readonly site: string }): Visitor {
  let disk: readonly Pending<VisitorCommand>[] = [];
  let token: string | undefined;
  let env = environment(endpoint, client, recorder, random);
  let line = build();

  function build() {
    return createLine<VisitorWelcomed, VisitorSnapshot, VisitorCommand>({
      env,
      outbox: {
        load: () => disk,
        save: (outbox) => {
          disk = outbox;
        },
      },
      hello: () => ({ locale: 'en', ...(token && { token }) }),
      follow: followAsVisitor,
      onChange(state) {
        token = state.welcome?.token ?? token;
        onChange?.();
      },
      onSignal() {},
      onReject: ({ id, retryable }) => void (id && !retryable && line.drop(id)),
    });
  }
  const conversation = () => [...line.state.conversations.keys()].at(-1);

  return {
    client,
    site,
    get line() {
      return line;
    },
    get token() {
      return token;
    },
    conversation,
    say: (text) => void line.do({ type: 'say', text }, conversation()),
    reload() {
      line.close();
      env = environment(endpoint, client, recorder, random);
      line = build();
      line.open();
    },
    cut: () => env.cut(),
    screen: () => screenOf(client, `visitor:${line.state.welcome?.visitor.id}`, line.state),
    close: () => line.close(),
  };
}

export interface Agent {
  readonly client: string;
  readonly id: string;
  readonly line: Line<AgentWelcomed, AgentSnapshot, AgentCommand>;
  /** Conversations that are theirs now. */
  mine(): AgentSnapshot[];
  cut(): void;
  /** The socket that carries the line now. */
  live(): WebSocket | undefined;
  screen(): Screen;
  close(): void;
}

export interface AgentSetup extends Setup {
  readonly id: string;
  /** Accepts what is offered; true unless said otherwise. */
  readonly accepts?: boolean;
  readonly onSignal?: (signal: Signal) => void;
}

export function createAgent({
  client,
  id,
  endpoint,
  recorder,
  random,
  onChange,
  onSignal,
  accepts = true,
}: AgentSetup): Agent {
  let disk: readonly Pending<AgentCommand>[] = [];
  const env = environment(endpoint, client, recorder, random);
  const asked = new Map<string, number>();

  function accept(state: LineState<AgentWelcomed, AgentSnapshot, AgentCommand>): void {
    for (const { snapshot } of state.conversations.values()) {
      if (snapshot.offer?.agent !== id || asked.get(snapshot.id) === snapshot.offer.expiresAt) continue;
      asked.set(snapshot.id, snapshot.offer.expiresAt);
      line.do({ type: 'acceptOffer' }, snapshot.id);
    }
  }
  const line = createLine<AgentWelcomed, AgentSnapshot, AgentCommand>({
    env,
    outbox: {
      load: () => disk,
      save: (outbox) => {
        disk = outbox;
      },
    },
    hello: () => ({ locale: 'en' }),
    follow: followAsAgent,
    onChange(state) {
      if (accepts && state.status === 'online') queueMicrotask(() => accept(line.state));
      onChange?.();
    },
    onSignal: (signal) => onSignal?.(signal),
    onReject: ({ id: refused, retryable }) => void (refused && !retryable && line.drop(refused)),
  });
  return {
    client,
    id,
    line,
    mine: () =>
      [...line.state.conversations.values()]
        .map(({ snapshot }) => snapshot)
        .filter(({ status, agent }) => status === 'active' && agent?.id === id),
    cut: () => env.cut(),
    live: () => env.live(),
    screen: () => screenOf(client, `agent:${id}`, line.state),
    close: () => line.close(),
  };
}

function screenOf(
  client: string,
  person: string,
  { conversations }: LineState<unknown, VisitorSnapshot, unknown>,
): Screen {
  const shown = [...conversations].map(([id, { events }]) => ({ id, events }));
  return { kind: 'screen', client, person, conversations: shown, at: Date.now() };
}
