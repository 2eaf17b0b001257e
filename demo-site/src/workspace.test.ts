import { settingsSchema } from '@sapa/protocol/schemas';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseSettings } from '../../server/src/settings/parse.ts';
import { readConfig } from './config.ts';
import { startedBy } from './flows/test/started-by.ts';
import { demoSettings } from './workspace.ts';

const settings = v.parse(settingsSchema, demoSettings({ shopOrigin: 'http://localhost:3001', siteKey: 'warung-nusa' }));

test('the demo workspace is a valid document', () => {
  expect(settings.sites[0]?.key).toBe('warung-nusa');
  expect(settings.departments.map(({ name }) => name.en)).toEqual(['Sales', 'Support', 'Billing', 'General']);
});

test('the server takes it as it is', () => {
  const parsed = parseSettings(demoSettings({ shopOrigin: 'http://localhost:3001', siteKey: 'warung-nusa' }));
  expect(parsed).toMatchObject({ ok: true });
});

test('the bot reaches the shop where it is, with the token that the shop asks for', () => {
  const { connections } = demoSettings({ shopOrigin: 'http://localhost:4001', siteKey: 'a', shopToken: 'its-token' });
  expect(connections).toMatchObject([
    { code: 'WARUNG_NUSA', baseUrl: 'http://localhost:4001/api', token: { access_token: 'its-token' } },
  ]);
});

test('what the bot knows, it knows in both languages', () => {
  const spoken = new Map<string | undefined, string[]>();
  for (const { topic, language } of settings.bot.knowledge) spoken.set(topic, [...(spoken.get(topic) ?? []), language]);
  expect([...spoken].filter(([, languages]) => languages.join() !== 'id,en')).toEqual([]);
});

test('each department of the site exists and has somebody', () => {
  const known = settings.departments.map(({ id }) => id);
  for (const department of settings.sites[0]?.departments ?? []) {
    expect(known).toContain(department);
    expect(settings.agents.filter(({ departments }) => departments.includes(department))).not.toEqual([]);
  }
});

test('each skill that a rule asks for, somebody has at that level', () => {
  const has = ({ skill, level }: { skill: string; level: number }) =>
    settings.agents.some(({ skills }) => skills.some((own) => own.skill === skill && own.level >= level));
  const asked = settings.routing.rules.flatMap(({ required, preferred }) => [...required, ...preferred]);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((need) => !has(need))).toEqual([]);
});

test('the shop may chat from either name of a loopback address, others from theirs only', () => {
  expect(settings.sites[0]?.origins).toEqual(['http://localhost:3001', 'http://127.0.0.1:3001']);
  const [site] = demoSettings({ shopOrigin: 'https://shop.example', siteKey: 'a' }).sites;
  expect(site?.origins).toEqual(['https://shop.example']);
});

test('the chat believes what the shop signs', () => {
  expect(settings.sites[0]?.identity?.secret).toBe(readConfig({}).identitySecret);
});

describe.each(['id', 'en'] as const)('in %s', (language) => {
  test('the bot knows at least 40 answers', () => {
    expect(settings.bot.knowledge.filter((entry) => entry.language === language).length).toBeGreaterThanOrEqual(40);
  });

  test('what the greeting offers to tap starts a flow, or is what an entry is about', () => {
    const about = settings.bot.knowledge
      .filter((entry) => entry.language === language)
      .flatMap(({ questions, keywords }) => [...questions, ...keywords])
      .map((text) => text.toLowerCase());
    const dead = settings.bot.quickReplies[language].filter(
      (label) => !startedBy(label, language) && !about.includes(label.toLowerCase()),
    );
    expect(dead).toEqual([]);
  });
});
