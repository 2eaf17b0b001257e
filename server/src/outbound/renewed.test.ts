import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Log } from '../app/ports.ts';
import { createBox } from '../secrets/box.ts';
import { maskConnections, sealConnections } from '../secrets/connections.ts';
import { openRenewed, type Renewed, withRenewed } from './renewed.ts';

const RENEWED: Renewed = {
  origin: 'https://crm.example',
  instead: { token_type: 'Bearer', access_token: 'the-one-in-settings', refresh_token: 'again' },
  token: {
    token_type: 'Bearer',
    access_token: 'the-renewed-one',
    refresh_token: 'again-2',
    expires_in: 60,
    created_at: 1,
  },
};

function opening(key = 7) {
  const folder = mkdtempSync(join(tmpdir(), 'sapa-renewed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'tokens.json');
  const logged: unknown[] = [];
  const note = (...said: unknown[]) => void logged.push(said);
  const log: Log = { info: note, warn: note, error: note };
  const open = (by = key, connections = ['crm', 'erp']) =>
    openRenewed({ file, box: createBox(new Uint8Array(32).fill(by)), log, connections: () => connections });
  return { file, folder, logged, open };
}

test('what was kept is there after a restart, sealed, for its owner only', async () => {
  const { file, open, logged } = opening();
  const renewed = open();
  await Promise.all([renewed.keep('crm', RENEWED), renewed.keep('erp', RENEWED)]);
  expect(renewed.of('crm')).toEqual(RENEWED);
  expect([open().of('crm'), open().of('erp'), open().of('other')]).toEqual([RENEWED, RENEWED, undefined]);
  const text = readFileSync(file, 'utf8');
  for (const secret of ['the-one-in-settings', 'the-renewed-one', 'again']) expect(text).not.toContain(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(logged).toEqual([]);
});

test('one that is moved to another connection, or sealed with another key, is not used', async () => {
  const { file, open, logged } = opening();
  await open().keep('crm', RENEWED);
  expect(open(8).of('crm')).toBeUndefined();
  writeFileSync(file, readFileSync(file, 'utf8').replace('"crm"', '"erp"'));
  expect(open().of('erp')).toBeUndefined();
  writeFileSync(file, JSON.stringify({ crm: JSON.stringify(RENEWED) }));
  expect(open().of('crm')).toBeUndefined();
  expect(logged).toHaveLength(3);
});

test.each(['', '{"crm": "enc', '[1]', '{"crm": {}}'])('a file that holds %j is told of, without its words', (text) => {
  const { file, open, logged } = opening();
  writeFileSync(file, text);
  expect(open().of('crm')).toBeUndefined();
  expect(logged).toEqual([[{ file }, 'renewed tokens cannot be read: those of the settings are used']]);
});

test('tokens of connections that are gone are not written again', async () => {
  const { open } = opening();
  await open().keep('crm', RENEWED);
  await open(7, ['erp']).keep('erp', RENEWED);
  expect([open().of('crm'), open().of('erp')]).toEqual([undefined, RENEWED]);
});

test('one that cannot be written is used all the same, and told of', async () => {
  const { folder, open, logged } = opening();
  const renewed = open();
  rmSync(folder, { recursive: true });
  await renewed.keep('crm', RENEWED);
  expect(renewed.of('crm')).toEqual(RENEWED);
  expect(JSON.stringify(logged)).toContain('could not be written');
  expect(JSON.stringify(logged)).not.toContain('the-renewed-one');
});

test('what is shown is the token in use, masked, with its end', async () => {
  const { open } = opening();
  const box = createBox(new Uint8Array(32).fill(7));
  const renewed = open();
  const crm = { id: 'crm', name: 'CRM', description: 'C', code: 'CRM', baseUrl: 'https://crm.example/v1' };
  const shown = (token: Renewed['token'], more = {}) =>
    maskConnections(withRenewed(sealConnections([{ ...crm, token, ...more }], box), renewed, box), box)[0]?.token;
  const before = { access_token: '••••ings', refresh_token: '••••', token_type: 'Bearer' };
  expect(shown(RENEWED.instead)).toEqual(before);
  await renewed.keep('crm', RENEWED);
  const now = { access_token: '••••-one', refresh_token: '••••', token_type: 'Bearer', expires_in: 60, created_at: 1 };
  expect(shown(RENEWED.instead)).toEqual(now);
  expect(shown(RENEWED.instead, { baseUrl: 'https://evil.example' })).toEqual(before);
  expect(shown({ token_type: 'Bearer', access_token: 'by-hand' })).toEqual({
    access_token: '••••',
    token_type: 'Bearer',
  });
});
