/** How visitors and agents see events and snapshots, as JSON made once per event however many read it. */
import type { State } from '../../core/conversation/state.ts';
import { agentSnapshot, eventForVisitor, visitorSnapshot } from '../../core/conversation/views.ts';
import type { Eyes } from '../feed.ts';
import type { Written } from '../written.ts';

export const agentEyes: Eyes = {
  event: (written) => written.json,
  snapshot: (state) => JSON.stringify(agentSnapshot(state)),
};

/** @param showsNames whether the conversation's site shows agents' names (C6) */
export function visitorEyes(showsNames: (state: State) => boolean): Eyes {
  return {
    event: (written, state) => (showsNames(state) ? named(written) : unnamed(written)),
    snapshot: (state) => JSON.stringify(visitorSnapshot(state, showsNames(state))),
  };
}

function named(written: Written): string {
  written.named ??= shown(written, true);
  return written.named;
}

function unnamed(written: Written): string {
  written.unnamed ??= shown(written, false);
  return written.unnamed;
}

function shown({ event, json }: Written, showsNames: boolean): string {
  const seen = eventForVisitor(event, showsNames);
  return seen === event ? json : JSON.stringify(seen);
}
