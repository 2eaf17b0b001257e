import { describe, expect, it } from 'vitest';
import { activePage, me, morning, offeredPage, wrapUpPage } from '../../preview/sample.ts';
import { createShelf, shelfOf } from '../session/shelf.ts';
import { createDrafts } from './drafts.ts';
import { tagsIn, wrapUpLeft } from './filing.ts';
import { listsOf } from './lists.ts';
import { initials, visitorName } from './names.ts';
import { soundFor, titleFor } from './notice.ts';
import { offerTime } from './offer-time.ts';
import { textsOf } from '../i18n/index.ts';

const NOW = 1_700_000_000_000;
const { id } = activePage(NOW).snapshot;

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

describe('names', () => {
  it('call an unknown visitor by the tail of their id, in both languages', () => {
    const visitor = { id: 'v-3fa2' as never };
    expect(visitorName(visitor, textsOf('en'))).toBe('Visitor 3fa2');
    expect(visitorName(visitor, textsOf('id'))).toBe('Pengunjung 3fa2');
  });
  it('become at most two letters', () => {
    expect([initials('Maya Ayu Santoso'), initials('budi'), initials('')]).toEqual(['MS', 'B', '?']);
  });
});

describe('drafts', () => {
  it('survive a reload, apart for reply and note, and go when emptied', () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (k: string, v: string) => void kept.set(k, v) };
    const drafts = () => createDrafts(shelfOf(createShelf(storage), me.id));
    drafts().set(id, 'reply', 'Halo');
    expect([drafts().get(id, 'reply'), drafts().get(id, 'note')]).toEqual(['Halo', '']);
    drafts().set(id, 'reply', '');
    expect(drafts().get(id, 'reply')).toBe('');
  });
  it('go on in memory when the browser keeps nothing', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const drafts = createDrafts(createShelf(full));
    drafts.set(id, 'reply', 'Halo');
    expect(drafts.get(id, 'reply')).toBe('Halo');
  });
});

describe('the notice', () => {
  const lists = (pages: ReturnType<typeof morning>) => listsOf(new Map(pages.map((p) => [p.snapshot.id, p])), me, {});
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
