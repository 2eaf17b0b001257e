import { describe, expect, it } from 'vitest';
import { hrefOf, pieces } from './links.ts';

describe('links in what people wrote', () => {
  it('finds mail addresses, without the sentence’s own marks', () => {
    expect(pieces('Or mail me@shop.example, you@shop.example!')).toEqual([
      'Or mail ',
      'me@shop.example',
      ', ',
      'you@shop.example',
      '!',
    ]);
    expect(hrefOf('me@shop.example')).toBe('mailto:me@shop.example');
    expect(hrefOf('https://shop.example/a?b=1')).toBe('https://shop.example/a?b=1');
  });

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'JAVASCRIPT://shop.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    ' https://a b',
    'https://bank.example@elsewhere.example/',
  ])('gives %j no address to follow', (text) => {
    expect(hrefOf(text)).toBeUndefined();
    expect(pieces(text).join('')).toBe(text);
  });
});
