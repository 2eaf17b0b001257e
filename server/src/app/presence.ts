/** Who is connected now, and since when somebody is not. Connections are counted; a status is what an agent chose. */
import type { AgentId, Presence as Status, Timestamp, VisitorId } from '@sapa/protocol';
import type { Clock } from './ports.ts';

export interface Presence {
  status(agent: AgentId): Status;
  setStatus(agent: AgentId, status: Status): void;
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

/**
 * @param onChange the person connected for the first time, or lost their last connection, or changed their status
 * @param matters whether anybody will ask since when this person is gone: for others it is not kept
 */
export function createPresence(
  clock: Clock,
  statuses: ReadonlyMap<AgentId, Status>,
  onChange: (person: AgentId | VisitorId) => void,
  matters: (person: AgentId | VisitorId) => boolean,
): Presence {
  const startedAt = clock.now();
  const chosen = new Map(statuses);
  const connections = new Map<AgentId | VisitorId, number>();
  const left = new Map<AgentId | VisitorId, Timestamp>();

  const isConnected = (person: AgentId | VisitorId) => connections.has(person);
  const status = (agent: AgentId): Status => chosen.get(agent) ?? 'offline';

  return {
    status,
    setStatus(agent, next) {
      chosen.set(agent, next);
      onChange(agent);
    },
    isConnected,
    isOnline: (agent) => isConnected(agent) && status(agent) === 'online',
    goneSince: (person) => (isConnected(person) ? undefined : (left.get(person) ?? startedAt)),
    forget: (person) => void left.delete(person),
    connect(person) {
      const count = connections.get(person) ?? 0;
      connections.set(person, count + 1);
      left.delete(person);
      if (count === 0) onChange(person);
    },
    disconnect(person) {
      const count = connections.get(person) ?? 0;
      if (count > 1) {
        connections.set(person, count - 1);
        return;
      }
      connections.delete(person);
      if (matters(person)) left.set(person, clock.now());
      onChange(person);
    },
  };
}
