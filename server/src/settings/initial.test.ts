import { expect, test } from 'vitest';
import { initialSettings } from './initial.ts';
import { parseSettings } from './parse.ts';

test('the first settings are valid, with and without a website, in both languages', () => {
  for (const language of ['id', 'en'] as const) {
    expect(parseSettings(initialSettings({ name: 'Toko', language, siteKey: 'k' }))).toMatchObject({ ok: true });
    const input = initialSettings({ name: 'Toko', language, siteKey: 'k', website: 'https://shop.example/id/' });
    expect(parseSettings(input)).toMatchObject({
      settings: { sites: [{ key: 'k', origins: ['https://shop.example'], departments: ['general'] }] },
    });
    expect(input.sites[0]?.languages?.[0]).toBe(language);
  }
});

test('what the bot knows at first is there in both languages', () => {
  const knowledge = initialSettings({ name: 'Toko', language: 'id', siteKey: 'k' }).bot?.knowledge ?? [];
  const inLanguage = (language: string) => knowledge.filter((entry) => entry.language === language).length;
  expect(inLanguage('id')).toBe(inLanguage('en'));
  expect(inLanguage('id')).toBeGreaterThan(1);
});
