/** A model of a server that keeps its promises, played by a list of steps: makes valid histories for property tests. */
import {
  type AgentSnapshot,
  type ConversationEvent,
  followAsAgent,
  followAsVisitor,
  type VisitorSnapshot,
} from '@sapa/protocol';
import type { Entry, History, Stored } from './history.ts';

export interface Step {
  readonly do: 'say' | 'answer' | 'note' | 'look' | 'leave' | 'again' | 'end' | 'duplicate';
  /** Which of those there are. */
  readonly who: number;
  readonly conversation: number;
}

interface Observer {
  readonly client: string;
  readonly person: string;
  readonly isAgent: boolean;
  connection: number;
  isThere: boolean;
  /** By conversation: the last event it was sent. */
  readonly last: Map<string, number>;
}

export function play(steps: readonly Step[]): History {
  const entries: Entry[] = [{ kind: 'server', is: 'up', at: 1_000 }];
  const logs = new Map<string, ConversationEvent[]>();
  let now = 1_000;
  let ids = 0;
  let connections = 0;
  const tick = () => (now += 10);

  const agent: Observer = {
    client: 'console',
    person: 'agent:rani',
    isAgent: true,
    connection: 0,
    isThere: false,
    last: new Map(),
  };
  const visitors = [1, 2, 3].map(
    (number): Observer => ({
      client: `tab-${number}`,
      person: `visitor:v${number}`,
      isAgent: false,
      connection: 0,
      isThere: false,
      last: new Map(),
    }),
  );
  const observers = [agent, ...visitors];
  const sent: { observer: Observer; id: string; conversation: string; seq: number }[] = [];

  function add(conversation: string, event: object): number {
    const log = logs.get(conversation) ?? [];
    logs.set(conversation, log);
    return log.push({ ...event, seq: log.length + 1, at: tick() } as unknown as ConversationEvent);
  }
  const view = (event: ConversationEvent, isAgent: boolean): ConversationEvent =>
    isAgent ||
    (event.type === 'messageSent' && event.visibility === 'public') ||
    ['conversationStarted', 'queued', 'accepted', 'ended', 'closed'].includes(event.type)
      ? event
      : ({ type: 'hidden', seq: event.seq, at: event.at } as ConversationEvent);
  const ownerOf = (id: string): string => {
    const first = logs.get(id)?.[0];
    return first?.type === 'conversationStarted' ? `visitor:${first.visitor}` : '';
  };
  const mine = ({ isAgent, person }: Observer) => [...logs.keys()].filter((id) => isAgent || ownerOf(id) === person);

  function snapshotOf(id: string, isAgent: boolean): VisitorSnapshot {
    const [first, ...rest] = logs.get(id) ?? [];
    const start = {
      id,
      head: 1,
      status: 'bot',
      language: 'en',
      startedAt: first?.at ?? 0,
      ...(isAgent && { site: 'shop', visitor: { id }, priority: 3, tags: [], followUp: false }),
    } as unknown as AgentSnapshot;
    return rest.reduce<VisitorSnapshot>(
      (before, event) => ({
        ...(isAgent ? followAsAgent(before as AgentSnapshot, event) : followAsVisitor(before, view(event, false))),
        head: event.seq,
      }),
      start,
    );
  }

  function deliver(observer: Observer): void {
    if (!observer.isThere) return;
    const { client, connection, person, isAgent } = observer;
    for (const conversation of mine(observer)) {
      const log = logs.get(conversation) ?? [];
      const last = observer.last.get(conversation);
      const events = log.slice(last ?? 0).map((event) => view(event, isAgent));
      observer.last.set(conversation, log.length);
      if (events.length === 0) continue;
      const opening = last === undefined ? { snapshot: snapshotOf(conversation, isAgent) } : {};
      entries.push({ kind: 'events', client, connection, person, conversation, events, ...opening, at: tick() });
    }
  }
  function arrive(observer: Observer): void {
    if (observer.isThere) return;
    observer.isThere = true;
    observer.connection = ++connections;
    const { client, person, connection, isAgent } = observer;
    const snapshots = mine(observer).map((id) => snapshotOf(id, isAgent));
    entries.push({
      kind: 'welcome',
      client,
      connection,
      person,
      resume: Object.fromEntries(observer.last),
      snapshots,
      at: tick(),
    });
  }
  function leave(observer: Observer): void {
    if (!observer.isThere || observer.isAgent) return;
    observer.isThere = false;
    entries.push({
      kind: 'closed',
      client: observer.client,
      connection: observer.connection,
      person: observer.person,
      at: tick(),
    });
  }
  function invoke(
    observer: Observer,
    conversation: string,
    command: { type: string; text?: string; status?: string },
    record: (id: string) => object | undefined,
  ): void {
    arrive(observer);
    const id = `command-${++ids}`;
    const { client, person } = observer;
    entries.push({ kind: 'invoke', client, person, id, conversation, command, at: tick() });
    const event = record(id);
    if (!event) return void entries.push({ kind: 'ack', client, id, at: tick() });
    const seq = add(conversation, event);
    sent.push({ observer, id, conversation, seq });
    entries.push({ kind: 'ack', client, id, conversation, seq, at: tick() });
  }

  arrive(agent);
  invoke(agent, '', { type: 'setPresence', status: 'online' }, () => undefined);
  visitors.forEach((visitor, index) => {
    const conversation = `conversation-${index + 1}`;
    arrive(visitor);
    add(conversation, { type: 'conversationStarted', site: 'shop', visitor: `v${index + 1}`, language: 'en' });
    add(conversation, { type: 'queued', department: 'sales', reason: 'handover', priority: 3, skills: [] });
    add(conversation, { type: 'offered', agent: 'rani', name: 'Rani', expiresAt: now + 30_000 });
    invoke(agent, conversation, { type: 'acceptOffer' }, (command) => ({
      type: 'accepted',
      agent: 'rani',
      name: 'Rani',
      command,
    }));
  });

  const words = (by: object, visibility: string) => (text: string) => (command: string) => ({
    type: 'messageSent',
    by,
    text,
    visibility,
    command,
  });
  const byVisitor = words({ kind: 'visitor' }, 'public');
  const byAgent = { kind: 'agent', agent: 'rani', name: 'Rani' };
  /** What somebody asks for in a chat that has not ended. */
  function talk(asked: Step['do'], visitor: Observer, conversation: string, text: string): void {
    if (logs.get(conversation)?.some(({ type }) => type === 'ended')) return;
    if (asked === 'say') invoke(visitor, conversation, { type: 'say', text }, byVisitor(text));
    else if (asked === 'answer') invoke(agent, conversation, { type: 'say', text }, words(byAgent, 'public')(text));
    else if (asked === 'note') invoke(agent, conversation, { type: 'note', text }, words(byAgent, 'private')(text));
    else if (asked === 'end') invoke(visitor, conversation, { type: 'end' }, ended);
  }
  function ackAgain(which: number): void {
    const known = sent[which % Math.max(1, sent.length)];
    if (!known?.observer.isThere) return;
    const { id, conversation, seq } = known;
    entries.push({ kind: 'ack', client: known.observer.client, id, conversation, seq, at: tick() });
  }
  const ended = (command: string) => ({ type: 'ended', by: { kind: 'visitor' }, reason: 'finished', command });
  for (const [index, step] of steps.entries()) {
    const number = step.conversation % visitors.length;
    const observer = observers[step.who % observers.length] ?? agent;
    if (step.do === 'look') deliver(observer);
    else if (step.do === 'leave') leave(observer);
    else if (step.do === 'again') arrive(observer);
    else if (step.do === 'duplicate') ackAgain(step.who);
    else talk(step.do, visitors[number] ?? agent, `conversation-${number + 1}`, `text ${index}`);
  }
  for (const observer of observers) {
    arrive(observer);
    deliver(observer);
    const conversations = mine(observer).map((id) => ({
      id,
      events: (logs.get(id) ?? []).map((event) => view(event, observer.isAgent)),
    }));
    entries.push({ kind: 'screen', client: observer.client, person: observer.person, conversations, at: tick() });
  }
  const stored = [...logs].flatMap(([conversation, log]) =>
    log.map((event): Stored => ({ conversation, seq: event.seq, event })),
  );
  return {
    entries,
    stored,
    staff: [{ id: 'rani', departments: ['sales'], capacity: 3, role: 'agent' }],
    agentGoneMs: 45_000,
    isClockSteady: true,
  };
}
