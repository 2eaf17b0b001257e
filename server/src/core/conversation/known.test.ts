import { expect, test } from 'vitest';
import { knownOf } from './known.ts';
import { reach } from './test/chat.ts';
import { BOOKING, TRACKING } from './test/world.ts';

test('what is true of the person goes on to their next conversation, what is of one matter does not', () => {
  const chat = reach.bot({ rules: { flows: [TRACKING, BOOKING] } });
  expect(chat.state && knownOf(chat.state)).toBeUndefined();
  for (const words of ['track', 'INV-2041']) chat.say(words);
  const call = chat.last('called').call;
  chat.system({ type: 'answerCall', call, answer: { ok: true, values: { status: 'on its way' } } });
  for (const words of ['appointment', 'A person']) chat.say(words);
  expect(chat.state && knownOf(chat.state)).toEqual({ attributes: { wish: 'person' } });
  const next = reach.bot({ visitor: { language: 'en', known: { name: 'Rina', attributes: { wish: 'person' } } } });
  expect(next.state && knownOf(next.state)).toEqual({ name: 'Rina', attributes: { wish: 'person' } });
});
