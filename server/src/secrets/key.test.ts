import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keyFrom, parseKey } from './key.ts';

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sapa-key-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'secret.key');
}

test('the first start makes a key only its owner can read; the next one finds it', () => {
  const file = scratch();
  const key = keyFrom(file);
  expect(key).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(keyFrom(file)).toEqual(key);
});

test('a file left empty by a crash is filled', () => {
  const file = scratch();
  writeFileSync(file, '');
  expect(keyFrom(file)).toEqual(parseKey(readFileSync(file, 'utf8')));
});

test('a file that holds something else stops the start and is left alone', () => {
  const file = scratch();
  writeFileSync(file, 'not a key');
  expect(() => keyFrom(file)).toThrow(`${file} must hold 32 bytes in base64`);
  expect(readFileSync(file, 'utf8')).toBe('not a key');
});

test.each(['', 'short', 'A'.repeat(42), `${'A'.repeat(64)}`, `${'!'.repeat(43)}=`])('%j is no key', (text) => {
  expect(parseKey(text)).toBeUndefined();
});
