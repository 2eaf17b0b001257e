import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill } from './fill.ts';

const fields = { 'visitor.name': 'Rina', order_number: 'INV-2041', empty: '' };

test.each([
  ['Halo {{visitor.name}}!', 'Halo Rina!'],
  ['{{ order_number }} is on its way, {{visitor.name}}.', 'INV-2041 is on its way, Rina.'],
  ['/orders/{{order_number}}/items', '/orders/INV-2041/items'],
  ['Nothing to fill { {here} }', 'Nothing to fill { {here} }'],
])('%s → %s', (text, filled) => {
  expect(fill(text, fields)).toBe(filled);
});

describe('what is unknown leaves no trace', () => {
  test.each([
    ['Halo {{name}}!', 'Halo!'],
    ['Halo {{empty}}, apa kabar?', 'Halo, apa kabar?'],
    ['{{name}}, selamat datang', 'selamat datang'],
    ['{{title}} {{name}} selamat datang', 'selamat datang'],
    ['Order {{x}} of {{visitor.name}}', 'Order of Rina'],
    ['Halo {{a}} {{b}} {{c}}.', 'Halo.'],
    ['Order ({{x}}) is ready', 'Order is ready'],
    ['First\n{{x}} second {{x}}\nthird', 'First\nsecond\nthird'],
    ['a-{{x}}-b', 'a--b'],
    ['{{constructor}}{{__proto__}}', ''],
    ['Two  spaces {{x}} are the owner’s', 'Two  spaces are the owner’s'],
  ])('%j → %j', (text, filled) => {
    expect(fill(text, fields)).toBe(filled);
  });
});

test.each(['{{visitor.name}}', '$& $1 $$', '  two  spaces , here ', '{{', '\u0000', '<b>x</b>'])(
  'a value is never interpreted: %j',
  (value) => {
    expect(fill('«{{it}}»', { it: value, 'visitor.name': 'Rina' })).toBe(`«${value}»`);
  },
);

test('whatever the texts and values, no known value is changed and no slot is left', () => {
  const value = fc.string({ minLength: 1, unit: 'grapheme' });
  const between = fc.string().map((text) => text.replace(/[{}]/g, ''));
  fc.assert(
    fc.property(value, between, between, (it, before, behind) => {
      const filled = fill(`${before}{{it}}{{unknown}}${behind}`, { it });
      expect(filled).toContain(it);
      expect(filled.replace(it, '')).not.toContain('{{unknown}}');
    }),
  );
});
