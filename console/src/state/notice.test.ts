import { describe, expect, it } from 'vitest';
import type { Page } from '../../preview/fake-server.ts';
import { activePage, me, offeredPage } from '../../preview/sample.ts';
import { listsOf } from './lists.ts';
import { soundFor, titleFor } from './notice.ts';

const NOW = 1_700_000_000_000;

describe('the notice', () => {
  const lists = (pages: readonly Page[]) => listsOf(new Map(pages.map((p) => [p.snapshot.id, p])), me, {});
  it('sounds for a new offer and for new words, not for what was there', () => {
    expect(soundFor(lists([]), lists([offeredPage(NOW)]))).toBe('offer');
    expect(soundFor(lists([]), lists([activePage(NOW)]))).toBe('message');
    expect(soundFor(lists([offeredPage(NOW)]), lists([offeredPage(NOW)]))).toBeUndefined();
  });
  it('puts the count before the name in the title', () => {
    expect(titleFor(lists([offeredPage(NOW), activePage(NOW)]), 'Sapa')).toBe('(2) Sapa');
    expect(titleFor(lists([]), 'Sapa')).toBe('Sapa');
  });
});
