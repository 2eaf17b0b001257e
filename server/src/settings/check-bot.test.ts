import { describe, expect, test } from 'vitest';
import { problemsOfBot } from './test/problems.ts';

describe('who takes over is there', () => {
  test.each(['misses', 'mood', 'wish', 'policy', 'repeated', 'fault', 'connection', 'account', 'vip'])(
    'for %s',
    (name) => {
      expect(problemsOfBot({ triggers: { [name]: { target: { department: 'sales' } } } })).toEqual([]);
      expect(problemsOfBot({ triggers: { [name]: { target: { department: 'x' } } } })).toEqual([
        `bot.triggers.${name}.target.department: names a department "x" that is not there`,
      ]);
      expect(problemsOfBot({ triggers: { [name]: { target: { agent: 'x' } } } })).toEqual([
        `bot.triggers.${name}.target.agent: names an agent "x" that is not there`,
      ]);
    },
  );

  test('after silence', () => {
    expect(problemsOfBot({ idle: { target: { agent: 'ani' } } })).toEqual([]);
    expect(problemsOfBot({ idle: { target: { agent: 'x' } } })).toEqual([
      'bot.idle.target.agent: names an agent "x" that is not there',
    ]);
  });
});

test("an entry's sites are there", () => {
  const entry = { id: 'a', language: 'id', questions: ['Apa?'], answer: 'Ini.', sites: ['shop', 'x'] } as const;
  expect(problemsOfBot({ knowledge: [{ ...entry, sites: [...entry.sites], questions: ['Apa?'] }] })).toEqual([
    'bot.knowledge[0].sites[1]: names a site "x" that is not there',
  ]);
});

describe('silence', () => {
  const warning = { id: 'Masih di sana?' };
  test.each<[string, object, string[]]>([
    [
      'that lasts no time',
      { action: 'resolve', minutes: 0 },
      ['bot.idle.minutes: must be at least 1 where hours are 0'],
    ],
    ['that lasts an hour', { action: 'assign', hours: 1, minutes: 0 }, []],
    ['that nothing is done about', { action: 'none', minutes: 0, warnMinutes: 5 }, []],
    ['that is warned of in time', { action: 'resolve', minutes: 5, warnMinutes: 4, warning }, []],
    [
      'that is warned of before it begins',
      { action: 'resolve', hours: 1, minutes: 5, warnMinutes: 65, warning },
      ['bot.idle.warnMinutes: must be less than the idle time of 65 minutes'],
    ],
    [
      'that is warned of without a word',
      { action: 'resolve', minutes: 5, warnMinutes: 1 },
      ['bot.idle.warning: must be written in at least one language'],
    ],
  ])('%s', (_what, idle, problems) => {
    expect(problemsOfBot({ idle })).toEqual(problems);
  });
});

test('a VIP is an address, or everybody of a host', () => {
  const emails = ['Rina@Firm.example', '@firm.example', 'rina', '@', 'firm.example', 'a@b@c.example', '@@firm.example'];
  const wrong = (index: number) =>
    `bot.triggers.vip.emails[${index}]: must be an address such as name@firm.example, or @firm.example`;
  expect(problemsOfBot({ triggers: { vip: { emails } } })).toEqual([2, 3, 4, 5, 6].map(wrong));
});

test('a word has one meaning in a language', () => {
  const ongkir = ['ongkir', 'ongkos kirim'];
  expect(problemsOfBot({ synonyms: { id: [ongkir, ['kirim', 'antar']], en: [ongkir] } })).toEqual([]);
  expect(problemsOfBot({ synonyms: { id: [['resi', 'Resi']] } })).toEqual([]);
  expect(problemsOfBot({ synonyms: { id: [ongkir, ['biaya', 'Ongkir']], en: [] } })).toEqual([
    'bot.synonyms.id[1][1]: repeats "Ongkir" of bot.synonyms.id[0][0]',
  ]);
});
