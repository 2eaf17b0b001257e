import type { SettingsInput } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { initialSettings } from './initial.ts';
import { leanChanges } from './lean.ts';
import { parseSettings } from './parse.ts';

const initial = initialSettings({ name: 'Toko', language: 'id', siteKey: 'shop' });

function filledIn(input: SettingsInput) {
  const parsed = parseSettings(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.settings;
}

const step = { id: 'hi', do: 'say', text: { en: 'Hi {{name}}' } } as const;
const asked = { id: 'name', do: 'ask', text: { en: 'Who?' }, field: 'name', kind: 'text' } as const;
const own: SettingsInput = {
  ...initial,
  bot: {
    misses: 2,
    knowledge: [{ id: 'a', language: 'en', questions: ['Q?'], answer: 'A.', hours: 'open', sites: ['shop'] }],
    triggers: { mood: { threshold: 0.9 }, wish: { on: false, target: { department: 'general' } } },
    flows: [{ id: 'f', name: 'F', steps: [asked, step, { id: 'bye', do: 'end', close: true }] }],
  },
  connections: [
    {
      id: 'crm',
      name: 'CRM',
      description: 'Customers',
      code: 'CRM',
      baseUrl: 'https://crm.example',
      settings: { a: 1 },
    },
  ],
  routing: {
    rules: [
      {
        id: 'r',
        name: 'R',
        when: [{ if: 'vip' }, { if: 'value', field: 'plan', not: true }],
        target: { department: 'general' },
        required: [{ skill: 'en' }, { skill: 'refund', level: 3 }],
        steps: [{ afterSeconds: 30, required: [] }],
      },
    ],
    skills: [{ id: 'refund', name: { id: 'Pengembalian', en: 'Refunds' } }],
    weights: { email: 0.5 },
  },
  limits: { offerMs: 45_000 },
};

describe('what is saved from a screen that shows every default', () => {
  test('is written as somebody would write it', () => {
    expect(leanChanges(filledIn(own), initial)).toEqual({
      ...own,
      sites: [{ key: 'shop', name: 'Toko', departments: ['general'] }],
    });
  });

  test('means the same', () => {
    expect(filledIn(leanChanges(filledIn(own), initial))).toEqual(filledIn(own));
  });

  test('a part that is all defaults is not written at all', () => {
    const { limits, categories, bot, routing } = filledIn({ ...initial, bot: {} });
    expect(
      leanChanges({ ...initial, limits, categories, bot, routing }, { ...initial, limits: { offerMs: 1_000 } }),
    ).toEqual({
      ...initial,
      bot: undefined,
    });
  });
});

test('what did not change stays as it was written, defaults and all', () => {
  const spelled = { ...initial, limits: { offerMs: 30_000 } };
  expect(leanChanges({ ...spelled, name: 'Baru' }, spelled)).toEqual({ ...spelled, name: 'Baru' });
});

test('a text that was written with spaces around it is not taken for a default', () => {
  const next = { ...initial, name: ' Baru ' };
  expect(leanChanges(next, initial).name).toBe(' Baru ');
});
