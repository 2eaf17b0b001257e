import { describe, expect, it } from 'vitest';
import { plainWords } from './plain.ts';

describe('plainWords', () => {
  it('are what a reader sees, without marks', () => {
    expect(plainWords('**Two** *weeks*: [here](https://tokorotan.example)\n- `SKU-1`\n- oak\n```\nx\n```')).toBe(
      'Two weeks: here SKU-1 oak x',
    );
  });
  it('keep what was cut in the middle of a mark', () => {
    expect(plainWords('Thank you, **not')).toBe('Thank you, **not');
  });
});
