import type { ConversationId } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { createPassing } from './signals.ts';

test('what is not ours to see any more is gone until it shows again, or a new welcome says what there is', () => {
  const passing = createPassing(() => () => {});
  const conversation = 'c' as ConversationId;
  const following = (on: boolean) => passing.receive({ t: 'signal', type: 'following', conversation, on });
  following(false);
  expect([...passing.gone.value]).toEqual([conversation]);
  following(true);
  expect(passing.gone.value.size).toBe(0);
  following(false);
  passing.forget();
  expect(passing.gone.value.size).toBe(0);
});
