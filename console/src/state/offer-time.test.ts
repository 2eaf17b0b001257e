import { describe, expect, it } from 'vitest';
import { offeredPage } from '../../preview/sample.ts';
import { offerTime } from './offer-time.ts';

const NOW = 1_700_000_000_000;

describe('an offer’s time', () => {
  it('empties from the moment of the offer to its end', () => {
    const { snapshot, events } = offeredPage(NOW);
    expect(offerTime(snapshot, events, NOW)).toEqual({ share: 0.7, seconds: 21 });
    expect(offerTime(snapshot, events, NOW + 21_000)).toEqual({ share: 0, seconds: 0 });
  });
  it('is never more than the whole, whatever the clock here says', () => {
    const { snapshot, events } = offeredPage(NOW);
    expect(offerTime(snapshot, events, NOW - 3_600_000)).toEqual({ share: 1, seconds: 30 });
  });
});
