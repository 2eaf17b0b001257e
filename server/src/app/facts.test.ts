import type { Settings, SettingsInput, SiteKey } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../test/house.ts';
import { createManualClock } from '../../test/manual-clock.ts';
import { settingsWithMuch } from '../../test/much-knowledge.ts';
import { type HeardBy, indexKnowledge, type Learnt, trainKnowledge } from '../core/bot/index.ts';
import { parseSettings } from '../settings/parse.ts';
import { createFacts } from './facts.ts';
import type { Trainer } from './ports.ts';
import { quietPresence } from './test/presence.ts';

const SITE = 'shop' as SiteKey;

function settingsOf(input: SettingsInput): Settings {
  const parsed = parseSettings(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.settings;
}

/** Facts whose settings change when a test says so. */
function changing(first: SettingsInput, trainer: Trainer = { train: () => Promise.resolve(undefined) }) {
  let change: (settings: Settings) => void = () => {};
  const source = {
    current: settingsOf(first),
    onChange(listener: (settings: Settings) => void) {
      change = listener;
      return () => {};
    },
  };
  const clock = createManualClock();
  const presence = quietPresence(clock);
  const facts = createFacts(source, presence, clock, {
    held: () => ({}),
    random: () => 0,
    trainer,
    onError: (error) => {
      throw error;
    },
  });
  const answer = () => {
    const { understood } = facts.explain(SITE, 'How much is shipping?', { language: 'en', earlier: [] });
    return understood.zone === 'answer' ? understood.entry : undefined;
  };
  return { facts, answer, change: (input: SettingsInput) => change(settingsOf(input)) };
}

test('what the bot hears by is prepared again only when some of it changed', () => {
  const { facts, answer, change } = changing(SETTINGS);
  const before = answer();
  expect(before).toMatchObject({ id: 'en-ship' });
  change({ ...SETTINGS, name: 'Renamed', bot: { ...SETTINGS.bot, misses: 7, phrases: { en: { greeting: 'Hey!' } } } });
  expect(facts.settings.name).toBe('Renamed');
  expect(facts.context(SITE, { language: 'en' })).toMatchObject({
    bot: { maxMisses: 7 },
    phrases: { en: { greeting: 'Hey!' } },
  });
  expect(answer()).toBe(before);
  change({ ...SETTINGS, bot: { ...SETTINGS.bot, synonyms: { en: [['shipping', 'delivery']] } } });
  expect(answer()).toEqual(before);
  expect(answer()).not.toBe(before);
});

test('an entry for other hours is not found, and the hours are those of the moment', () => {
  const nine = { timeZone: 'UTC', week: { mon: [['09:00', '17:00']] } } satisfies NonNullable<
    SettingsInput['departments'][number]['hours']
  >;
  const departments = SETTINGS.departments.map((department) => ({ ...department, hours: nine }));
  const knowledge = (SETTINGS.bot?.knowledge ?? []).map((entry) => ({ ...entry, hours: 'open' as const }));
  const { answer, change } = changing({ ...SETTINGS, departments, bot: { knowledge } });
  // Monday 5 January 2026, 03:00 UTC.
  expect(answer()).toBeUndefined();
  change({ ...SETTINGS, departments, bot: { knowledge: knowledge.map((entry) => ({ ...entry, hours: 'closed' })) } });
  expect(answer()).toMatchObject({ id: 'en-ship' });
});

test('what training tells is heard by when it is there; until then, and if it fails, the index answers', async () => {
  let finish: (learnt: Learnt | undefined) => void = () => {};
  const trained: HeardBy[] = [];
  const trainer: Trainer = {
    train(bot) {
      trained.push(bot);
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
  };
  const { facts, change } = changing(SETTINGS, trainer);
  expect(trained).toEqual([]);
  change(settingsWithMuch(4));
  const ask = () => facts.explain(SITE, 'where is my parcel', { language: 'en', earlier: [] });
  expect(ask().candidates[0]).toMatchObject({ entry: { id: 'parcel' }, learnt: undefined });
  const [bot] = trained;
  if (!bot) throw new Error('no training was asked for');
  finish(trainKnowledge(indexKnowledge(bot)));
  await facts.learnt();
  expect(ask().candidates[0]).toMatchObject({ entry: { id: 'parcel' }, learnt: expect.any(Number) });
});

test('training of settings that are no longer in force is dropped', async () => {
  const waiting: ((learnt: Learnt | undefined) => void)[] = [];
  const trainer: Trainer = { train: () => new Promise((resolve) => waiting.push(resolve)) };
  const { facts, answer, change } = changing(settingsWithMuch(4), trainer);
  const late = trainKnowledge(indexKnowledge(facts.settings.bot));
  change(SETTINGS);
  waiting[0]?.(late);
  await facts.learnt();
  expect(answer()).toMatchObject({ id: 'en-ship' });
});

describe('much knowledge', () => {
  const question = (entry: number, way: number) => `thing${entry} way${way} please`;
  const much = (prefix: string): SettingsInput => ({
    ...SETTINGS,
    bot: {
      knowledge: Array.from({ length: 110 }, (_, entry) => ({
        id: `${prefix}-${entry}`,
        language: 'en' as const,
        questions: Array.from({ length: 10 }, (_, way) => question(entry, way)),
        answer: `About ${entry}.`,
      })),
    },
  });

  test('is heard by when it is indexed; until then what was there before is', async () => {
    const { facts, answer, change } = changing(SETTINGS);
    const asked = () => facts.explain(SITE, question(3, 4), { language: 'en', earlier: [] }).understood;
    change(much('a'));
    expect(facts.settings.bot.knowledge).toHaveLength(110);
    expect(answer()).toMatchObject({ id: 'en-ship' });
    await facts.heard();
    expect(asked()).toMatchObject({ zone: 'answer', entry: { id: 'a-3' } });
    expect(answer()).toBeUndefined();
  });

  test('that was changed again meanwhile is given up, and what is waited for is the newest', async () => {
    const { facts, answer, change } = changing(SETTINGS);
    const asked = () => facts.explain(SITE, question(3, 4), { language: 'en', earlier: [] }).understood;
    change(much('a'));
    const heard = facts.heard();
    change({ ...much('b'), name: 'Renamed' });
    change({ ...much('b'), name: 'Renamed again' });
    await heard;
    expect(asked()).toMatchObject({ zone: 'answer', entry: { id: 'b-3' } });
    expect(facts.settings.name).toBe('Renamed again');
    change(much('c'));
    const late = facts.heard();
    change(SETTINGS);
    expect(answer()).toMatchObject({ id: 'en-ship' });
    await late;
    expect(answer()).toMatchObject({ id: 'en-ship' });
  });

  test('is heard by at once when it was there from the start', () => {
    const { facts } = changing(much('a'));
    expect(facts.explain(SITE, question(3, 4), { language: 'en', earlier: [] }).understood).toMatchObject({
      entry: { id: 'a-3' },
    });
  });
});
