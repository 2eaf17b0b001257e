/** An agent's words on their way, kept on this device: by agent, so that nobody sends what somebody else wrote here. */
import { keepTwice, keptOutbox, type OutboxStorage, type Strings, stringsIn } from '@sapa/client';
import type { AgentCommand, AgentId } from '@sapa/protocol';
import type { AgentLine } from './line.ts';

/** Where this browser keeps things; both may throw when asked, where storage is forbidden. */
export interface Places {
  readonly localStorage: Record<string, string>;
  readonly indexedDB: IDBFactory | undefined;
}

export interface AgentOutbox {
  readonly storage: OutboxStorage<AgentCommand>;
  /** To be called with the line that uses it. */
  keepTwice(line: AgentLine): void;
}

export function outboxIn(places: Places, agent: AgentId): AgentOutbox {
  const name = `sapa.${agent}`;
  const strings = stringsIn(() => places.localStorage, name);
  bringOver(strings);
  return {
    storage: keptOutbox(strings),
    keepTwice: (line) =>
      void keepTwice(line, strings, () => places.indexedDB, name).catch(() => {
        // Forbidden or broken: the first copy has everything.
      }),
  };
}

/** Earlier versions kept the whole outbox under one key. */
function bringOver(strings: Strings): void {
  const before = strings.get('.outbox');
  if (before === undefined) return;
  try {
    for (const pending of JSON.parse(before)) strings.set(`:outbox:${pending.id}`, JSON.stringify(pending));
  } catch {
    // What somebody else wrote under our key is not an outbox.
  }
  strings.set('.outbox', undefined);
}
