import type { KnowledgeEntry } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { createRanking } from './ranking.ts';
import { entryOf } from './test/bot.ts';
import { finished } from './work.ts';

const entry = (id: string, questions: string[], rest: Partial<KnowledgeEntry> = {}): KnowledgeEntry =>
  entryOf(id, 'en', questions, rest);

const ENTRIES = [
  entry('shipping', ['How much is shipping?'], { keywords: ['delivery fee'] }),
  entry('returns', ['How do I return an item?'], { answer: 'Send it within 14 days with the receipt.' }),
  entry('reimbursement', ['How long does reimbursement take?']),
  entry('hello', ['Hello'], { smallTalk: true }),
  entry('thanks', ['thank you so much', 'thanks']),
];
const ranking = finished(createRanking(ENTRIES, 'en'));
const first = (text: string) => ranking.rank(text)[0];

describe('the entry that is meant comes first', () => {
  test.each([
    ['shipping price', 'shipping'],
    ['deliveries', 'shipping'],
    ['returning items', 'returns'],
    ['shiping', 'shipping'],
    ['reimbursment', 'reimbursement'],
    ['riembursemnt', 'reimbursement'],
    ['reimburs', 'reimbursement'],
  ])('%s', (text, id) => expect(first(text)?.entry.id).toBe(id));

  test('by words only its answer has, and with less fit then', () => {
    expect(first('receipt')).toMatchObject({ entry: { id: 'returns' } });
    expect(first('receipt')?.fit).toBeLessThan(first('return item')?.fit ?? 0);
  });

  test('with a fit between 0 and 1', () => {
    for (const { fit, likeness } of ranking.rank('how much is shipping a returned item')) {
      expect(fit).toBeGreaterThanOrEqual(0);
      expect(fit).toBeLessThanOrEqual(1);
      expect(likeness).toBeLessThanOrEqual(1.0001);
    }
  });
});

test('thanks and greetings meet only entries that are about them', () => {
  expect(
    ranking
      .rank('hello thank you')
      .map(({ entry: { id } }) => id as string)
      .sort(),
  ).toEqual(['hello', 'thanks']);
});

test('words the knowledge has nothing of find nothing', () => {
  expect(ranking.rank('zzyzx')).toEqual([]);
  expect(ranking.rank('')).toEqual([]);
});

describe('the same words', () => {
  test('are met exactly, other forms of them less so, and what two entries have not at all', () => {
    expect(ranking.exactly('how much is SHIPPING')).toMatchObject({ entry: { id: 'shipping' }, confidence: 1 });
    expect(ranking.exactly('return items')).toMatchObject({ entry: { id: 'returns' }, confidence: 0.95 });
    const twice = finished(createRanking([entry('one', ['Same?']), entry('two', ['same'])], 'en'));
    expect(twice.exactly('same')).toBeUndefined();
  });
});

test('an empty knowledge has no candidates', () => {
  const empty = finished(createRanking([], 'en'));
  expect(empty.isKnown(() => true)).toBe(false);
  expect(empty.rank('shipping')).toEqual([]);
});
