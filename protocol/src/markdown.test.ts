import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafeLink } from './links.ts';
import { type Block, type Inline, parseLinks, parseMarkdown } from './markdown.ts';

const bold = (...children: Inline[]): Inline => ({ kind: 'bold', children });
const italic = (...children: Inline[]): Inline => ({ kind: 'italic', children });
const link = (href: string, ...children: Inline[]): Inline => ({
  kind: 'link',
  href,
  children: children[0] ? children : [href],
});
const code = (text: string): Inline => ({ kind: 'code', text });
const text = (...children: Inline[]): Block => ({ kind: 'text', children });
const inline = (words: string) => {
  const [block, ...more] = parseMarkdown(words);
  expect(more).toEqual([]);
  return block?.kind === 'text' ? block.children : block;
};

/** All that a reader sees or can follow, without the marks. */
const wordsOf = (parts: readonly Inline[]): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'code') return part.text;
      const words = wordsOf(part.children);
      return part.kind === 'link' && words !== part.href ? `${words} ${part.href}` : words;
    })
    .join('');
const allOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'code') return `${block.language}\n${block.text}`;
      if (block.kind === 'text') return wordsOf(block.children);
      return block.items.map(({ number, children }) => `${number ?? ''} ${wordsOf(children)}`).join('\n');
    })
    .join('\n');
const linksOf = (parts: readonly Inline[]): { href: string; depth: number }[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string' || part.kind === 'code') return [];
    const inside = linksOf(part.children);
    return part.kind === 'link' ? [{ href: part.href, depth: inside.length }, ...inside] : inside;
  });
const partsOf = (blocks: readonly Block[]): Inline[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'code') return [];
    return block.kind === 'text' ? [...block.children] : block.items.flatMap(({ children }) => [...children]);
  });
const depthOf = (parts: readonly Inline[]): number =>
  Math.max(
    0,
    ...parts.map((part) => (typeof part === 'object' && 'children' in part ? 1 + depthOf(part.children) : 0)),
  );

describe('marks', () => {
  test.each<[string, Inline[]]>([
    ['plain words', ['plain words']],
    ['**bold** and *it* or _it_', [bold('bold'), ' and ', italic('it'), ' or ', italic('it')]],
    ['***both***', [bold(italic('both'))]],
    ['**bold *both***', [bold('bold ', italic('both'))]],
    ['*it **both***', [italic('it ', bold('both'))]],
    ['run `npm test` *now*', ['run ', code('npm test'), ' ', italic('now')]],
    ['``a ` b``', [code('a ` b')]],
    ['`**not bold**`', [code('**not bold**')]],
    ['这是**重点**内容', ['这是', bold('重点'), '内容']],
  ])('%s', (words, expected) => {
    expect(inline(words)).toEqual(expected);
  });

  test.each([
    '2 * 3 * 4',
    '5*6*7',
    'snake_case_name and __init__',
    '**never closed',
    '*',
    '****',
    'a ` b',
    '[words] and (more)',
    '[no](relative/path)',
    '[](shop.example/',
    '-not a list',
    '1.5 litres',
    '007. is a name',
  ])('%s is text as it was typed', (words) => {
    expect(inline(words)).toEqual([words]);
  });

  test('what is opened inside and not closed is text', () => {
    expect(inline('**a *b** c')).toEqual([bold('a *b'), ' c']);
    expect(inline('*_*')).toEqual([italic('_')]);
  });
});

describe('links', () => {
  test('have words of their own, or are bare, without the punctuation of the sentence', () => {
    expect(inline('See [our **shop**](https://shop.example/a_(b)).')).toEqual([
      'See ',
      link('https://shop.example/a_(b)', 'our ', bold('shop')),
      '.',
    ]);
    expect(inline('Look (https://shop.example/a), mailto:hi@shop.example!')).toEqual([
      'Look (',
      link('https://shop.example/a'),
      '), ',
      link('mailto:hi@shop.example'),
      '!',
    ]);
    expect(inline('**https://shop.example/x_y**')).toEqual([bold(link('https://shop.example/x_y'))]);
    expect(inline('https://id.wikipedia.org/wiki/Jawa_(pulau)')).toEqual([
      link('https://id.wikipedia.org/wiki/Jawa_(pulau)'),
    ]);
    expect(inline('[https://shop.example](https://shop.example)')).toEqual([link('https://shop.example')]);
  });

  test('never nest, and words that are another address stay to be seen', () => {
    expect(inline('[https://bank.example](https://evil.example)')).toEqual([
      '[',
      link('https://bank.example'),
      '](',
      link('https://evil.example'),
      ')',
    ]);
    expect(inline('[*https://bank.example](https://evil.example)')).toHaveLength(5);
  });

  test.each([
    '[bank.example](https://evil.example)',
    '[www.bank.example/login](https://evil.example/bank.example)',
    '[Sign in at **bank**.example now](https://evil.example)',
    '[`bank.example`](https://bank.example.evil.example)',
    '[bank\u200b.example](https://evil.example)',
    '[BANK.example:443](http://evil.example)',
    '[bank.example](mailto:a@evil.example)',
    '[bank.example](tel:123)',
  ])('words that name another host stay to be seen, with where it leads: %s', (words) => {
    const blocks = parseMarkdown(words);
    expect(linksOf(partsOf(blocks)).length).toBeLessThanOrEqual(1);
    expect(allOf(blocks)).toContain('[');
    expect(allOf(blocks)).toContain(words.slice(words.indexOf('](')));
  });

  test.each([
    ['[shop.example](https://shop.example/a)', 'https://shop.example/a'],
    ['[www.Shop.example](https://shop.example)', 'https://shop.example'],
    ['[see shop.example.](https://docs.shop.example:8443/)', 'https://docs.shop.example:8443/'],
    ['[hi@shop.example](mailto:hi@shop.example?subject=a.b)', 'mailto:hi@shop.example?subject=a.b'],
    ['[daftar harga.pdf](https://shop.example/1)', 'https://shop.example/1'],
    ['[jam 10.30, e.g. hari ini...](https://shop.example/1)', 'https://shop.example/1'],
  ])('words that name its own host, or none, are a link: %s', (words, href) => {
    expect(inline(words)).toEqual([expect.objectContaining({ kind: 'link', href })]);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'VBScript:x',
    'file:///etc/passwd',
    'blob:https://shop.example/1',
    '//evil.example',
    '/relative',
    'https:evil.example',
    'https:///evil.example',
    'https://',
    'https://bank.example@evil.example',
    'https://bank.example:pass@evil.example/',
    'https://bank.example\\@evil.example',
    'https://bank.example/\u202Egnp.exe',
    'https://bank\u200b.example',
    'tel:*#06#',
    'mailto:',
  ])('%j is no link, and stays text', (address) => {
    expect(isSafeLink(address)).toBe(false);
    const blocks = parseMarkdown(`[words](${address})`);
    expect(linksOf(partsOf(blocks)).map(({ href }) => href)).not.toContain(address);
    expect(allOf(blocks).replace(/\s+/g, ' ')).toContain('[words](');
  });

  test.each([
    'https://shop.example',
    'HTTP://SHOP.EXAMPLE/@name',
    'mailto:hi@shop.example?subject=a',
    'tel:+62-21-555',
  ])('%s is one', (address) => {
    expect(inline(address)).toEqual([link(address)]);
  });

  test('are all that is read in what visitors write', () => {
    expect(parseLinks('**a** `b` [c](https://x.example) - d')).toEqual([
      '**a** `b` [c](',
      link('https://x.example'),
      ') - d',
    ]);
  });
});

