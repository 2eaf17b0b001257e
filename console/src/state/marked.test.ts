import { describe, expect, it } from 'vitest';
import { marking } from './marked.ts';

/** The text with `|` where the selection begins and ends. */
function marked(shown: string, mark: string): string {
  const [before = '', inside = '', after = ''] = shown.split('|');
  const whole = before + inside + after;
  const { text, from, to, start, end } = marking(whole, before.length, before.length + inside.length, mark);
  const next = whole.slice(0, from) + text + whole.slice(to);
  return `${next.slice(0, start)}|${next.slice(start, end)}|${next.slice(end)}`;
}

describe('marking', () => {
  it.each([
    ['a |word| b', '**', 'a **|word|** b'],
    ['a **|word|** b', '**', 'a |word| b'],
    ['a |word | b', '*', 'a *|word|*  b'],
    ['**|word|**', '*', '***|word|***'],
    ['***|word|***', '*', '**|word|**'],
    ['***|word|***', '**', '*|word|*'],
    ['||', '**', '**||**'],
    ['**||**', '**', '||'],
  ])('%s with %s is %s', (before, mark, after) => {
    expect(marked(before, mark)).toBe(after);
  });
});
