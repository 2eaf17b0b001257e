/** Nobody says anything: after a minute one workspace closes the conversation, another brings people in. Side by side, to wait once. */
import type { SettingsInput } from '@sapa/protocol';
import { expect, openDemo as open, test } from './demo.ts';
import { agentAt, CONSOLE, visitorAt } from './people.ts';

type Idle = NonNullable<NonNullable<SettingsInput['bot']>['idle']>;

const MINUTE = 60_000;
const idle =
  (after: Idle) =>
  (demo: SettingsInput): SettingsInput => ({ ...demo, bot: { ...demo.bot, idle: { minutes: 1, ...after } } });

test('after the idle time a conversation is resolved, or assigned, with the owner’s words', async ({ browser }) => {
  test.setTimeout(3 * MINUTE);
  const demos = await Promise.all([
    open({ settings: idle({ action: 'resolve', message: { en: 'We close this chat for now.' } }) }),
    open({ settings: idle({ action: 'assign', message: { en: 'A colleague has a look.' }, target: 'any' }) }),
  ]);
  const [, assigning] = demos;
  try {
    const rani = await agentAt(browser, assigning, 'Rani', { language: 'en' });
    const visitors = await Promise.all(demos.map((demo) => visitorAt(browser, demo, { language: 'en' })));
    const [first, second] = visitors;
    if (!first || !second) throw new Error('two visitors');
    for (const visitor of visitors) {
      await visitor.openChat();
      await visitor.say('How much is shipping?');
      await visitor.sees(/from Rp9,000 per kilogram/);
    }
    await expect(first.log.getByText('We close this chat for now.')).toBeVisible({ timeout: 2 * MINUTE });
    await expect(second.log.getByText('A colleague has a look.')).toBeVisible({ timeout: MINUTE });
    await rani.accept();
    await expect(rani.card.getByText(CONSOLE.en.trigger.idle)).toBeVisible();
    // A resolved one goes on where it was when they write again.
    await first.say('Is shipping free?');
    await first.sees(/Orders from Rp250,000 ship free/);
  } finally {
    await Promise.all(demos.map((demo) => demo.close()));
  }
});
