import { expect, test } from 'vitest';
import { knownFrom } from './profile.ts';

test('names of attributes become fields; what has no letter to start with is left out', () => {
  const attributes = {
    planName: 'gold',
    'Total Spent (IDR)': 1_500,
    isMember: false,
    '2fa': 'on',
    _x: 'y',
    漢字: 'z',
    '': 'e',
  };
  expect(knownFrom({ attributes }).attributes).toEqual({
    plan_name: 'gold',
    total_spent_idr: '1500',
    is_member: 'false',
    fa: 'on',
    x: 'y',
  });
  expect(knownFrom({ attributes: { [`${'a'.repeat(39)}_b`]: 'x' } }).attributes).toEqual({ ['a'.repeat(39)]: 'x' });
  expect(knownFrom({ attributes: { __proto__x: 'y' } }).attributes).toEqual({ proto_x: 'y' });
});

test('texts are of one line, and empty ones say nothing', () => {
  expect(knownFrom({ name: ' Sari\r\nBcc: x\u0000 ', email: ' sari@mail.example ' })).toEqual({
    name: 'Sari Bcc: x',
    email: 'sari@mail.example',
  });
  expect(knownFrom({ name: ' \t', email: 'a@b\r\nBcc: c@d.example', attributes: { plan: '\n' } })).toEqual({});
});
