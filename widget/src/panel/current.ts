/** Which conversation the visitor is in, and what they can tap now. Pure. */

import type { Followed } from '@sapa/client';
import type { DepartmentChoice, QuickReply, VisitorSnapshot } from '@sapa/protocol';
import type { VisitorState } from '../session/session.ts';

/** The newest one; undefined before the first word. */
export function currentOf(state: VisitorState): Followed<VisitorSnapshot> | undefined {
  return [...state.conversations.values()].sort((a, b) => a.snapshot.startedAt - b.snapshot.startedAt).at(-1);
}

export interface Choices {
  readonly quickReplies?: readonly QuickReply[] | undefined;
  readonly departments?: readonly DepartmentChoice[] | undefined;
}

/** What the last message offers, until it is answered: the visitor's next word, also one on its way, takes it away. */
export function choicesOf(state: VisitorState): Choices {
  const current = currentOf(state);
  if (state.outbox.some(({ refused }) => !refused)) return {};
  if (!current) return { quickReplies: state.welcome?.site.quickReplies };
  // While somebody is asked for, or is there, a tap says nothing.
  if (!/bot|closed/.test(current.snapshot.status)) return {};
  const last = current.events.findLast(
    ({ type }) => type === 'messageSent' || type === 'departmentPicked' || type === 'ended',
  );
  return last?.type === 'messageSent' && last.by.kind !== 'visitor' ? last : {};
}
