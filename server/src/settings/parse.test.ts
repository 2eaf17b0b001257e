import type { SettingsInput } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { initialSettings } from './initial.ts';
import { parseSettings } from './parse.ts';

const start = initialSettings({ name: 'Toko', language: 'id', siteKey: 'shop', website: 'https://shop.example/a' });

/** A good document, changed by hand. */
function edited(change: (draft: Record<string, never> & SettingsInput) => void): unknown {
  const draft = structuredClone(start);
  change(draft as Record<string, never> & SettingsInput);
  return draft;
}

function problemsOf(input: unknown) {
  const parsed = parseSettings(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
}

test('a good document comes back with everything that was left out', () => {
  const parsed = parseSettings(start);
  expect(parsed).toMatchObject({ ok: true, settings: { limits: { offerMs: 30_000 }, bot: { misses: 3 } } });
  const traffic = { messagesPerMinute: 60, messageBurst: 10, socketsPerAddress: 20, conversationsPerMinute: 10 };
  expect(parsed).toMatchObject({ ok: true, settings: { traffic } });
});

test('a document from before there were rules, skills and holidays means what it did', () => {
  const old = withMonday([['09:00', '17:00']]) as SettingsInput;
  const parsed = parseSettings({
    ...old,
    agents: [{ id: 'a', name: 'Sari', email: 'sari@shop.example', capacity: 3 }],
  });
  expect(parsed).toMatchObject({
    ok: true,
    settings: {
      routing: { rules: [], skills: [], language: 'prefer', ageingMinutes: 0, weights: {}, labels: [] },
      departments: [
        {
          hours: { week: { mon: [['09:00', '17:00']] }, holidays: [] },
          queue: { strategy: 'leastLoaded', sticky: true, rings: [], refused: 'on' },
        },
      ],
      agents: [{ capacity: 3, channels: {}, skills: [] }],
    },
  });
});

test('text around a value is trimmed and e-mail addresses are lower case', () => {
  const parsed = parseSettings({ ...start, agents: [{ id: 'a', name: ' Sari ', email: ' Sari@Shop.Example ' }] });
  expect(parsed).toMatchObject({ settings: { agents: [{ name: 'Sari', email: 'sari@shop.example' }] } });
});

describe('what is wrong is named by its path', () => {
  test.each<[string, unknown, string]>([
    ['a document that is none', [], 'version: is missing'],
    ['a missing field', edited((draft) => Reflect.deleteProperty(draft, 'name')), 'name: is missing'],
    ['an unknown field', { ...start, colour: 'red' }, 'colour: is not a field'],
    [
      'a limit that lets nobody in',
      { ...start, traffic: { socketsPerAddress: 0 } },
      'traffic.socketsPerAddress: must be >=1',
    ],
    ['another type', { ...start, name: 5 }, 'name: must be a text, not 5'],
    [
      'an origin with a path',
      withSite({ origins: ['https://a.example', 'https://b.example/x'] }),
      'sites[0].origins[1]: must be an origin such as https://shop.example',
    ],
    [
      'a language that is none',
      withSite({ languages: ['id', 'fr'] }),
      'sites[0].languages[1]: must be "id" or "en", not "fr"',
    ],
    [
      'a nested colour',
      withSite({ look: { accent: 'red' } }),
      'sites[0].look.accent: must be a colour such as #0f766e',
    ],
    ['an address without @', withAgents({ email: 'sari' }), 'agents[0].email: must be an e-mail address'],
    ['too many at once', withAgents({ capacity: 1_000 }), 'agents[0].capacity: must be <=100'],
    [
      'who takes over, in no known way',
      withIdle({ target: 'boss' }),
      'bot.idle.target: must be "ask" or "any" or an object, not "boss"',
    ],
    [
      'who takes over, as another type',
      withIdle({ target: { agent: 5 } }),
      'bot.idle.target.agent: must be a text, not 5',
    ],
    ['who takes over, without their name', withIdle({ target: {} }), 'bot.idle.target.department: is missing'],
    ['half a conversation', withAgents({ capacity: 1.5 }), 'agents[0].capacity: must be a whole number'],
    ['an empty list', { ...start, sites: [] }, 'sites: must have a length >=1'],
    [
      'a department nobody has, of a site',
      withSite({ departments: ['general', 'sales'] }),
      'sites[0].departments[1]: names a department "sales" that is not there',
    ],
    [
      'a department nobody has, of an agent',
      withAgents({ departments: ['sales'] }),
      'agents[0].departments[0]: names a department "sales" that is not there',
    ],
    [
      'a department twice',
      withSite({ departments: ['general', 'general'] }),
      'sites[0].departments[1]: repeats "general" of sites[0].departments[0]',
    ],
    [
      'a site key twice',
      edited((draft) => draft.sites.push(...structuredClone(draft.sites))),
      'sites[1].key: repeats "shop" of sites[0].key',
    ],
    [
      'a department id twice',
      edited((draft) => draft.departments.push(...draft.departments)),
      'departments[1].id: repeats "general" of departments[0].id',
    ],
    [
      'an agent id twice',
      withAgents({}, { email: 'other@shop.example' }),
      'agents[1].id: repeats "sari" of agents[0].id',
    ],
    [
      'an e-mail twice, in other letters',
      withAgents({}, { id: 'b', email: 'SARI@shop.example' }),
      'agents[1].email: repeats "sari@shop.example" of agents[0].email',
    ],
    [
      'a knowledge id twice',
      edited((draft) => draft.bot?.knowledge?.push(...draft.bot.knowledge.slice(0, 1))),
      'bot.knowledge[4].id: repeats "hello-id" of bot.knowledge[0].id',
    ],
    [
      'hours that end before they start',
      withMonday([['17:00', '09:00']]),
      'departments[0].hours.week.mon[0]: must end after it starts: 17:00 to 09:00',
    ],
    [
      'hours that overlap',
      withMonday([
        ['09:00', '13:00'],
        ['12:30', '17:00'],
      ]),
      'departments[0].hours.week.mon[1]: starts before the one before it ends (13:00)',
    ],
    [
      'hours that fall',
      withMonday([
        ['13:00', '17:00'],
        ['09:00', '12:00'],
      ]),
      'departments[0].hours.week.mon[1]: starts before the one before it ends (17:00)',
    ],
    [
      'a time that is none',
      withMonday([['9', '12:00']]),
      'departments[0].hours.week.mon[0][0]: must be a time such as 09:00',
    ],
  ])('%s', (_name, input, problem) => {
    expect(problemsOf(input)).toContain(problem);
  });

  test('every problem is told, not the first one only', () => {
    expect(problemsOf({ ...start, name: '', version: 2 })).toHaveLength(2);
  });

  test('hours that touch are good', () => {
    expect(
      problemsOf(
        withMonday([
          ['00:00', '12:00'],
          ['12:00', '24:00'],
        ]),
      ),
    ).toEqual([]);
  });
});

test('a __proto__ key is refused wherever it is', () => {
  expect(problemsOf(JSON.parse('{"__proto__": {"version": 1}}'))).toEqual(['__proto__: is not a field']);
  const deep = edited((draft) => {
    const site = draft.sites[0];
    if (site) site.look = JSON.parse('{"__proto__": {"accent": "#000000"}}');
  });
  expect(problemsOf(deep)).toEqual(['sites[0].look.__proto__: is not a field']);
});

test('names of the object prototype are unknown fields like any other', () => {
  expect(problemsOf({ ...start, constructor: 1 })).toContain('constructor: is not a field');
});

function withIdle(idle: object): unknown {
  return { ...start, bot: { ...start.bot, idle } };
}

function withSite(change: object): unknown {
  return { ...start, sites: [{ ...start.sites[0], ...change }] };
}

function withAgents(...changes: object[]): unknown {
  const sari = { id: 'sari', name: 'Sari', email: 'sari@shop.example' };
  return { ...start, agents: changes.map((change) => ({ ...sari, ...change })) };
}

function withMonday(mon: string[][]): unknown {
  const week = { mon, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  return { ...start, departments: [{ ...start.departments[0], hours: { timeZone: 'Asia/Jakarta', week } }] };
}
