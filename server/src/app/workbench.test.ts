/** What two administrators try out at once does not mix, and nobody's training is ended by another's. */
import type { BotSettings, Preview, Settings, SettingsInput } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { SETTINGS } from '../../test/house.ts';
import { createManualClock } from '../../test/manual-clock.ts';
import { muchKnowledge } from '../../test/much-knowledge.ts';
import { type HeardBy, indexKnowledge, type Learnt, trainKnowledge } from '../core/bot/index.ts';
import { systemIds } from '../env.ts';
import { parseSettings } from '../settings/parse.ts';
import type { EditableSettings } from './editing.ts';
import { createFacts } from './facts.ts';
import { quietPresence } from './test/presence.ts';
import { createWorkbench } from './workbench.ts';

function settingsOf(input: SettingsInput): Settings {
  const parsed = parseSettings(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.settings;
}

interface Training {
  readonly bot: HeardBy;
  finish(learnt?: Learnt): void;
  fail(error: Error): void;
}

/** A bench whose trainings end when a test says so. */
function openBench() {
  const trainings: Training[] = [];
  const waiting: (() => void)[] = [];
  const errors: unknown[] = [];
  const settings: EditableSettings = {
    current: settingsOf(SETTINGS),
    revision: 'first',
    onChange: () => () => {},
    update: () => Promise.resolve({ ok: true }),
    consider(edit) {
      const next = edit(SETTINGS, 'first');
      return 'version' in next ? parseSettings(next) : { ok: false, problems: next };
    },
  };
  const clock = createManualClock();
  const presence = quietPresence(clock);
  const trainer = {
    train: (bot: HeardBy) =>
      new Promise<Learnt | undefined>((finish, fail) => {
        trainings.push({ bot, finish, fail });
        for (const go of waiting.splice(0)) go();
      }),
  };
  const parts = { held: () => ({}), random: () => 0, trainer, onError: (error: unknown) => void errors.push(error) };
  const facts = createFacts(settings, presence, clock, parts);
  const bench = createWorkbench({ settings, facts, presence, clock, ids: systemIds, ...parts });
  return {
    bench,
    trainings,
    errors,
    /** The training with this number, from 0, once it has begun. */
    async training(number: number): Promise<Training> {
      for (;;) {
        const found = trainings[number];
        if (found) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
  };
}

const HOURS = 'What are your opening hours?';
const entry = (answer: string) => ({ id: 'en-hours', language: 'en' as const, questions: [HOURS], answer });
/** Knowledge that is trained, which takes a while. */
const slow = (answer: string) =>
  ({ knowledge: [...muchKnowledge(4).knowledge, entry(answer)] }) as unknown as BotSettings;
const quick = (answer: string) => ({ knowledge: [entry(answer)] }) as unknown as BotSettings;
const ask = (bot: BotSettings, open: boolean): Preview => ({
  language: 'en',
  bot,
  open,
  calls: 'succeed',
  values: {},
  commands: [{ type: 'say', text: HOURS }, { type: 'requestAgent' }],
});
const trained = ({ bot }: Training) => trainKnowledge(indexKnowledge(bot));

test('two drafts tried out at once: each gets its own answer and its own hours', async () => {
  const { bench, training } = openBench();
  const first = bench.preview(ask(slow('Of the first.'), true));
  const begun = await training(0);
  const second = await bench.preview(ask(quick('Of the second.'), false));
  begun.finish(trained(begun));
  const said = JSON.stringify(second);
  expect(said).toContain('Of the second.');
  expect(said).not.toContain('Of the first.');
  expect(said).toContain('leaveMessage');
  const late = JSON.stringify(await first);
  expect(late).toContain('Of the first.');
  expect(late).not.toContain('Of the second.');
  expect(late).not.toContain('leaveMessage');
});

test('drafts that hear the same are trained once, others one after the other and to their end', async () => {
  const { bench, trainings, training } = openBench();
  const explain = (answer: string, misses = 2) =>
    bench.explain({ text: 'where is my parcel', language: 'en', bot: { ...slow(answer), misses } });
  const [first, same, other] = [explain('One.'), explain('One.', 3), explain('Two.')];
  const begun = await training(0);
  await bench.explain({ text: HOURS, bot: quick('Meanwhile.') });
  expect(trainings).toHaveLength(1);
  begun.finish(trained(begun));
  expect(await same).toEqual(await first);
  const next = await training(1);
  next.finish(trained(next));
  expect(await other).toEqual(await first);
  expect(await explain('One.', 4)).toEqual(await first);
  expect(trainings).toHaveLength(2);
});

test('where training fails the index answers, and another time it is tried again', async () => {
  const { bench, training, errors } = openBench();
  const explain = () => bench.explain({ text: HOURS, language: 'en', bot: slow('We open at nine.') });
  const first = explain();
  (await training(0)).fail(new Error('no memory'));
  expect(await first).toMatchObject({ ok: true, view: { intent: 'en-hours' } });
  expect(errors).toMatchObject([{ message: 'no memory' }]);
  const again = explain();
  const begun = await training(1);
  begun.finish(trained(begun));
  expect(await again).toMatchObject({ ok: true, view: { intent: 'en-hours' } });
});

test('where many wait for their training, who comes last is answered by the index', async () => {
  const { bench, trainings, training } = openBench();
  const explain = (answer: string) => bench.explain({ text: HOURS, language: 'en', bot: slow(answer) });
  const early = Array.from({ length: 8 }, (_, at) => explain(`Number ${at}.`));
  await training(0);
  expect(await explain('Too many.')).toMatchObject({ ok: true, view: { intent: 'en-hours' } });
  expect(trainings).toHaveLength(1);
  for (let at = 0; at < early.length; at++) (await training(at)).finish();
  for (const each of early) expect(await each).toMatchObject({ ok: true, view: { intent: 'en-hours' } });
});

test('much knowledge is tried out too, while small drafts pass it by', async () => {
  const { bench } = openBench();
  const knowledge = Array.from({ length: 150 }, (_, at) => ({
    ...entry(`About ${at}.`),
    id: `thing-${at}`,
    questions: Array.from({ length: 7 }, (_, way) => `thing${at} way${way} please`),
  }));
  const done: string[] = [];
  const large = bench
    .explain({ text: 'thing7 way3 please', language: 'en', bot: { knowledge } as unknown as BotSettings })
    .finally(() => done.push('large'));
  await bench.explain({ text: HOURS, language: 'en', bot: quick('Small.') }).finally(() => done.push('small'));
  expect(await large).toMatchObject({ ok: true, view: { intent: 'thing-7' } });
  expect(done).toEqual(['small', 'large']);
});
