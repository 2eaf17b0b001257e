import { describe, expect, it } from 'vitest';
import { activePage, wrapUpPage } from '../../preview/sample.ts';
import { tagsIn, wrapUpLeft } from './filing.ts';

const NOW = 1_700_000_000_000;

describe('filing', () => {
  it('reads tags between commas, once each', () => {
    expect(tagsIn(' chair, delivery ,, chair ')).toEqual(['chair', 'delivery']);
  });
  it('counts down from the end of the chat', () => {
    const { events } = wrapUpPage(NOW);
    expect(wrapUpLeft(events, NOW)).toBe(46_000);
    expect(wrapUpLeft(activePage(NOW).events, NOW)).toBeUndefined();
  });
});
