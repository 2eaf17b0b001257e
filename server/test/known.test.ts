/** What flows collect about a person, in the next conversation. */
import type { SettingsInput } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { openHouse, SETTINGS } from './house.ts';
import { createManualClock } from './manual-clock.ts';

const FLOWS: NonNullable<SettingsInput['bot']>['flows'] = [
  {
    id: 'meet',
    name: 'Meet',
    start: [{ if: 'keyword', words: ['register'] }],
    steps: [
      { id: 'name', do: 'ask', kind: 'text', text: { en: 'Your name?' }, field: 'name', keep: 'contact' },
      { id: 'note', do: 'ask', kind: 'text', text: { en: 'Anything else?' }, field: 'note' },
      { id: 'done', do: 'end', text: { en: 'Noted.' } },
    ],
  },
  {
    id: 'again',
    name: 'Again',
    start: [{ if: 'keyword', words: ['remember'] }],
    steps: [{ id: 'hello', do: 'say', text: { en: 'You are {{name}}, {{visitor.name}}{{note}}.' } }],
  },
];

test('T5: what is true of the person is known in their next conversation, what was of one matter is not', async () => {
  const clock = createManualClock();
  const settings = { ...SETTINGS, limits: { reopenMs: 60_000 }, bot: { ...SETTINGS.bot, flows: FLOWS } };
  const house = await openHouse({ clock, settings: settings as SettingsInput });
  const visitor = await house.visitor({ locale: 'en' });
  const first = await visitor.do({ type: 'say', text: 'I want to register' });
  if (first.t !== 'ack' || !first.conversation) throw new Error('no ack');
  for (const text of ['Sari', 'a secret wish']) await visitor.do({ type: 'say', text });
  await visitor.do({ type: 'end' }, first.conversation);
  // Longer ago than a word would reopen it.
  for (let half = 0; half < 2; half++) {
    clock.advance(35_000);
    visitor.send({ t: 'ping' });
    await visitor.next('pong');
  }
  const second = await visitor.do({ type: 'say', text: 'do you remember me?' });
  expect(second).toMatchObject({ t: 'ack', conversation: expect.not.stringMatching(first.conversation) });
  await visitor.event('messageSent', (event: { text?: string }) => event.text === 'You are Sari, Sari.');
  await visitor.close();
  await house.close();
});
