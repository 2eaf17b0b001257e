import { hash } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { createPasswords } from './passwords.ts';

test('a password is verified against its hash, and nobody signs in without one', async () => {
  const passwords = await createPasswords();
  const made = await passwords.hash('correct horse battery');
  expect(made).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.verify(made, 'correct horse battery')).toBe(true);
  expect(await passwords.verify(made, 'correct horse')).toBe(false);
  expect(await passwords.verify(undefined, 'nobody has this password')).toBe(false);
});

test('a hash with older parameters is known as such', async () => {
  const passwords = await createPasswords();
  expect(passwords.isOutdated(await hash('x', { memoryCost: 4_096, timeCost: 1 }))).toBe(true);
  expect(passwords.isOutdated(await passwords.hash('x'))).toBe(false);
});