describe('blocks', () => {
  test('lists, numbers as they were typed, lines that go on', () => {
    expect(parseMarkdown('Bring:\n\n- a *pen*\n* paper\n  (white)\n3. three\n7. seven\n\nBye')).toEqual([
      text('Bring:'),
      {
        kind: 'list',
        isNumbered: false,
        items: [{ children: ['a ', italic('pen')] }, { children: ['paper\n(white)'] }],
      },
      {
        kind: 'list',
        isNumbered: true,
        items: [
          { number: 3, children: ['three'] },
          { number: 7, children: ['seven'] },
        ],
      },
      text('Bye'),
    ]);
  });

  test('fenced code keeps every character; a fence that nothing closes is text', () => {
    expect(parseMarkdown('a\n```js\n  **x** <b>\n\n- y\n```\nb')).toEqual([
      text('a'),
      { kind: 'code', text: '  **x** <b>\n\n- y', language: 'js' },
      text('b'),
    ]);
    expect(inline('```\nnever *closed*')).toEqual(['```\nnever ', italic('closed')]);
  });

  test('line breaks inside a paragraph stay', () => {
    expect(inline('a\nb\n\nc')).toEqual(['a\nb\n\nc']);
  });
});

/** Marks, letters and addresses in any order. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '***',
        '_',
        '`',
        '``',
        '```',
        '[',
        ']',
        '](',
        '(',
        ')',
        '\n',
        '\n- ',
        '\n2. ',
        ' ',
        '.',
        'a',
        'é',
        '9',
      ],
      ...['https://x.example/', 'javascript:y', 'mailto:a@b.example', 'https://u@v.example', 'tel:12', '\n```js\n'],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('whatever is written', () => {
  const letters = (words: string) => words.match(/[\p{L}\p{N}]/gu) ?? [];

  test('every letter survives, in its order', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (words) => {
        expect(letters(allOf(parseMarkdown(words)))).toEqual(letters(words));
      }),
      { numRuns: 2_000 },
    );
  });

  test('nothing is lost of what visitors write', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (words) => {
        expect(wordsOf(parseLinks(words))).toBe(words);
      }),
    );
  });

  test('no link leads anywhere but to http, https, mailto and tel; links do not nest, and nothing nests deep', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const parts = partsOf(parseMarkdown(words));
        for (const { href, depth } of linksOf(parts)) {
          expect(href).toMatch(/^(https?:\/\/[^/@]+(\/|$)|mailto:|tel:)/);
          expect(depth).toBe(0);
        }
        expect(depthOf(parts)).toBeLessThanOrEqual(4);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ...['*', '**', '***', '_', '`', '``', '` ``', '[', ']', '](', '[](', '[*_**', '*a ', ' *a', '**a', '[a](b', '](a'],
    ...[
      'https://a@',
      'https://\u202e',
      'https://a(',
      '- ',
      '\n- ',
      '\n```',
      '> ',
      'a\n  b',
      '*a*',
      '[a](https://x.example)',
    ],
    ...[' \n', '\t', '1. ', '(((', ')', '.', 'https://x.....'],
  ])('reading %j over and over takes steps in proportion to its length', (part) => {
    const stepsFor = (length: number) => {
      let steps = 0;
      parseMarkdown(part.repeat(Math.ceil(length / part.length)).slice(0, length), (count) => {
        steps += count;
      });
      return steps;
    };
    expect(stepsFor(16_000)).toBeLessThanOrEqual(10 * 16_000);
    expect(stepsFor(16_000)).toBeLessThanOrEqual(2.2 * stepsFor(8_000) + 100);
  });
});
