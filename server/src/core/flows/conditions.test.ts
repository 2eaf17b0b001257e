import type { Condition, EntryId } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { holds, startedByArrival, startedByWords } from './conditions.ts';
import { flowOf, worldWith } from './test/world.ts';

const keyword = (...words: string[]): Condition => ({ if: 'keyword', words });

describe('a keyword is heard', () => {
  test.each([
    ['as it is written', 'refund', 'I want a refund.'],
    ['in capitals', 'refund', 'REFUND!!!'],
    ['in Indonesian', 'kembalikan uang', 'Tolong kembalikan uang saya'],
    ['as several words in a row, whatever is between them', 'agen langsung', 'mau agen, langsung ya'],
    ['with accents or without', 'café', 'is the cafe open?'],
    ['with accents only in what was said', 'cafe', 'is the CAFÉ open?'],
    ['with an apostrophe or without', "can't pay", 'i cant pay'],
    ['with signs between its parts', 'J&T', 'kirim pakai j&t kak'],
  ])('%s', (_how, word, said) => {
    expect(holds(keyword('other', word), worldWith({ words: said }))).toBe(true);
  });

  test.each([
    ['a part of a word', 'order', 'reorders'],
    ['an Indonesian word with an ending', 'pesanan', 'pesanannya'],
    ['its words apart', 'agen langsung', 'langsung ke agen'],
    ['a sign, which is no word', '?', 'who?'],
    ['nothing said', 'refund', ''],
  ])('but not %s', (_how, word, said) => {
    expect(holds(keyword(word), worldWith({ words: said }))).toBe(false);
  });

  test('only where something was said', () => {
    expect(holds(keyword('refund'), worldWith())).toBe(false);
  });
});

describe('what was collected', () => {
  const fields = { city: ' Bogor ', empty: ' ', language: 'C++' };
  test.each<[string, Condition, boolean]>([
    ['is there', { if: 'value', field: 'city' }, true],
    ['is empty', { if: 'value', field: 'empty' }, false],
    ['is not there', { if: 'value', field: 'street' }, false],
    ['is not there, called as every object has something', { if: 'value', field: 'constructor' }, false],
    ['equals, in other letters', { if: 'value', field: 'city', equals: 'BOGOR' }, true],
    ['equals no part of itself', { if: 'value', field: 'city', equals: 'Bog' }, false],
    ['differs by its signs', { if: 'value', field: 'language', equals: 'c' }, false],
    ['is not there and equals nothing', { if: 'value', field: 'street', equals: 'undefined' }, false],
  ])('%s', (_what, condition, expected) => {
    expect(holds(condition, worldWith({ fields }))).toBe(expected);
  });
});

describe('the world around', () => {
  const refund = 'refund' as EntryId;
  const intent: Condition = { if: 'intent', entries: ['return' as EntryId, refund] };
  test.each<[string, Condition, Parameters<typeof worldWith>[0], boolean]>([
    ['one of the entries was meant', intent, { intent: refund }, true],
    ['another entry was meant', intent, { intent: 'hours' as EntryId }, false],
    ['no entry was meant', intent, {}, false],
    ['open, as asked', { if: 'hours', open: true }, { open: true }, true],
    ['closed, where open is asked', { if: 'hours', open: true }, { open: false }, false],
    ['closed, as asked', { if: 'hours', open: false }, { open: false }, true],
    ['the language', { if: 'language', is: 'id' }, { language: 'id' }, true],
    ['another language', { if: 'language', is: 'id' }, { language: 'en' }, false],
    ['the channel', { if: 'channel', is: 'web' }, {}, true],
    ['the segment, in other letters', { if: 'segment', is: 'VIP' }, { segment: 'vip' }, true],
    ['another segment', { if: 'segment', is: 'vip' }, { segment: 'new' }, false],
    ['no segment', { if: 'segment', is: 'vip' }, {}, false],
  ])('%s', (_what, condition, world, expected) => {
    expect(holds(condition, worldWith(world))).toBe(expected);
  });
});

describe('a flow starts', () => {
  const steps = [{ id: 'hi', do: 'say', text: { en: 'Hi.' } }] as const;
  const welcome = flowOf([...steps], { id: 'welcome' });
  const track = flowOf([...steps], { id: 'track', start: [{ if: 'keyword', words: ['track', 'lacak'] }] });
  const trackAtNight = flowOf([...steps], {
    id: 'night',
    start: [
      { if: 'keyword', words: ['lacak'] },
      { if: 'hours', open: false },
    ],
  });

  test('by words, when all of its conditions hold; the first of several', () => {
    const flows = [welcome, trackAtNight, track];
    expect(startedByWords(flows, worldWith({ words: 'lacak' }))?.id).toBe('track');
    expect(startedByWords(flows, worldWith({ words: 'lacak', open: false }))?.id).toBe('night');
    expect(startedByWords(flows, worldWith({ words: 'halo' }))).toBeUndefined();
  });

  test('by arrival, when none of its conditions is about words', () => {
    const atNight = { ...welcome, id: 'closed', start: [{ if: 'hours', open: false } as const] };
    const flows = [track, atNight, welcome];
    expect(startedByArrival(flows, worldWith({ words: 'track' }))?.id).toBe('welcome');
    expect(startedByArrival(flows, worldWith({ words: 'track', open: false }))?.id).toBe('closed');
    expect(startedByWords([atNight], worldWith({ words: 'halo', open: false }))).toBeUndefined();
  });
});
