import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clashesOf, merge, same } from './merge.ts';

const item = (id: string, text: string) => ({ id, text });
const document = fc.record(
  {
    name: fc.string(),
    list: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.constantFrom('x', 'y', 'z') }), {
      selector: ({ id }) => id,
    }),
    words: fc.array(fc.constantFrom('x', 'y')),
  },
  { requiredKeys: ['list'] },
);

describe('merging two changes of one document', () => {
  it('is mine where they changed nothing, theirs where I changed nothing', () => {
    fc.assert(
      fc.property(document, document, (base, changed) => {
        expect(same(merge(base, changed, base), changed)).toBe(true);
        expect(same(merge(base, base, changed), changed)).toBe(true);
        expect(same(merge(base, changed, changed), changed)).toBe(true);
      }),
    );
  });
  it('never loses what I changed', () => {
    fc.assert(
      fc.property(document, document, document, (base, mine, theirs) => {
        const merged = merge(base, mine, theirs);
        for (const each of mine.list)
          if (!base.list.some((was) => same(was, each))) expect(merged.list.map(({ id }) => id)).toContain(each.id);
        if (!same(mine.name, base.name)) expect(merged.name).toBe(mine.name);
      }),
    );
  });
  it('takes items of both, and honours what either removed', () => {
    const base = [item('a', '1'), item('b', '1'), item('c', '1')];
    const mine = [item('c', '2'), item('a', '1'), item('new', '1')];
    const theirs = [item('a', '9'), item('b', '1'), item('c', '1'), item('theirs', '1')];
    expect(merge(base, mine, theirs)).toEqual([item('c', '2'), item('a', '9'), item('new', '1'), item('theirs', '1')]);
    expect(merge(base, [item('a', '1'), item('b', '2'), item('c', '1')], [item('a', '1')])).toEqual([
      item('a', '1'),
      item('b', '2'),
    ]);
  });
  it('clashes wherever mine takes something of theirs away, and nowhere else', () => {
    const sorted = (all: { list: { id: string }[] }) => ({
      ...all,
      list: all.list.toSorted((a, b) => a.id.localeCompare(b.id)),
    });
    fc.assert(
      fc.property(document, document, document, (base, mine, theirs) => {
        const isTheSameBothWays = same(sorted(merge(base, mine, theirs)), sorted(merge(base, theirs, mine)));
        expect(clashesOf(base, mine, theirs).length === 0).toBe(isTheSameBothWays);
      }),
      { numRuns: 1_000 },
    );
  });
  it('says where it clashes, and what they wrote there', () => {
    const base = { list: ['a', 'b', 'c', 'd'].map((id) => item(id, '1')), words: ['x'] };
    const mine = { list: [item('d', '1'), item('b', 'mine'), item('a', 'mine')], words: ['mine'] };
    const theirs = { list: [item('a', 'theirs'), item('c', 'theirs'), item('d', 'theirs')], words: ['theirs'] };
    expect(clashesOf(base, mine, theirs)).toEqual([
      { path: 'list[1]', why: 'theyRemoved' },
      { path: 'list[2].text', why: 'bothChanged', theirs: 'theirs' },
      { path: 'list[1]', why: 'iRemoved' },
      { path: 'words', why: 'bothChanged' },
    ]);
  });
  it('takes an absent field and an undefined one for the same', () => {
    expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(same({ a: [1] }, { a: [2] })).toBe(false);
  });
});
