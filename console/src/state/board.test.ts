import type { Followed } from '@sapa/client';
import type { AgentSnapshot, ConversationId } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../preview/fake-server.ts';
import { boardSample, heldPage, otherPage, refundOffer, refundPage, ticketPage } from '../../preview/routing-sample.ts';
import { activePage, BILLING, BUDI, me, queuedPage, RANI, SALES, SUPPORT, welcomeFor } from '../../preview/sample.ts';
import { agentRows, chatsOf, lateOf, newlyLate, waitingIn } from './board.ts';

const NOW = 1_700_000_000_000;
const map = (...pages: readonly Page[]): ReadonlyMap<ConversationId, Followed<AgentSnapshot>> =>
  new Map(pages.map((page) => [page.snapshot.id, page]));
const ids = (snapshots: readonly AgentSnapshot[]) => snapshots.map(({ id }) => id);

describe('the rows of the board', () => {
  it('[C5] list who waits in the order of service: priority, then the first request', () => {
    const pages = map(queuedPage(NOW, 'q1'), queuedPage(NOW - 9_000, 'q2'), ticketPage(NOW), refundPage(NOW));
    expect(ids(waitingIn(pages, SALES))).toEqual(['q2', 'q1', 't1']);
  });

  it('count what overflowed where it has its place, and what is offered as waiting', () => {
    const pages = map(refundPage(NOW), refundOffer(NOW), activePage(NOW));
    expect(ids(waitingIn(pages, BILLING))).toEqual(['r1', 'r2']);
    expect(waitingIn(pages, SUPPORT)).toEqual([]);
  });

  it('list what somebody has: offered, answered, on hold', () => {
    const pages = map(refundOffer(NOW), activePage(NOW), heldPage(NOW), otherPage(NOW), refundPage(NOW));
    expect(ids(chatsOf(pages, RANI))).toEqual(['h1', 'a1', 'r2']);
    expect(ids(chatsOf(pages, BUDI))).toEqual(['x1']);
  });

  it('begin with who is there, by name', () => {
    const { directory } = welcomeFor(me, []);
    expect(agentRows(boardSample(NOW), directory).map(({ name }) => name)).toEqual(['Budi', 'Rani', 'Siti']);
  });
});

describe('what is new on the board', () => {
  it('is that more are late than were, not that fewer are', () => {
    const before = lateOf(boardSample(NOW));
    expect(newlyLate(before, new Map(before).set(SALES, 0))).toEqual([]);
    expect(newlyLate(before, new Map(before).set(SALES, 2).set(BILLING, 1))).toEqual([SALES, BILLING]);
  });
});
