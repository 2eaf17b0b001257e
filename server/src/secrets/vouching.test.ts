import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSignature } from './vouching.ts';

// RFC 4231, test case 2.
test('the signature is HMAC-SHA256 in hex, small or capital', () => {
  const known = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
  expect(isSignature(known, 'what do ya want for nothing?', 'Jefe')).toBe(true);
  expect(isSignature(known.toUpperCase(), 'what do ya want for nothing?', 'Jefe')).toBe(true);
});

test.each([
  ['another text', 'u1.2', (good: string) => good],
  ['one digit more', 'u1.1', (good: string) => `${good}0`],
  ['one byte less', 'u1.1', (good: string) => good.slice(2)],
  ['nothing', 'u1.1', () => ''],
  ['base64', 'u1.1', (good: string) => Buffer.from(good, 'hex').toString('base64')],
  ['what hex stops at', 'u1.1', (good: string) => `${good.slice(0, 62)}zz`],
])('%s is no signature', (_name, text, change) => {
  const good = createHmac('sha256', 'secret').update('u1.1').digest('hex');
  expect(isSignature(change(good), text, 'secret')).toBe(false);
});
