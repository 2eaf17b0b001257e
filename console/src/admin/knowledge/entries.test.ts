import type { EntryId, KnowledgeEntry, SiteKey } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import {
  blankEntry,
  copyOf,
  difference,
  EVERYTHING,
  found,
  freshId,
  isAsked,
  siblingsOf,
  translationOf,
  withImported,
  withQuestion,
} from './entries.ts';

const entry = (id: string, change: Partial<KnowledgeEntry> = {}): KnowledgeEntry => ({
  ...blankEntry([], 'id'),
  id: id as EntryId,
  questions: [`Question ${id}`],
  answer: `Answer ${id}`,
  ...change,
});
const idsOf = (entries: readonly KnowledgeEntry[]) => entries.map(({ id }) => id);

describe('finding entries', () => {
  const entries = [
    entry('ongkir', { questions: ['Berapa ongkir?'], tags: ['kirim'], sites: ['toko' as SiteKey] }),
    entry('cafe', { language: 'en', answer: 'Our café opens at nine.' }),
  ];
  it.each([
    ['a word of a question', { text: 'BERAPA' }, ['ongkir']],
    ['the answer, without accents', { text: 'cafe nine' }, ['cafe']],
    ['the id', { text: 'ongkir' }, ['ongkir']],
    ['every word or nothing', { text: 'berapa nine' }, []],
    ['the language', { language: 'en' }, ['cafe']],
    ['the tag', { tag: 'kirim' }, ['ongkir']],
    ['a site, with what is for all of them', { site: 'kafe' as SiteKey }, ['cafe']],
  ] as const)('by %s', (_, search, ids) => {
    expect(idsOf(found(entries, { ...EVERYTHING, ...search }))).toEqual(ids);
  });
});

describe('adding entries', () => {
  it('makes ids that people can read and that are free', () => {
    expect(freshId('Berapa ongkir ke Bandung?', new Set())).toBe('berapa-ongkir-ke-bandung');
    expect(freshId('???', new Set(['entry', 'entry-2']))).toBe('entry-3');
    expect(copyOf([entry('a'), entry('a-2')], entry('a')).id).toBe('a-3');
  });
  it('puts a translation under the same topic', () => {
    const [first, second] = translationOf([entry('ongkir')], entry('ongkir', { tags: ['kirim'] }));
    expect([first.topic, second.topic, second.language, second.tags]).toEqual(['ongkir', 'ongkir', 'en', ['kirim']]);
    expect(siblingsOf([first, second], first)).toEqual([second]);
    expect(siblingsOf([first, second], entry('x'))).toEqual([]);
  });
  it('adds words to what is asked, once', () => {
    const more = withQuestion([entry('a'), entry('b')], 'a' as EntryId, 'Ongkos kirim?');
    expect(more[0]?.questions).toEqual(['Question a', 'Ongkos kirim?']);
    expect(withQuestion(more, 'a' as EntryId, 'ONGKOS kirim?')[0]?.questions).toHaveLength(2);
    expect(isAsked(entry('a'), 'question A')).toBe(true);
  });
});

describe('importing', () => {
  const here = [entry('a'), entry('b'), entry('c')];
  const file = [entry('d'), entry('b', { answer: 'New' }), entry('a')];
  it('counts what a file would do', () => {
    expect(difference(here, file)).toEqual({ added: 1, changed: 1, unchanged: 1, missing: 1 });
  });
  it('replaces by id in place, adds the rest, and removes only when told to', () => {
    expect(idsOf(withImported(here, file, false))).toEqual(['a', 'b', 'c', 'd']);
    expect(withImported(here, file, false)[1]?.answer).toBe('New');
    expect(withImported(here, file, false)[0]).toBe(here[0]);
    expect(idsOf(withImported(here, file, true))).toEqual(['a', 'b', 'd']);
  });
});
