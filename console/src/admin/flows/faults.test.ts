import type { Step } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { faultsOf, isSerious } from './faults.ts';
import { freeId, idFrom } from './step-ids.ts';

const say = (id: string, next?: string): Step => ({ id, do: 'say', text: { en: id }, ...(next && { next }) });
const end = (id: string): Step => ({ id, do: 'end', close: false });

describe('faults of a flow', () => {
  it('are none where every step leads down', () => {
    expect(faultsOf({ steps: [say('a'), say('b', 'c'), end('c')] })).toEqual([]);
  });

  it('name the step that is not there, and where it is named', () => {
    const ask = {
      id: 'a',
      do: 'branch',
      cases: [
        { when: { if: 'hours', open: true }, next: 'b' },
        { when: { if: 'hours', open: false }, next: 'gone' },
      ],
    } as const satisfies Step;
    expect(faultsOf({ steps: [{ ...ask, cases: [...ask.cases] }, end('b')] })).toEqual([
      { kind: 'missing', path: 'steps[0].cases[1].next', step: 0, to: 'gone' },
    ]);
  });

  it('show a circle at the step that closes it, through the step below too', () => {
    expect(faultsOf({ steps: [say('a'), say('b'), say('c', 'a')] })).toEqual([
      { kind: 'circle', path: 'steps[2].next', step: 2, through: [0, 1, 2] },
    ]);
    expect(faultsOf({ steps: [say('a', 'a')] }).map(({ path }) => path)).toEqual(['steps[0].next']);
  });

  it('show names used twice, and steps that nothing leads to as a hint only', () => {
    const faults = faultsOf({ steps: [end('a'), say('a')] });
    expect(faults.map(({ kind, path }) => [kind, path])).toEqual([
      ['repeated', 'steps[1].id'],
      ['unreached', 'steps[1]'],
    ]);
    expect(faults.filter(isSerious).length).toBe(1);
  });
});

describe('names', () => {
  it('are made of what people write', () => {
    expect(idFrom('Nomor pesanan?')).toBe('nomor-pesanan');
    expect(idFrom('  Café №1 – déjà vu ')).toBe('cafe-no1-deja-vu');
    expect(idFrom('???')).toBe('');
    expect(idFrom('x'.repeat(100)).length).toBe(64);
  });

  it('count up until one is free, and stay short enough', () => {
    expect(freeId('say', ['say', 'say-2'])).toBe('say-3');
    expect(freeId('x'.repeat(64), ['x'.repeat(64)])).toBe(`${'x'.repeat(62)}-2`);
  });
});
