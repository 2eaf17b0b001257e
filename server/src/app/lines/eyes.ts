/** How visitors and agents see events and snapshots, as JSON made once per event however many read it. */
import type { ConversationEvent } from '@sapa/protocol';
import type { State } from '../../core/conversation/state.ts';
import { agentSnapshot, eventForVisitor, visitorSnapshot } from '../../core/conversation/views.ts';
import type { Eyes } from '../feed.ts';

const agentJson = new WeakMap<ConversationEvent, string>();

export const agentEyes: Eyes = {
  event: (event) => remembered(agentJson, event, () => JSON.stringify(event)),
  snapshot: (state) => JSON.stringify(agentSnapshot(state)),
};

/** @param showsNames whether the conversation's site shows agents' names (C6) */
export function visitorEyes(showsNames: (state: State) => boolean): Eyes {
  const named = new WeakMap<ConversationEvent, string>();
  const unnamed = new WeakMap<ConversationEvent, string>();
  return {
    event(event, state) {
      const shows = showsNames(state);
      return remembered(shows ? named : unnamed, event, () => JSON.stringify(eventForVisitor(event, shows)));
    },
    snapshot: (state) => JSON.stringify(visitorSnapshot(state, showsNames(state))),
  };
}

function remembered(json: WeakMap<ConversationEvent, string>, event: ConversationEvent, make: () => string): string {
  const known = json.get(event);
  if (known !== undefined) return known;
  const made = make();
  json.set(event, made);
  return made;
}
