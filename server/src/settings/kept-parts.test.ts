import type { Settings, SettingsInput } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { initialSettings } from './initial.ts';
import { inForce, isSameDocument } from './kept-parts.ts';
import { parseSettings } from './parse.ts';

const initial = initialSettings({ name: 'Toko', language: 'id', siteKey: 'shop' });
const crm = { id: 'crm', name: 'CRM', description: 'Customers', code: 'CRM', baseUrl: 'https://crm.example' };

function judged(input: SettingsInput): { input: SettingsInput; settings: Settings } {
  const parsed = parseSettings(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { input, settings: parsed.settings };
}

test('parts that stayed as they were stay the same objects', () => {
  const before = judged({ ...initial, bot: { misses: 3 } });
  const after = judged({ ...before.input, name: 'Baru' });
  const settings = inForce(after, after.input, before);
  expect(settings).toEqual(after.settings);
  for (const part of ['bot', 'sites', 'agents', 'routing', 'limits', 'connections'] as const)
    expect(settings[part], part).toBe(before.settings[part]);
});

test('a part that is written in other words is what those say', () => {
  const before = judged(initial);
  const after = judged({ ...initial, connections: [{ ...crm, headers: { 'X-Key': 'plain' } }] });
  const written = { ...after.input, connections: [{ ...crm, headers: { 'X-Key': 'sealed' } }] };
  const settings = inForce(after, written, before);
  expect(settings).toEqual(judged(written).settings);
  expect(settings.connections[0]?.headers).toEqual({ 'X-Key': 'sealed' });
});

test('a part that is gone is its default', () => {
  const before = judged({ ...initial, bot: { misses: 3 } });
  const after = judged({ ...initial, bot: undefined });
  expect(inForce(after, after.input, before)).toEqual(after.settings);
});

test('documents are the same when all their parts say the same, whichever of them has more', () => {
  expect(isSameDocument(initial, structuredClone(initial))).toBe(true);
  expect(isSameDocument(initial, { ...initial, name: 'Baru' })).toBe(false);
  expect(isSameDocument(initial, { ...initial, bot: { misses: 3 } })).toBe(false);
  expect(isSameDocument({ ...initial, bot: { misses: 3 } }, initial)).toBe(false);
});
