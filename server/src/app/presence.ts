/**
 * Who is connected now, and since when somebody is not. Connections are counted; a stand is what an agent chose, or what
 * was decided for them: who misses several offers is away until they say otherwise, who lost every connection until they are back.
 */
import type { AgentId, Stand, Presence as Status, Timestamp, VisitorId } from '@sapa/protocol';
import type { Clock } from './ports.ts';

export interface Presence {
  /** What the agent chose, or what was decided for them. */
  status(agent: AgentId): Status;
  /** What colleagues are shown. */
  stand(agent: AgentId): Stand;
  setStand(agent: AgentId, stand: Stand): void;
  isConnected(person: AgentId | VisitorId): boolean;
  /** Online by choice and with a live connection. */
  isOnline(agent: AgentId): boolean;
  /** Undefined while connected. Who was never seen counts from the start of the process. */
  goneSince(person: AgentId | VisitorId): Timestamp | undefined;
  connect(person: AgentId | VisitorId): void;
  /** Nobody asks about this person any more. */
  forget(person: VisitorId): void;
  disconnect(person: AgentId | VisitorId): void;
}

export interface PresenceMeans {
  readonly clock: Clock;
  readonly stands: ReadonlyMap<AgentId, Stand>;
  /** An agent without a connection for this long is shown as away. Milliseconds. */
  readonly goneMs: () => number;
  /** The person connected for the first time, or lost their last connection, or how they stand changed. */
  readonly onChange: (person: AgentId | VisitorId) => void;
  /** Whether anybody will ask since when this person is gone: for others it is not kept. */
  readonly matters: (person: AgentId | VisitorId) => boolean;
  /** Whether it is an agent: colleagues are told when one has been gone for long. */
  readonly isAgent: (person: AgentId | VisitorId) => boolean;
}

const OFFLINE: Stand = { status: 'offline' };

export function createPresence({ clock, stands, goneMs, onChange, matters, isAgent }: PresenceMeans): Presence {
  const startedAt = clock.now();
  const chosen = new Map(stands);
  const connections = new Map<AgentId | VisitorId, number>();
  const left = new Map<AgentId | VisitorId, Timestamp>();

  const isConnected = (person: AgentId | VisitorId) => connections.has(person);
  const standOf = (agent: AgentId): Stand => chosen.get(agent) ?? OFFLINE;
  const goneSince = (person: AgentId | VisitorId) =>
    isConnected(person) ? undefined : (left.get(person) ?? startedAt);

  /** A reload is no absence; whoever stays away is shown as away, and is back when they are. */
  function shown(agent: AgentId): Stand {
    const stand = standOf(agent);
    const since = goneSince(agent);
    const isLost = stand.status === 'online' && since !== undefined && clock.now() - since >= goneMs();
    return isLost ? { status: 'away', auto: 'lost' } : stand;
  }

  function gone(person: AgentId | VisitorId): void {
    const now = clock.now();
    if (matters(person)) left.set(person, now);
    if (isAgent(person)) clock.later(goneMs(), () => left.get(person) === now && onChange(person));
    onChange(person);
  }

  return {
    status: (agent) => standOf(agent).status,
    stand: shown,
    setStand(agent, next) {
      chosen.set(agent, next);
      onChange(agent);
    },
    isConnected,
    isOnline: (agent) => isConnected(agent) && standOf(agent).status === 'online',
    goneSince,
    forget: (person) => void left.delete(person),
    connect(person) {
      const count = connections.get(person) ?? 0;
      connections.set(person, count + 1);
      left.delete(person);
      if (count === 0) onChange(person);
    },
    disconnect(person) {
      const count = connections.get(person) ?? 0;
      if (count > 1) connections.set(person, count - 1);
      else {
        connections.delete(person);
        gone(person);
      }
    },
  };
}
