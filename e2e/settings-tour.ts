/** Walks an admin through every settings screen, and a visitor through a flow; stops at each, for axe or a camera. */
import type { Browser } from '@playwright/test';
import { type Demo, expect } from './demo.ts';
import { agentAt, type Setting, visitorAt } from './people.ts';
import { type Settings, settingsOf } from './settings.ts';
import type { Stop } from './tour.ts';

const WORDS = {
  en: {
    entry: 'en-shipping-cost',
    upset: 'WHY IS NOBODY ANSWERING ME???',
    track: 'Track my order',
    number: 'WN-10231',
    found: /on its way/,
  },
  id: {
    entry: 'id-ongkir',
    upset: 'KENAPA BELUM SAMPAI JUGA?!! SUDAH DUA MINGGU!!!',
    track: 'Lacak pesanan',
    number: 'WN-10231',
    found: /dalam perjalanan/,
  },
} as const;

/** What the shop's system is taken to say in the preview. */
const ANSWERS = {
  order_status: 'shipped',
  order_status_id: 'dalam perjalanan',
  order_status_en: 'on its way',
  courier: 'JNE',
  tracking: 'JNE0823417756',
} as const;

export async function settingsTour(browser: Browser, demo: Demo, setting: Setting, stop: Stop): Promise<void> {
  const words = WORDS[setting.language];
  const visitor = await visitorAt(browser, demo, setting);
  await visitor.openChat();
  await visitor.tap(words.track);
  await visitor.say(words.number);
  await visitor.sees(words.found);
  await stop('bot-flow-visitor', visitor.page);
  await visitor.page.context().close();

  await walkHandover(browser, demo, setting, stop);
  const rani = await agentAt(browser, demo, 'Rani', setting);
  const settings = settingsOf(rani, setting.language);
  await walkKnowledge(settings, words.entry, stop);
  await walkFlow(settings, words.number, stop);
  await settings.open('triggers');
  await expect(
    settings.main.getByRole('button', { name: settings.words.triggers.tuneFor(moodOf(settings)) }),
  ).toBeVisible();
  await stop('bot-triggers', settings.page);
  await settings.main.getByRole('button', { name: settings.words.triggers.tuneFor(moodOf(settings)) }).click();
  await expect(settings.main.getByText(settings.words.triggers.threshold)).toBeVisible();
  await stop('bot-trigger', settings.page);
  await settings.open('idle');
  await stop('bot-idle', settings.page);
  await settings.open('connections');
  await stop('bot-connections', settings.page);
  await settings.open('connections', 'warung-nusa');
  await stop('bot-connection', settings.page);
  await settings.open('bench', words.upset);
  await expect(settings.main.getByText('H2', { exact: true })).toBeVisible();
  await stop('bot-bench', settings.page);
  await walkStaff(settings, stop);
}

/** Who answers: a rule that was just written and is not saved, its departments, its people. */
async function walkStaff({ words, main, open, page }: Settings, stop: Stop): Promise<void> {
  const { routing, teams, people, week } = words;
  await open('routing');
  await main.getByRole('button', { name: routing.add }).click();
  await main.getByRole('button', { name: routing.addCondition }).click();
  await main.getByRole('combobox', { name: routing.kindOf }).selectOption('mood');
  await expect(main.getByRole('checkbox', { name: routing.moods.frustrated })).toBeChecked();
  await stop('routing-rule', page);
  await main.getByRole('button', { name: week.run }).click();
  await expect(main.getByRole('button', { name: week.run })).not.toHaveAttribute('aria-disabled');
  await open('routing');
  await expect(main.getByRole('list', { name: routing.list })).toBeVisible();
  await stop('routing-rules', page);
  for (const view of ['skills', 'general'] as const) {
    await open('routing', view);
    await expect(main.getByRole('radio', { name: routing.view[view] })).toBeChecked();
    await stop(`routing-${view}`, page);
  }
  await open('teams');
  await expect(main.getByRole('list', { name: teams.list })).toBeVisible();
  await stop('routing-teams', page);
  await open('teams', 'sales');
  await main.getByRole('switch', { name: teams.hours.always }).click();
  await stop('routing-team', page);
  await open('people');
  await expect(main.getByRole('list', { name: people.list })).toBeVisible();
  await stop('routing-people', page);
  await main.getByRole('radio', { name: people.view.skills }).check({ force: true });
  await stop('routing-matrix', page);
  await open('people', 'dimas');
  await expect(main.getByRole('heading', { name: 'Dimas' })).toBeVisible();
  await stop('routing-person', page);
}

const moodOf = ({ words }: Settings) => words.triggers.trigger.mood.title;

/** A call that fails: what the agent who takes over has in front of them. */
async function walkHandover(browser: Browser, demo: Demo, setting: Setting, stop: Stop): Promise<void> {
  const dimas = await agentAt(browser, demo, 'Dimas', setting);
  const visitor = await visitorAt(browser, demo, setting);
  await visitor.openChat();
  await visitor.tap(WORDS[setting.language].track);
  await visitor.say('WN-50000');
  await dimas.accept();
  await dimas.sees(dimas.words.trigger.connection);
  await stop('bot-handover', dimas.page);
  await Promise.all([visitor.page.context().close(), dimas.page.context().close()]);
}

async function walkKnowledge(settings: Settings, entry: string, stop: Stop): Promise<void> {
  const { knowledge } = settings.words;
  await settings.open('knowledge');
  await expect(settings.main.getByRole('navigation', { name: knowledge.find.list })).toBeVisible();
  await stop('bot-knowledge-list', settings.page);
  for (const view of [knowledge.proposals, knowledge.synonyms]) {
    await settings.main.getByRole('radio', { name: view }).check({ force: true });
    await stop(`bot-knowledge-${view === knowledge.synonyms ? 'synonyms' : 'proposals'}`, settings.page);
  }
  await settings.open('knowledge', entry);
  await expect(settings.main.getByRole('textbox', { name: knowledge.form.answer, exact: true })).toBeVisible();
  await stop('bot-knowledge', settings.page);
}

async function walkFlow(settings: Settings, number: string, stop: Stop): Promise<void> {
  const { flows } = settings.words;
  await settings.open('flows');
  await stop('bot-flows', settings.page);
  await settings.open('flows', 'track-order');
  await settings.main.getByRole('button', { name: new RegExp(`^${flows.stepLabel(1, flows.kind.ask)}`) }).click();
  const preview = settings.main.getByRole('complementary', { name: flows.preview.title });
  await preview.getByText(flows.preview.values(Object.keys(ANSWERS).length)).click();
  for (const [field, value] of Object.entries(ANSWERS)) {
    await preview.getByRole('textbox', { name: field, exact: true }).fill(value);
  }
  await preview.getByRole('button', { name: 'lacak', exact: true }).click();
  await preview.getByRole('textbox', { name: flows.preview.write }).fill(number);
  await preview.getByRole('button', { name: flows.preview.send }).click();
  await expect(preview.getByRole('log').getByText(flows.preview.left)).toBeVisible();
  await stop('bot-flow', settings.page);
}
