import { expect, test } from 'vitest';
import { createSigner } from './signer.ts';

const signer = createSigner(new Uint8Array(32).fill(1), 'links');

test('a signature is right for its text, and for nothing else', () => {
  const signature = signer.sign('file.100');
  expect(signature).toMatch(/^[\w-]{43}$/);
  expect(signer.isRight('file.100', signature)).toBe(true);
  expect(signer.isRight('file.101', signature)).toBe(false);
  expect(signer.isRight('file.100', `${signature}x`)).toBe(false);
  expect(signer.isRight('file.100', '')).toBe(false);
  expect(signer.isRight('file.100', 'é'.repeat(43))).toBe(false);
});

test('another purpose and another key sign differently', () => {
  const others = [
    createSigner(new Uint8Array(32).fill(1), 'something else'),
    createSigner(new Uint8Array(32).fill(2), 'links'),
  ];
  for (const other of others) expect(other.isRight('file.100', signer.sign('file.100'))).toBe(false);
});
