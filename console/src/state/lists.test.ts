import type { Followed } from '@sapa/client';
import type { AgentSnapshot, ConversationId } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../preview/fake-server.ts';
import { heldPage, otherPage, refundPage, supervisor, ticketPage } from '../../preview/routing-sample.ts';
import {
  activePage,
  BILLING,
  BUDI,
  me,
  messagePage,
  morning,
  offeredPage,
  queuedPage,
  SALES,
  wrapUpPage,
} from '../../preview/sample.ts';
import { attentionCount, lastWords, listsOf, neighbour, nextOffer, sectionOf, unreadCount } from './lists.ts';

const NOW = 1_700_000_000_000;
const conversations = (pages: readonly Page[]): ReadonlyMap<ConversationId, Followed<AgentSnapshot>> =>
  new Map(pages.map((page) => [page.snapshot.id, page]));
const ids = (list: { items: readonly { snapshot: AgentSnapshot }[] }) => list.items.map(({ snapshot }) => snapshot.id);

describe('sectionOf', () => {
  it.each([
    ['an offer to me', offeredPage(NOW), 'offers'],
    ['an offer to a colleague in my department', offeredPage(NOW, 'x', BUDI), 'queue'],
    ['a chat of mine', activePage(NOW), 'mine'],
    ['a chat of mine that is to be filed', wrapUpPage(NOW), 'mine'],
    ['somebody waiting in my department', queuedPage(NOW), 'queue'],
    ['a message that was left', messagePage(NOW), 'messages'],
    ['a chat of mine on hold', heldPage(NOW), 'hold'],
    ['a message queued at opening', ticketPage(NOW), 'queue'],
    ['what overflowed into my department', refundPage(NOW), 'queue'],
  ])('puts %s where it belongs', (_name, { snapshot }, section) => {
    expect(sectionOf(snapshot, me)).toBe(section);
  });

  it('leaves out what waits in a department that is not mine, unless I supervise', () => {
    const { snapshot } = queuedPage(NOW, 'b1', BILLING);
    expect(sectionOf(snapshot, me)).toBeUndefined();
    expect(sectionOf(snapshot, { ...me, role: 'supervisor' })).toBe('queue');
  });

  it('shows those who supervise what colleagues answer or hold, and nobody else', () => {
    for (const { snapshot } of [otherPage(NOW), heldPage(NOW, 'h2', 'budi')]) {
      expect(sectionOf(snapshot, me)).toBeUndefined();
      expect(sectionOf(snapshot, supervisor)).toBe('others');
    }
  });

  it('lets go of a conversation that somebody else took', () => {
    const { snapshot } = activePage(NOW);
    expect(sectionOf({ ...snapshot, agent: { id: BUDI } }, me)).toBeUndefined();
  });

  it('lets go of a message that was taken care of', () => {
    expect(sectionOf({ ...messagePage(NOW).snapshot, followUp: false }, me)).toBeUndefined();
  });
});

