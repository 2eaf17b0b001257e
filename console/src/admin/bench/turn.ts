/** What the visitor meets after one message, read off the log of a preview. Pure; knows no words of the console. */
import type { ConversationEvent, HandoverTrigger, PreviewView } from '@sapa/protocol';

export interface Turn {
  /** A flow takes the words. Its id is known where it waits for something, or has been in a step. */
  readonly flow?: { readonly id?: string };
  /** What the bot says, one text below the other, and what can be tapped then. */
  readonly says: string;
  readonly quickReplies: readonly string[];
  readonly handover?: HandoverTrigger;
}

export function turnOf({ events }: Pick<PreviewView, 'events'>): Turn {
  const at = events.findIndex((event) => event.type === 'messageSent' && event.by.kind === 'visitor');
  const after = at < 0 ? [] : events.slice(at + 1);
  const said = after.filter((event) => event.type === 'messageSent').filter(({ by }) => by.kind !== 'visitor');
  const handover = after.find((event) => event.type === 'handoverRequested');
  return {
    ...flowIn(after),
    says: said.map(({ text }) => text).join('\n\n'),
    quickReplies: said.at(-1)?.quickReplies?.map(({ label }) => label) ?? [],
    ...(handover && { handover: handover.trigger }),
  };
}

function flowIn(events: readonly ConversationEvent[]): Pick<Turn, 'flow'> {
  if (!events.some((event) => event.type === 'understood' && event.zone === 'flow')) return {};
  const place = events.find((event) => event.type === 'flowReached' || event.type === 'flowLeft');
  return { flow: place ? { id: place.flow } : {} };
}
