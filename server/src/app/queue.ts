/** Tells waiting visitors their place and how long it may take, each time it changes. */
import type { ConversationId, DepartmentId } from '@sapa/protocol';
import { place } from '../core/routing/place.ts';
import type { Place } from '../core/routing/types.ts';
import type { Board } from './board.ts';
import type { Committed } from './desk.ts';
import type { Facts } from './facts.ts';
import type { Hub } from './hub.ts';
import { asWaiting } from './router.ts';

/** Handling times remembered per department, for the estimate. */
const SAMPLES = 50;

export interface Queue {
  /** Tells everybody whose place changed. */
  update(): void;
  /** Tells the place again, to somebody who has just come back. */
  tell(conversation: ConversationId): void;
  /** Learns how long chats take. */
  learn(committed: Committed): void;
}

export function createQueue(board: Board, facts: Facts, hub: Hub): Queue {
  const told = new Map<ConversationId, string>();
  const handled = new Map<DepartmentId, number[]>();

  function slots(department: DepartmentId): number {
    const staff = facts.settings.agents.filter((agent) => agent.departments.includes(department));
    return staff.reduce((sum, agent) => sum + (facts.isOnline(agent.id) ? agent.capacity : 0), 0);
  }

  function send(conversation: ConversationId, found: Place): void {
    hub.signal(conversation, { t: 'signal', type: 'queue', conversation, ...found }, 'visitor');
  }

  function update(): void {
    const waiting = [...board.waiting()].map(asWaiting);
    const still = new Set<ConversationId>();
    for (const { conversation, department } of waiting) {
      const found = place(waiting, conversation, { ...handleMs(department), slots: slots(department) });
      if (!found) continue;
      still.add(conversation);
      const line = `${found.position} ${found.waitMs}`;
      if (told.get(conversation) !== line) send(conversation, found);
      told.set(conversation, line);
    }
    for (const conversation of told.keys()) if (!still.has(conversation)) told.delete(conversation);
  }

  function handleMs(department: DepartmentId): { handleMs?: number } {
    const times = [...(handled.get(department) ?? [])].sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)];
    return median === undefined ? {} : { handleMs: median };
  }

  return {
    update,
    tell(conversation) {
      if (!told.delete(conversation)) return;
      update();
    },
    learn({ before, state }) {
      if (before?.status !== 'active' || state.status !== 'wrap-up') return;
      const times = handled.get(state.department) ?? [];
      times.push(state.endedAt - before.acceptedAt);
      handled.set(state.department, times.slice(-SAMPLES));
    },
  };
}