describe('listsOf', () => {
  it('orders the queue by priority, then by who waits longest', () => {
    const [late, early, urgent] = [queuedPage(NOW, 'q1'), queuedPage(NOW - 5_000, 'q2'), queuedPage(NOW, 'q3')];
    const first = { ...urgent, snapshot: { ...urgent.snapshot, priority: 1 } };
    expect(ids(listsOf(conversations([late, early, first]), me, {}).queue)).toEqual(['q3', 'q2', 'q1']);
  });

  it('orders offers as the queue, whichever runs out first', () => {
    const [plain, urgent, served] = [offeredPage(NOW, 'o1'), offeredPage(NOW + 9_000, 'o2'), offeredPage(NOW, 'o3')];
    const pages = [
      plain,
      { ...urgent, snapshot: { ...urgent.snapshot, priority: 1 } },
      { ...served, snapshot: { ...served.snapshot, front: true as const } },
    ];
    const lists = listsOf(conversations(pages), me, {});
    expect(ids(lists.offers)).toEqual(['o3', 'o2', 'o1']);
    expect(nextOffer(lists, () => false)).toBe('o3');
    expect(nextOffer(lists, (type, id) => type === 'acceptOffer' && id === 'o3')).toBe('o2');
  });

  it('puts my chats that wait for an answer before those that do not', () => {
    expect(ids(listsOf(conversations(morning(NOW)), me, {}).mine)).toEqual(['a1', 'w1', 'a2']);
  });

  it('[C5] counts the wait from the first wish for a person', () => {
    const { snapshot } = offeredPage(NOW);
    expect(listsOf(conversations([offeredPage(NOW)]), me, {}).offers.since).toBe(snapshot.waitingSince);
  });

  it('says the longest wait of a list, and nothing for an empty one', () => {
    const lists = listsOf(conversations([queuedPage(NOW, 'q1'), queuedPage(NOW - 60_000, 'q2', SALES)]), me, {});
    expect(lists.queue.since).toBe(NOW - 60_000 - 248_000);
    expect(lists.mine.since).toBeUndefined();
  });

  it('does not count as a wait what nobody waits for: a message that was left', () => {
    const lists = listsOf(conversations([ticketPage(NOW), queuedPage(NOW)]), me, {});
    expect(ids(lists.queue)).toEqual(['q1', 't1']);
    expect(lists.queue.since).toBe(NOW - 248_000);
  });

  it('counts the visitor’s messages after what was read', () => {
    const page = offeredPage(NOW);
    expect(unreadCount(page, 0)).toBe(2);
    expect(unreadCount(page, 3)).toBe(1);
    expect(unreadCount(page, page.snapshot.head)).toBe(0);
  });

  it('takes what was answered for read', () => {
    expect(unreadCount(activePage(NOW), 0)).toBe(1);
  });

  it('asks for attention for offers and for my unread chats, not for the queue', () => {
    const pages = conversations([offeredPage(NOW), activePage(NOW), queuedPage(NOW)]);
    expect(attentionCount(listsOf(pages, me, {}))).toBe(2);
    expect(attentionCount(listsOf(pages, me, { a1: activePage(NOW).snapshot.head }))).toBe(1);
  });
});

describe('lastWords', () => {
  const { snapshot } = refundPage(NOW);
  const stock = { text: 'I am calling a colleague.', by: 'bot', at: NOW } as const;
  it('are the visitor’s own where only the bot has spoken since', () => {
    expect(lastWords({ ...snapshot, preview: stock })).toEqual({
      text: 'The chair broke after a week. I want my money back.',
      by: 'visitor',
    });
    const summary = { asked: ['A', 'B'], answered: [], misses: 0, said: 'A' };
    expect(lastWords({ ...snapshot, preview: stock, handover: { trigger: 'mood', summary } })?.text).toBe('A');
  });
  it('are the last ones otherwise, and where nothing was asked', () => {
    const agents = { text: 'One moment', by: 'agent', at: NOW } as const;
    expect(lastWords({ ...snapshot, preview: agents })).toEqual(agents);
    const { handover: _, ...unasked } = snapshot;
    expect(lastWords({ ...unasked, preview: stock })).toEqual(stock);
  });
});

describe('neighbour', () => {
  const lists = listsOf(conversations(morning(NOW)), me, {});
  it('walks the lists from top to bottom and stops at the ends', () => {
    expect(neighbour(lists, 'o1' as ConversationId, 1)).toBe('a1');
    expect(neighbour(lists, 'o1' as ConversationId, -1)).toBe('o1');
    expect(neighbour(lists, 'm1' as ConversationId, 1)).toBe('m1');
  });
  it('starts at the top going down, at the bottom going up', () => {
    expect(neighbour(lists, undefined, 1)).toBe('o1');
    expect(neighbour(lists, undefined, -1)).toBe('m1');
  });
});
