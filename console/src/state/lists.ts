/** Which list a conversation belongs to, in which order, and what the list's head says. Pure. */
import type { Followed } from '@sapa/client';
import type { AgentSnapshot, AgentView, ConversationId, Status, Timestamp } from '@sapa/protocol';
import { supervises } from './supervise.ts';

/** `others`: what colleagues are answering, for those who supervise. */
export const SECTIONS = ['offers', 'mine', 'hold', 'queue', 'messages', 'others'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Item {
  readonly snapshot: AgentSnapshot;
  readonly section: Section;
  /** Visitor's messages not read yet; not counted in the queue. */
  readonly unread: number;
  /** Since when somebody waits for an answer; absent when nobody does. */
  readonly since?: Timestamp;
}

export interface List {
  readonly items: readonly Item[];
  /** The longest of the waits. */
  readonly since?: Timestamp;
}

export type Lists = Readonly<Record<Section, List>>;
/** How far each conversation was read here, by `seq`. */
export type ReadMarks = Readonly<Record<string, number>>;
type Me = Pick<AgentView, 'id' | 'role' | 'departments'>;

/** Supervisors and admins are shown whatever the server sends them; agents, what is in their departments. */
const isInReach = ({ department, also = [] }: AgentSnapshot, me: Me) =>
  department === undefined || supervises(me) || [department, ...also].some((each) => me.departments.includes(each));

/** @returns undefined: in none of the lists (the bot has it, somebody else has it, it is filed) */
export function sectionOf(snapshot: AgentSnapshot, me: Me): Section | undefined {
  switch (snapshot.status) {
    case 'bot':
      return undefined;
    case 'offered':
      if (snapshot.offer?.agent === me.id) return 'offers';
      return isInReach(snapshot, me) ? 'queue' : undefined;
    case 'queued':
      return isInReach(snapshot, me) ? 'queue' : undefined;
    case 'active':
    case 'on-hold':
      if (snapshot.agent?.id === me.id) return snapshot.status === 'active' ? 'mine' : 'hold';
      return supervises(me) ? 'others' : undefined;
    case 'wrap-up':
      return snapshot.agent?.id === me.id ? 'mine' : undefined;
    case 'closed':
      return snapshot.followUp && isInReach(snapshot, me) ? 'messages' : undefined;
  }
}

const SHARED: ReadonlySet<Status> = new Set(['queued', 'offered', 'active', 'on-hold', 'wrap-up']);

/** It waits for others or is theirs, and I supervise nobody: the server sends no more of it. */
export const isOutOfSight = (snapshot: AgentSnapshot, me: Me): boolean =>
  !supervises(me) && SHARED.has(snapshot.status) && sectionOf(snapshot, me) === undefined;

const SERVED: ReadonlySet<Section> = new Set(['mine', 'hold', 'others']);

/** When the visitor began to wait for what this list is about. */
function waitSince(snapshot: AgentSnapshot, section: Section): Timestamp | undefined {
  const { preview, waitingSince, startedAt } = snapshot;
  if (SERVED.has(section)) return snapshot.status === 'active' && preview?.by === 'visitor' ? preview.at : undefined;
  return waitingSince ?? preview?.at ?? startedAt;
}

/** What the visitor said after it was last read here, or answered from anywhere. */
export function unreadCount({ events }: Followed<AgentSnapshot>, readSeq: number): number {
  const said = events.filter((event) => event.type === 'messageSent');
  const answered = said.findLast(({ by, visibility }) => by.kind === 'agent' && visibility === 'public')?.seq ?? 0;
  const known = Math.max(readSeq, answered);
  return said.filter(({ seq, by }) => seq > known && by.kind === 'visitor').length;
}

const LAST = Number.MAX_SAFE_INTEGER;
const bySince = (a: Item, b: Item) => (a.since ?? LAST) - (b.since ?? LAST);
const byLastWord = (a: Item, b: Item) => (b.snapshot.preview?.at ?? 0) - (a.snapshot.preview?.at ?? 0);

/** As the server's queue: who had been served before, then by priority, then by how long they wait. */
const byQueue = (a: Item, b: Item) =>
  Number(b.snapshot.front ?? false) - Number(a.snapshot.front ?? false) ||
  a.snapshot.priority - b.snapshot.priority ||
  bySince(a, b);

/** The order of each list: first what is due first. Ties keep the order of ids, so that nothing jumps. */
const ORDER: Readonly<Record<Section, (a: Item, b: Item) => number>> = {
  offers: byQueue,
  mine: (a, b) => bySince(a, b) || byLastWord(a, b),
  queue: byQueue,
  hold: byLastWord,
  messages: bySince,
  others: (a, b) => bySince(a, b) || byLastWord(a, b),
};

function itemOf(followed: Followed<AgentSnapshot>, me: Me, marks: ReadMarks): Item | undefined {
  const { snapshot } = followed;
  const section = sectionOf(snapshot, me);
  if (!section) return undefined;
  const since = waitSince(snapshot, section);
  // What nobody has taken yet is new to everybody, and what a colleague has is theirs to read: a number would be noise.
  const unread = section === 'queue' || section === 'others' ? 0 : unreadCount(followed, marks[snapshot.id] ?? 0);
  return { snapshot, section, unread, ...(since !== undefined && { since }) };
}

export function listsOf(
  conversations: ReadonlyMap<ConversationId, Followed<AgentSnapshot>>,
  me: Me,
  marks: ReadMarks,
): Lists {
  const all = [...conversations.values()]
    .map((followed) => itemOf(followed, me, marks))
    .filter((item) => item !== undefined)
    .sort((a, b) => (a.snapshot.id < b.snapshot.id ? -1 : 1));
  const list = (section: Section): List => {
    const items = all.filter((item) => item.section === section).sort(ORDER[section]);
    // Behind a message that was left nobody waits by the second.
    const waits = items.filter(({ snapshot }) => !snapshot.ticket).flatMap(({ since }) => since ?? []);
    return { items, ...(waits.length > 0 && { since: Math.min(...waits) }) };
  };
  return {
    offers: list('offers'),
    mine: list('mine'),
    hold: list('hold'),
    queue: list('queue'),
    messages: list('messages'),
    others: list('others'),
  };
}

/** What the key for it accepts: the first offer that is not being answered already. */
export const nextOffer = (
  { offers }: Lists,
  isAsking: (type: 'acceptOffer' | 'declineOffer', conversation: ConversationId) => boolean,
): ConversationId | undefined =>
  offers.items
    .map(({ snapshot }) => snapshot.id)
    .find((id) => !isAsking('acceptOffer', id) && !isAsking('declineOffer', id));

/** What a row says of it: while it waits or is served, the visitor's own words rather than the bot's stock sentence. */
export function lastWords({
  status,
  preview,
  handover,
}: AgentSnapshot): Pick<NonNullable<AgentSnapshot['preview']>, 'text' | 'by'> | undefined {
  const isOpen = SHARED.has(status) && status !== 'wrap-up';
  const theirs = handover?.summary.said ?? handover?.summary.asked.at(-1);
  const isStock = preview?.by === 'bot' || preview?.by === 'system';
  return isOpen && isStock && theirs ? { text: theirs, by: 'visitor' } : preview;
}

/** What asks for the agent's eyes: offers, and own chats with something unread. */
export function attentionCount(lists: Lists): number {
  return lists.offers.items.length + lists.mine.items.filter((item) => item.unread > 0).length;
}

/** The neighbour of the selected one in reading order; from nothing, the first or the last. */
export function neighbour(lists: Lists, from: ConversationId | undefined, step: 1 | -1): ConversationId | undefined {
  const ids = SECTIONS.flatMap((section) => lists[section].items.map((item) => item.snapshot.id));
  const at = from === undefined ? -1 : ids.indexOf(from);
  if (at === -1) return step === 1 ? ids[0] : ids.at(-1);
  return ids[at + step] ?? from;
}
