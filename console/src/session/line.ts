/** The agent's line: which types it carries, and how a browser provides what it needs. Knows no screens. */
import {
  createEventsSocket,
  createLine,
  createWayIn,
  type Line,
  type LineEnv,
  type LineState,
  type Socket,
} from '@sapa/client';
import {
  type AgentCommand,
  type AgentSnapshot,
  type AgentWelcome,
  type Bye,
  followAsAgent,
  type Language,
  type Signal,
} from '@sapa/protocol';
import type { AgentOutbox } from './outbox.ts';

export type AgentLine = Line<AgentWelcome, AgentSnapshot, AgentCommand>;
export type AgentLineState = LineState<AgentWelcome, AgentSnapshot, AgentCommand>;

export interface LineHandlers {
  onChange(state: AgentLineState): void;
  onSignal(signal: Signal): void;
  onBye(bye: Bye): void;
}

/** @param language asked at every hello, so that the server's words follow a switch of language */
export function createAgentLine(
  env: LineEnv,
  outbox: AgentOutbox,
  language: () => Language,
  handlers: LineHandlers,
): AgentLine {
  const line = createLine<AgentWelcome, AgentSnapshot, AgentCommand>({
    env,
    outbox: outbox.storage,
    hello: () => ({ locale: language() }),
    follow: followAsAgent,
    ...handlers,
  });
  outbox.keepTwice(line);
  return line;
}

export function browserLineEnv(): LineEnv {
  return {
    connect: createWayIn({
      upgrade: () => overWebSocket(new WebSocket(`${location.origin.replace(/^http/, 'ws')}/ws/agent`)),
      events: () => createEventsSocket(fetch, { open: '/events/agent', post: '/events' }),
      now: Date.now,
    }),
    now: () => Date.now(),
    random: () => Math.random(),
    uuid: () => crypto.randomUUID(),
    later(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    onWake,
  };
}

function overWebSocket(ws: WebSocket): Socket {
  const socket: Socket = {
    send: (text) => ws.readyState === WebSocket.OPEN && ws.send(text),
    close: (code) => ws.close(code),
    onopen: null,
    onmessage: null,
    onclose: null,
  };
  ws.onopen = () => socket.onopen?.();
  ws.onmessage = (event) => socket.onmessage?.({ data: event.data });
  ws.onclose = (event) => socket.onclose?.({ code: event.code });
  return socket;
}

function onWake(run: () => void): () => void {
  const onVisible = () => document.visibilityState === 'visible' && run();
  addEventListener('online', run);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    removeEventListener('online', run);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
