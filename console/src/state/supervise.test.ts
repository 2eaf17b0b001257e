import { describe, expect, it } from 'vitest';
import { heldPage, otherPage, refundOffer, refundPage, supervisor } from '../../preview/routing-sample.ts';
import { activePage, BUDI, me, messagePage, RANI, wrapUpPage } from '../../preview/sample.ts';
import { holderOf, mayAssign, mayTakeOver } from './supervise.ts';

const NOW = 1_700_000_000_000;

describe('a supervisor', () => {
  it('gives away what waits, is offered, runs or is on hold; an agent nothing', () => {
    const open = [refundPage(NOW), refundOffer(NOW), otherPage(NOW), heldPage(NOW)];
    expect(open.map(({ snapshot }) => mayAssign(snapshot, supervisor))).toEqual([true, true, true, true]);
    expect(open.map(({ snapshot }) => mayAssign(snapshot, me))).toEqual([false, false, false, false]);
    const over = [wrapUpPage(NOW), messagePage(NOW)];
    expect(over.map(({ snapshot }) => mayAssign(snapshot, supervisor))).toEqual([false, false]);
  });

  it('takes over from somebody else, not from the queue and not from themselves', () => {
    const offeredToBudi = { ...refundOffer(NOW).snapshot, offer: { agent: BUDI, expiresAt: NOW } };
    expect(mayTakeOver(otherPage(NOW).snapshot, supervisor)).toBe(true);
    expect(mayTakeOver(offeredToBudi, supervisor)).toBe(true);
    expect(mayTakeOver(refundPage(NOW).snapshot, supervisor)).toBe(false);
    expect(mayTakeOver(activePage(NOW).snapshot, supervisor)).toBe(false);
    expect(mayTakeOver(otherPage(NOW).snapshot, me)).toBe(false);
  });

  it('knows whose it is', () => {
    const pages = [refundPage(NOW), refundOffer(NOW), otherPage(NOW), wrapUpPage(NOW), messagePage(NOW)];
    expect(pages.map(({ snapshot }) => holderOf(snapshot))).toEqual([undefined, RANI, BUDI, RANI, undefined]);
  });
});
